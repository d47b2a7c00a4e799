package org.qiantai.repairorder.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.repairorder.domain.CopyCustody;
import org.qiantai.repairorder.domain.QuotationResponse;
import org.qiantai.repairorder.domain.QuotationStatus;
import org.qiantai.repairorder.domain.SlipCopy;
import org.qiantai.repairorder.domain.CopyHolder;
import org.qiantai.repairorder.domain.SlipMaterial;
import org.qiantai.repairorder.domain.SlipPart;

/**
 * One order as it stands on paper: three parts of one height, and what does not fit follows on further sheets that are cut
 * along the same lines.
 *
 * @param parts what is shown: each with the copy it is, null for one not printed yet
 * @param copies all that ever were printed, as they are now; {@code mayPrint} whether the reader
 * may print, {@code mayMove} whether they may say where a copy goes
 * @param drawn the pictures of the names written by hand
 */
public record SlipSheet(OrderPage order, List<Part> parts, List<CopyLine> copies, boolean mayPrint, boolean mayMove,
        Map<Long, String> drawn) {
    /** Lines of material in a part; more of them follow on the next sheet, so many on each. */
    static final int LINES = 6;
    static final int FURTHER_LINES = 24;
    /** Characters of what is told in words; the same. */
    static final int WORDS = 110;
    static final int FURTHER_WORDS = 700;

    public record Part(SlipPart part, @Nullable CopyLine copy) {}

    /** A copy as its readers see it. */
    public record CopyLine(long id, SlipPart part, int ordinal, CopyCustody state,
            Instant printedAt, String printedBy, @Nullable String reason,
            @Nullable CopyHolder holder, @Nullable String holderName,
            @Nullable Instant handedAt, Instant statusChangedAt, String statusChangedBy,
            @Nullable String endedFor) {
        static CopyLine of(SlipCopy copy) {
            return new CopyLine(copy.id(), copy.part(), copy.ordinal(), copy.state(), copy.printedAt(),
                    copy.printedBy(), copy.reason(), copy.holder(), copy.holderName(), copy.handedAt(),
                    copy.statusChangedAt(), copy.statusChangedBy(), copy.endedFor());
        }
    }

    /** What one further sheet holds: words, or materials. */
    public record Further(@Nullable String label, @Nullable String words, List<List<SlipMaterial>> columns) {}

    /** The picture itself, as an address; null where the name was only typed. */
    public @Nullable String image(@Nullable Long id) {
        return id == null ? null : drawn.get(id);
    }

    /** R-07-10: the owner's latest yes to an amount; null where there is none yet. */
    public @Nullable QuotationResponse consent() {
        return consent(order);
    }

    private static @Nullable QuotationResponse consent(OrderPage order) {
        return order.quotations().stream().filter(quotation -> quotation.status() == QuotationStatus.CONSENTED)
                .map(OrderPage.QuotationLines::answer).reduce((_, latest) -> latest).orElse(null);
    }

    /** The names written by hand that the slip shows, by their ids. */
    static Set<Long> drawnOn(OrderPage order) {
        QuotationResponse consent = consent(order);
        return Stream
                .of(order.slip().workerDrawn(), order.slip().ownerDrawn(), consent == null ? null : consent.drawn())
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Under which name it goes on paper (C-06): one order, a title for each kind of work. */
    public WorkFamily title() {
        return order.category().family();
    }

    public String description() { return beginning(order.description()); }

    public String content() { return beginning(order.slip().content()); }

    /** In two columns beside each other; none when they follow on further sheets. */
    public List<List<SlipMaterial>> columns() {
        return order.materials().size() > LINES ? List.of() : columns(order.materials(), LINES / 2);
    }

    public List<Further> further() {
        List<Further> sheets = new ArrayList<>();
        words("order.description", order.description(), sheets);
        words("order.slip.content", order.slip().content(), sheets);
        List<SlipMaterial> materials = order.materials();
        if (materials.size() > LINES) for (int from = 0; from < materials.size(); from += FURTHER_LINES)
            sheets.add(new Further(null, null, columns(
                    materials.subList(from, Math.min(from + FURTHER_LINES, materials.size())), FURTHER_LINES / 2)));
        return sheets;
    }

    private static void words(String label, @Nullable String text, List<Further> sheets) {
        String plain = plain(text);
        if (plain.length() > WORDS) for (int from = 0; from < plain.length(); from += FURTHER_WORDS)
            sheets.add(new Further(label, plain.substring(from, Math.min(from + FURTHER_WORDS, plain.length())),
                    List.of()));
    }

    private static List<List<SlipMaterial>> columns(List<SlipMaterial> lines, int height) {
        List<List<SlipMaterial>> columns = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += height)
            columns.add(lines.subList(from, Math.min(from + height, lines.size())));
        return columns;
    }

    private static String beginning(@Nullable String text) {
        String plain = plain(text);
        return plain.length() > WORDS ? plain.substring(0, WORDS) + "…" : plain;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
