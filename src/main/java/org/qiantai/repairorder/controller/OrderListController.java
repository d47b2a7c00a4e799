package org.qiantai.repairorder.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.repairorder.service.OrderBulkStep;
import org.qiantai.repairorder.service.OrderFilter;
import org.qiantai.repairorder.service.OrderList;
import org.qiantai.repairorder.service.OrderQueue;
import org.qiantai.repairorder.service.OrderReview;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of repair orders, and each queue of it. */
@Controller
class OrderListController {
    private final OrderList list;
    private final OrderReview review;
    private final OrderChoices choices;
    private final OrderTable table;
    private final TableExport export;

    OrderListController(OrderList list, OrderReview review, OrderChoices choices, OrderTable table,
            TableExport export) {
        this.list = list;
        this.review = review;
        this.choices = choices;
        this.table = table;
        this.export = export;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping("/orders")
    ModelAndView index(SiteRef site, @Nullable @ModelAttribute("asked") OrderFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "false") boolean table, Actor actor, Locale locale, Model model) {
        if (asked != null && !errors.hasErrors() && asked.queue() == OrderQueue.REVIEW && !table)
            return toSign(site, asked, sort, after, actor, locale, model);
        Columns<OrderRow> shown = this.table.columns(columns);
        Order order = Order.asked(sort);
        OrderFilter filter = asked == null || errors.hasErrors() ? OrderFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("sort", order.asked())
                        .with("columns", shown.asked()).with("site", site.code()).toString())
                .addAttribute("window", list.page(site, filter, actor, order, after))
                .addAttribute("columns", shown).addAttribute("sort", order.asked())
                .addAttribute("bulkSteps", OrderBulkStep.offeredTo(actor))
                .addAttribute("queues", choices.queues(locale)).addAttribute("statuses", choices.statuses(locale))
                .addAttribute("categories", choices.categories(locale))
                .addAttribute("departments", choices.departments(site, locale));
        ModelAndView page = new ModelAndView("repairorder/index");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The queue of slips to be signed, each with its slip; the longest done first, unless asked otherwise. */
    private ModelAndView toSign(SiteRef site, OrderFilter asked, @Nullable String sort, @Nullable String after,
            Actor actor, Locale locale, Model model) {
        OrderFilter filter = OrderReview.ownFirst(asked, actor);
        Order order = "newest".equals(sort) ? Order.NEWEST_FIRST : Order.OLDEST_FIRST;
        model.addAttribute("site", site).addAttribute("filter", filter)
                .addAttribute("query", QueryString.of(filter).with("sort", sort).with("site", site.code()).toString())
                .addAttribute("window", review.page(site, filter, actor, order, after)).addAttribute("sort", sort)
                .addAttribute("beingCorrected", review.beingCorrected(site, filter, actor, WorkQueue.COUNTED_TO + 1))
                .addAttribute("bulkSteps", List.of(OrderBulkStep.REVIEW))
                .addAttribute("categories", choices.categories(locale))
                .addAttribute("departments", choices.departments(site, locale));
        return new ModelAndView("repairorder/review-list");
    }

    /** The same rows and columns as a file. */
    @GetMapping(path = "/orders", params = "format")
    void export(SiteRef site, @ModelAttribute("asked") OrderFilter filter, @RequestParam String format,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String sort, Actor actor, Locale locale,
            HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), table.file(site, columns, locale),
                () -> list.all(site, filter, actor, Order.asked(sort)));
    }
}
