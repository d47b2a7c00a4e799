package org.qiantai.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Permission;

/**
 * What an extension asks of the records it is for, in its own transaction. Declared here and served by each module whose
 * records have limits, so that an approval and the moved limit commit together without a cycle.
 */
public interface ExtendableRecords {
    /** Which numbers are those of its records. */
    RecordKind kind();

    /** The page of the record with that number. */
    String href(String number);

    /** @throws org.qiantai.platform.error.NotFoundException when this actor sees none of that number */
    Extendable find(String number, Actor actor);

    /** Those of the sites in scope, for a list. */
    List<Extendable> of(Collection<Long> ids);

    /**
     * Who may ask for more time, and who is to be told of it.
     *
     * @throws org.qiantai.platform.error.NotFoundException when this actor sees none of that number
     */
    Asking asking(String number, Actor actor);

    /**
     * Moves the limit; the first one stays known. The entry in the timeline is the extension's.
     *
     * @throws org.qiantai.platform.error.WrongStateException when the record has ended
     */
    void extend(long id, Instant newDue, Actor by);

    /**
     * @param permission whether the actor may ask for this record
     * @param blockedReasons why nobody can, such as an ended record; null when one can
     * @param contact the name of whoever is to be told, where it is known
     */
    record Asking(Permission permission, @Nullable Message blockedReasons, NotifiedParty party,
            @Nullable String contact) {}
}
