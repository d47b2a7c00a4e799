package org.qiantai.repairorder.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.SlipRow;
import org.qiantai.repairorder.service.SlipFilter;
import org.qiantai.repairorder.service.SlipList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The copies that are not back at the desk (R-08-25). */
@Controller
class SlipListController {
    private final SlipList list;
    private final SlipTable table;
    private final OrderChoices choices;
    private final Options options;
    private final TableExport export;

    SlipListController(SlipList list, SlipTable table, OrderChoices choices, Options options, TableExport export) {
        this.list = list;
        this.table = table;
        this.choices = choices;
        this.options = options;
        this.export = export;
    }

    @GetMapping("/slips")
    ModelAndView index(SiteRef site, @Nullable @ModelAttribute("asked") SlipFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after, Locale locale, Model model) {
        Columns<SlipRow> shown = table.columns(columns);
        Order order = Order.asked(sort);
        SlipFilter filter = asked == null || errors.hasErrors() ? new SlipFilter(null, null) : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("sort", order.asked())
                        .with("columns", shown.asked()).with("site", site.code()).toString())
                .addAttribute("window", list.page(site, filter, order, after)).addAttribute("columns", shown)
                .addAttribute("sort", order.asked()).addAttribute("departments", choices.departments(site, locale))
                .addAttribute("lates",
                        options.of(SlipFilter.Late.values(), late -> "order.slips.late." + late, locale));
        ModelAndView page = new ModelAndView("repairorder/slips");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows and columns as a file. */
    @GetMapping(path = "/slips", params = "format")
    void export(SiteRef site, @ModelAttribute("asked") SlipFilter filter, @RequestParam String format,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String sort, Locale locale, HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), table.file(site, columns, locale),
                () -> list.all(site, filter, Order.asked(sort)));
    }
}
