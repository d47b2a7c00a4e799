package org.qiantai.servicerequest.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.repository.RegisterRow;
import org.qiantai.servicerequest.service.Register;
import org.qiantai.servicerequest.service.RegisterFilter;
import org.qiantai.servicerequest.service.RegisterKind;
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
    static final String PATH = "/registers/{kind:inquiries|help}";

    private final Register register;
    private final Choices choices;
    private final RegisterTables tables;
    private final TableExport export;

    RegisterController(Register register, Choices choices, RegisterTables tables, TableExport export) {
        this.register = register;
        this.choices = choices;
        this.tables = tables;
        this.export = export;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping(PATH)
    ModelAndView index(SiteRef site, @PathVariable RegisterKind kind,
            @Nullable @ModelAttribute("asked") RegisterFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after, Locale locale, Model model) {
        Columns<RegisterRow> shown = tables.columns(kind, columns);
        Order order = Order.asked(sort);
        RegisterFilter filter = asked == null || errors.hasErrors() ? RegisterFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("kind", kind).addAttribute("filter", filter)
                .addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("sort", order.asked())
                        .with("columns", shown.asked()).with("site", site.code()).toString())
                .addAttribute("window", register.page(site, kind, filter, order, after))
                .addAttribute("columns", shown).addAttribute("sort", order.asked())
                .addAttribute("groups", choices.groups(locale))
                .addAttribute("categories", choices.categories(kind.of(), locale));
        ModelAndView page = new ModelAndView("servicerequest/register");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows and columns as a file. */
    @GetMapping(path = PATH, params = "format")
    void export(SiteRef site, @PathVariable RegisterKind kind, @ModelAttribute("asked") RegisterFilter filter,
            @RequestParam String format, @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String sort, Locale locale, HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), tables.file(site, kind, columns, locale),
                () -> register.all(site, kind, filter, Order.asked(sort)));
    }
}
