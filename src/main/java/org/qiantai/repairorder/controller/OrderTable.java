package org.qiantai.repairorder.controller;

import java.util.List;
import java.util.Locale;
import org.qiantai.deadline.CategoryNames;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.staff.DepartmentNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The register of repair orders as a file: each of its times in full. */
@Component
class OrderTable {
    private final CategoryNames categories;
    private final DepartmentNames departments;
    private final MessageSource messages;

    OrderTable(CategoryNames categories, DepartmentNames departments, MessageSource messages) {
        this.categories = categories;
        this.departments = departments;
        this.messages = messages;
    }

    Table<OrderRow> at(SiteRef site, Locale locale) {
        String name = messages.getMessage("order.list.title", null, locale) + " " + site.code();
        return new Table<>(name, site.zone(), List.of(new Column<>("order.number", OrderRow::number),
                new Column<>("order.request", OrderRow::requestNumber),
                new Column<>("order.status", row -> Message.of("order.status." + row.status())),
                new Column<>("order.emergency", OrderRow::emergency),
                new Column<>("order.where", OrderRow::where),
                new Column<>("order.department", row -> departments.of(row.departmentCode())),
                new Column<>("order.workers", OrderRow::workers),
                new Column<>("order.category", row -> categories.of(row.categoryCode())),
                new Column<>("order.description", OrderRow::description),
                new Column<>("order.dispatchedAt", OrderRow::dispatchedAt),
                new Column<>("order.appointment", OrderRow::appointmentFrom),
                new Column<>("order.leftAt", row -> row.progress().leftAt()),
                new Column<>("order.arrivedAt", row -> row.progress().arrivedAt()),
                new Column<>("order.startedAt", row -> row.progress().startedAt()),
                new Column<>("order.slip.completedAt", row -> row.progress().completedAt()),
                new Column<>("order.due", OrderRow::finishDue),
                new Column<>("order.firstDue", OrderRow::firstFinishDue),
                new Column<>("order.extended", OrderRow::extended),
                new Column<>("order.slip.dueAt", OrderRow::slipDueAt),
                new Column<>("order.filedAt", row -> row.progress().filedAt())));
    }
}
