package org.qiantai.platform.list;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.export.Column;

/**
 * The columns of a list of which some are shown: a file of the list holds exactly these.
 *
 * @param all in their order
 * @param shown at least one
 */
public record Columns<R>(List<ListColumn<R>> all, List<ListColumn<R>> shown) {
    /**
     * @param all the first is what a row is known by and opened with: it is always shown
     * @param asked names from the address; none that is known are the usual columns
     */
    public static <R> Columns<R> of(List<ListColumn<R>> all, @Nullable Collection<String> asked) {
        List<ListColumn<R>> chosen = asked == null || all.stream().noneMatch(column -> asked.contains(column.name()))
                ? List.of()
                : all.stream().filter(column -> column == all.getFirst() || asked.contains(column.name())).toList();
        return new Columns<>(all, chosen.isEmpty() ? all.stream().filter(ListColumn::usual).toList() : chosen);
    }

    public boolean shows(String name) { return shown.stream().anyMatch(column -> column.name().equals(name)); }

    /** Their names for the address; null for the usual ones. */
    public @Nullable List<String> asked() {
        boolean usual = all.stream().allMatch(column -> column.usual() == shown.contains(column));
        return usual ? null : shown.stream().map(ListColumn::name).toList();
    }

    public List<Column<R>> exported() { return shown.stream().map(ListColumn::exported).toList(); }
}
