package org.qiantai.repairorder.controller;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.list.ListColumn;
import org.qiantai.platform.list.Register;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.SlipRow;
import org.qiantai.staff.DepartmentNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of the list of copies that are not back. */
@Component
class SlipTable implements Register {
    private final MessageSource messages;
    private final List<ListColumn<SlipRow>> columns;

    SlipTable(DepartmentNames departments, MessageSource messages) {
        this.messages = messages;
        this.columns = List.of(ListColumn.usual("number", "order.number", SlipRow::number),
                ListColumn.usual("part", "order.copy.part", row -> Message.of("order.copy." + row.part())),
                ListColumn.further("ordinal", "order.copy.ordinal", SlipRow::ordinal),
                ListColumn.usual("where", "order.where", SlipRow::where),
                ListColumn.usual("department", "order.department", row -> departments.of(row.departmentCode())),
                ListColumn.usual("holder", "order.copy.holder", row -> Message.of("order.holder." + row.holder())),
                ListColumn.usual("name", "order.copy.name", SlipRow::holderName),
                ListColumn.usual("handedAt", "order.copy.handedAt", SlipRow::handedAt),
                ListColumn.further("completedAt", "order.slip.completedAt", SlipRow::completedAt),
                ListColumn.usual("due", "order.slip.dueAt", SlipRow::dueAt));
    }

    @Override
    public String path() { return "/slips"; }

    @Override
    public String title() { return "order.slips.title"; }

    Columns<SlipRow> columns(@Nullable Collection<String> asked) { return Columns.of(columns, asked); }

    Table<SlipRow> file(SiteRef site, @Nullable Collection<String> asked, Locale locale) {
        String name = messages.getMessage(title(), null, locale) + " " + site.code();
        return new Table<>(name, site.zone(), columns(asked).exported());
    }
}
