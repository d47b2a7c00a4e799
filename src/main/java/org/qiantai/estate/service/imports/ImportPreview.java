package org.qiantai.estate.service.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.repository.EstateImportRepository;
import org.qiantai.platform.error.Message;

/**
 * What an uploaded list would do, for its page.
 *
 * @param done what the import did; null before the confirmation
 * @param newBuildings names by code
 * @param refused the lines left out, at most {@link #MOST_REFUSED}
 * @param sample some of the others
 */
public record ImportPreview(UUID id, String fileName, EstateImportRepository.Counts counts,
        EstateImportRepository.@Nullable Counts done,
        Map<String, String> newBuildings, List<Line> refused, List<Line> sample) {
    /** More would not be read on a page; the file of refused lines has them all. */
    public static final int MOST_REFUSED = 200;
    /** Enough to see that the columns were understood. */
    public static final int SAMPLE = 20;

    /** A line as this reader may see it, with its reasons or changes. */
    public record Line(int number, String unit, String name, List<String> phones, ImportPlan.Outcome outcome,
            List<Message> notes) {}

    /** How many lines a confirmation writes. */
    public int good() { return counts.created() + counts.changed(); }
}
