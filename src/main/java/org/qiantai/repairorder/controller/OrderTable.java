package org.qiantai.repairorder.controller;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.CategoryNames;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.list.ListColumn;
import org.qiantai.platform.list.Register;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.staff.DepartmentNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of the register of repair orders, on its page and in its files. */
@Component
class OrderTable implements Register {
    private final MessageSource messages;
    private final List<ListColumn<OrderRow>> columns;

    OrderTable(CategoryNames categories, DepartmentNames departments, MessageSource messages) {
        this.messages = messages;
        this.columns = List.of(ListColumn.usual("number", "order.number", OrderRow::number),
                ListColumn.further("request", "order.request", OrderRow::requestNumber),
                ListColumn.usual("status", "order.status", row -> Message.of("order.status." + row.status())),
                ListColumn.further("emergency", "order.emergency", OrderRow::emergency),
                ListColumn.usual("dispatchedAt", "order.dispatchedAt", OrderRow::dispatchedAt),
                ListColumn.usual("where", "order.where", OrderRow::where),
                ListColumn.usual("department", "order.department", row -> departments.of(row.departmentCode())),
                ListColumn.usual("workers", "order.workers", OrderRow::workers),
                ListColumn.further("contractor", "order.contractorUnit", OrderRow::contractor),
                ListColumn.usual("category", "order.category", row -> categories.of(row.categoryCode())),
                ListColumn.usual("description", "order.description", OrderRow::description),
                ListColumn.further("appointment", "order.appointment", OrderRow::appointmentFrom),
                ListColumn.further("leftAt", "order.leftAt", row -> row.progress().leftAt()),
                ListColumn.further("arrivedAt", "order.arrivedAt", row -> row.progress().arrivedAt()),
                ListColumn.further("startedAt", "order.startedAt", row -> row.progress().startedAt()),
                ListColumn.further("completedAt", "order.slip.completedAt", row -> row.progress().completedAt()),
                ListColumn.usual("due", "order.due", OrderRow::finishDue),
                ListColumn.further("firstDue", "order.firstDue", OrderRow::firstFinishDue),
                ListColumn.further("extended", "order.extended", OrderRow::extended),
                ListColumn.further("slipDueAt", "order.slip.dueAt", OrderRow::slipDueAt),
                ListColumn.further("filedAt", "order.filedAt", row -> row.progress().filedAt()));
    }

    @Override
    public String path() { return "/orders"; }

    @Override
    public String title() { return "order.list.title"; }

    Columns<OrderRow> columns(@Nullable Collection<String> asked) { return Columns.of(columns, asked); }

    Table<OrderRow> file(SiteRef site, @Nullable Collection<String> asked, Locale locale) {
        String name = messages.getMessage(title(), null, locale) + " " + site.code();
        return new Table<>(name, site.zone(), columns(asked).exported());
    }
}
