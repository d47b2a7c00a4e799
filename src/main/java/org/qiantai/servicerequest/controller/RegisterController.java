package org.qiantai.servicerequest.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.CategoryNames;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.repository.RegisterRow;
import org.qiantai.servicerequest.service.Register;
import org.qiantai.servicerequest.service.RegisterFilter;
import org.qiantai.servicerequest.service.RegisterKind;
import org.qiantai.staff.DepartmentNames;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The enquiry register and the customer help register (R-08-5, R-08-6). */
@Controller
class RegisterController {
    private static final String PATH = "/registers/{kind:inquiries|help}";

    private final Register register;
    private final Choices choices;
    private final CategoryNames categoryNames;
    private final DepartmentNames departments;
    private final TableExport export;
    private final MessageSource messages;

    RegisterController(Register register, Choices choices, CategoryNames categoryNames,
            DepartmentNames departments, TableExport export, MessageSource messages) {
        this.register = register;
        this.choices = choices;
        this.categoryNames = categoryNames;
        this.departments = departments;
        this.export = export;
        this.messages = messages;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping(PATH)
    ModelAndView index(SiteRef site, @PathVariable RegisterKind kind,
            @Nullable @ModelAttribute("asked") RegisterFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable String after, Locale locale, Model model) {
        RegisterFilter filter = asked == null || errors.hasErrors() ? RegisterFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("kind", kind).addAttribute("filter", filter)
                .addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("site", site.code()).toString())
                .addAttribute("window", register.page(site, kind, filter, after))
                .addAttribute("groups", choices.groups(locale)).addAttribute("categoryNames", categoryNames);
        ModelAndView page = new ModelAndView("servicerequest/register");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows as a file. */
    @GetMapping(path = PATH, params = "format")
    void export(SiteRef site, @PathVariable RegisterKind kind, @ModelAttribute("asked") RegisterFilter filter,
            @RequestParam String format, Locale locale, HttpServletResponse response) {
        String name = messages.getMessage(kind.key() + ".title", null, locale) + " " + site.code();
        export.send(response, ExportFormat.parse(format), new Table<>(name, site.zone(), columns(kind)),
                () -> register.all(site, kind, filter));
    }

    private List<Column<RegisterRow>> columns(RegisterKind kind) {
        List<Column<RegisterRow>> columns = new ArrayList<>(List.of(
                new Column<>("request.number", RegisterRow::number),
                new Column<>("request.receivedAt", RegisterRow::receivedAt),
                new Column<>("request.where", RegisterRow::where), new Column<>("request.callers", RegisterRow::caller),
                new Column<>("request.category", row -> categoryNames.of(row.categoryCode())),
                new Column<>("request.description", RegisterRow::description)));
        if (kind == RegisterKind.help)
            columns.add(new Column<>("request.register.coordinated", row -> row.coordinated().stream()
                    .map(spoken -> departments.of(spoken.department()) + " " + spoken.to())
                    .collect(Collectors.joining("; "))));
        columns.addAll(List.of(new Column<>("request.answer", RegisterRow::answer),
                new Column<>("request.register.due", RegisterRow::due),
                new Column<>("request.register.endedAt", RegisterRow::endedAt),
                new Column<>("request.register.late", RegisterRow::isLate),
                new Column<>("request.status", row -> Message.of("request.status." + row.status()))));
        return columns;
    }
}
