package org.qiantai.attachment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Permission;
import org.qiantai.timeline.Subject;

/**
 * What attachments ask of the records they belong to. Declared here and served by each module whose records have some, so
 * that the module below needs to know none of them.
 */
public interface AttachableRecords {
    /** Which numbers are those of its records. */
    RecordKind kind();

    /** @throws org.qiantai.platform.error.NotFoundException when this actor sees none of that number */
    Attachable find(String number, Actor actor);

    /**
     * A record as its attachments see it.
     *
     * @param href its page
     * @param purposes what its attachments can be for, the likeliest first
     * @param adding whether the actor may add some, and take back what they added
     * @param clearing whether the actor may take away what somebody else added
     * @param settled why nothing can be taken away any more, such as work that was signed off; null while one can
     */
    record Attachable(Subject subject, long siteId, String number, String href, List<Purpose> purposes,
            Permission adding, Permission clearing, @Nullable Message settled) {}
}
