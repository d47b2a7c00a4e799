package org.qiantai.estate.service.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.repository.PersonDraft;
import org.qiantai.estate.repository.UnitDraft;
import org.qiantai.platform.error.Message;

/**
 * What an import would do, line by line, and what it would write.
 *
 * @param newBuildings names by code
 */
public record ImportPlan(List<Row> rows, Map<String, String> newBuildings, List<UnitDraft> newUnits,
        List<UnitDraft> changedUnits, List<PersonDraft> newPeople, List<PersonDraft> changedPeople) {

    /** What becomes of a line. */
    public enum Outcome {
        /** It brings a unit or a person that is not known yet. */
        CREATED,
        /** It changes something known. */
        CHANGED,
        /** All it says is known already. */
        UNCHANGED,
        /** It is left out, for its reasons. */
        REFUSED
    }

    /**
     * @param entry null when the line was not understood
     * @param changes what a changed line changes, or why it is refused
     */
    public record Row(ImportLine line, Outcome outcome, @Nullable ImportEntry entry, List<Message> changes) {}

    /** How many lines end so. */
    public int count(Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
