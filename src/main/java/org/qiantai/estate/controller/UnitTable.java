package org.qiantai.estate.controller;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.repository.UnitRow;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.list.ListColumn;
import org.qiantai.platform.list.Register;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Component;

/** The columns of the list of units, on its page and in its files. */
@Component
class UnitTable implements Register {
    private static final List<ListColumn<UnitRow>> COLUMNS = List.of(
            ListColumn.usual("unit", "estate.unit", UnitRow::code),
            ListColumn.usual("building", "estate.building", UnitRow::buildingName),
            ListColumn.usual("floor", "estate.floor", UnitRow::floor),
            ListColumn.usual("area", "estate.area", UnitRow::area),
            ListColumn.usual("usage", "estate.usage", row -> Message.of("estate.usage." + row.usage())),
            ListColumn.usual("people", "estate.people", row -> String.join(" / ", row.people())),
            ListColumn.further("care", "estate.care", UnitRow::care));

    @Override
    public String path() { return "/units"; }

    @Override
    public String title() { return "estate.units.title"; }

    Columns<UnitRow> columns(@Nullable Collection<String> asked) { return Columns.of(COLUMNS, asked); }

    Table<UnitRow> file(SiteRef site, @Nullable Collection<String> asked) {
        return new Table<>("units-" + site.code(), site.zone(), columns(asked).exported());
    }
}
