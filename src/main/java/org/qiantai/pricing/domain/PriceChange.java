package org.qiantai.pricing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.pricing.ListPrice;

/**
 * What becomes of one line from a version to the next.
 *
 * @param before null for a new line
 * @param after null for one that is gone
 */
public record PriceChange(@Nullable ListPrice before, @Nullable ListPrice after) {
    /** In the order in which they are looked at. */
    public enum Outcome {
        NEW, CHANGED, REMOVED, UNCHANGED
    }

    /** Line by line, by their codes; what stays as it is too. */
    public static List<PriceChange> between(List<ListPrice> before, List<ListPrice> after) {
        Map<String, ListPrice> left = new LinkedHashMap<>();
        before.forEach(line -> left.put(line.code(), line));
        List<PriceChange> changes = new ArrayList<>();
        after.forEach(line -> changes.add(new PriceChange(left.remove(line.code()), line)));
        left.values().forEach(line -> changes.add(new PriceChange(line, null)));
        changes.sort(Comparator.comparing(PriceChange::outcome).thenComparing(change -> change.line().code()));
        return changes;
    }

    public Outcome outcome() {
        if (before == null) return Outcome.NEW;
        if (after == null) return Outcome.REMOVED;
        return before.isSame(after) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    /** As it will be, or as it was where it is gone. */
    public ListPrice line() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /** Whether the price itself is another: the old one is then shown beside it. */
    public boolean isPriceChanged() {
        return before != null && after != null && before.unitPrice().compareTo(after.unitPrice()) != 0;
    }
}
