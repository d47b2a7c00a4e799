package org.qiantai.loan.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.loan.repository.LoanRow;
import org.qiantai.loan.service.LoanDesk;
import org.qiantai.loan.service.LoanFilter;
import org.qiantai.loan.service.LoanList;
import org.qiantai.loan.service.LoanView;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.DepartmentNames;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of things lent out. */
@Controller
class LoanListController {
    private final LoanList list;
    private final Options options;
    private final DepartmentNames departments;
    private final TableExport export;
    private final MessageSource messages;

    LoanListController(LoanList list, Options options, DepartmentNames departments, TableExport export,
            MessageSource messages) {
        this.list = list;
        this.options = options;
        this.departments = departments;
        this.export = export;
        this.messages = messages;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping("/loans")
    ModelAndView index(SiteRef site, @Nullable @ModelAttribute("asked") LoanFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        LoanFilter filter = asked == null || errors.hasErrors() ? LoanFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("site", site.code()).toString())
                .addAttribute("window", list.page(site, filter, after))
                .addAttribute("views", options.of(LoanView.values(), view -> "loan.view." + view, locale))
                .addAttribute("keeps", LoanDesk.keeping(actor).allowed());
        ModelAndView page = new ModelAndView("loan/index");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows as a file, without phone numbers. */
    @GetMapping(path = "/loans", params = "format")
    void export(SiteRef site, @ModelAttribute("asked") LoanFilter filter, @RequestParam String format, Locale locale,
            HttpServletResponse response) {
        String name = messages.getMessage("loan.list.title", null, locale) + " " + site.code();
        export.send(response, ExportFormat.parse(format), new Table<>(name, site.zone(), columns()),
                () -> list.all(site, filter));
    }

    private List<Column<LoanRow>> columns() {
        return List.of(new Column<>("loan.item", LoanRow::item),
                new Column<>("loan.department", row -> row.departmentCode() == null
                        ? null
                        : departments.of(row.departmentCode())),
                new Column<>("loan.borrower", LoanRow::borrower), new Column<>("loan.unit", LoanRow::unit),
                new Column<>("loan.request", LoanRow::requestNumber), new Column<>("loan.lentAt", LoanRow::lentAt),
                new Column<>("loan.lentBy", LoanRow::lentBy), new Column<>("loan.due", LoanRow::dueAt),
                new Column<>("loan.returnedAt", LoanRow::returnedAt),
                new Column<>("loan.receivedBy", LoanRow::receivedBy),
                new Column<>("loan.condition", row -> row.condition() == null
                        ? null
                        : Message.of("loan.condition." + row.condition())),
                new Column<>("loan.returnNote", LoanRow::returnNote));
    }
}
