package org.qiantai.loan.controller;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.loan.repository.LoanRow;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.list.ListColumn;
import org.qiantai.platform.list.Register;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.DepartmentNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of the list of things lent out, on its page and in its files; without phone numbers. */
@Component
class LoanTable implements Register {
    private final MessageSource messages;
    private final List<ListColumn<LoanRow>> columns;

    LoanTable(DepartmentNames departments, MessageSource messages) {
        this.messages = messages;
        this.columns = List.of(ListColumn.usual("item", "loan.item", LoanRow::item),
                ListColumn.further("department", "loan.department", row -> row.departmentCode() == null
                        ? null
                        : departments.of(row.departmentCode())),
                ListColumn.usual("borrower", "loan.borrower", LoanRow::borrower),
                ListColumn.usual("unit", "loan.unit", LoanRow::unit),
                ListColumn.usual("request", "loan.request", LoanRow::requestNumber),
                ListColumn.usual("lentAt", "loan.lentAt", LoanRow::lentAt),
                ListColumn.usual("lentBy", "loan.lentBy", LoanRow::lentBy),
                ListColumn.usual("due", "loan.due", LoanRow::dueAt),
                ListColumn.usual("returnedAt", "loan.returnedAt", LoanRow::returnedAt),
                ListColumn.further("receivedBy", "loan.receivedBy", LoanRow::receivedBy),
                ListColumn.usual("condition", "loan.condition", row -> row.condition() == null
                        ? null
                        : Message.of("loan.condition." + row.condition())),
                ListColumn.further("returnNote", "loan.returnNote", LoanRow::returnNote));
    }

    @Override
    public String path() { return "/loans"; }

    @Override
    public String title() { return "loan.list.title"; }

    Columns<LoanRow> columns(@Nullable Collection<String> asked) { return Columns.of(columns, asked); }

    Table<LoanRow> file(SiteRef site, @Nullable Collection<String> asked, Locale locale) {
        String name = messages.getMessage(title(), null, locale) + " " + site.code();
        return new Table<>(name, site.zone(), columns(asked).exported());
    }
}
