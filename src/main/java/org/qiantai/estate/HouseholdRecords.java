package org.qiantai.estate;

import java.util.List;
import java.util.Set;
import org.qiantai.platform.security.Actor;

/** A module's answer to "what happened to this unit?"; the household file 一户一档 asks all modules. */
public interface HouseholdRecords {
    /** The kind of subject under which its records stand in the timeline. */
    String subjectKind();

    /**
     * Where its records are listed, such as {@code /orders}: a record's page stands below it, and whoever may not open
     * the list reads nothing of them in the file either.
     */
    String path();

    /** Its events that are calls, whether somebody was reached or not: the keys of their sentences. */
    Set<String> callEvents();

    /** All its records of a unit or of the unit's people, whatever became of them; what is still open comes with it. */
    List<HouseholdRecord> of(long unitId);

    /** Whether something open here is this reader's, who may then ring the household up (domain.md §5). */
    default boolean needsPhones(long unitId, Actor reader) {
        return false;
    }
}
