package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.bulk.Bulk;
import org.qiantai.platform.bulk.BulkPages;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.service.TechnicianTeam;
import org.qiantai.repairorder.service.OrderAssignment;
import org.qiantai.repairorder.service.OrderBulk;
import org.qiantai.repairorder.service.OrderBulkStep;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sends the same people to several orders, each answered for by itself (R-07-5). */
@Controller
@RequestMapping("/bulk/orders/assignment")
class BulkAssignmentController {
    private static final String LIST = "/orders";
    private static final String VIEW = "repairorder/bulk-assignment";

    private final OrderBulk bulk;
    private final OrderAssignment assigning;
    private final TechnicianTeam team;

    BulkAssignmentController(OrderBulk bulk, OrderAssignment assigning, TechnicianTeam team) {
        this.bulk = bulk;
        this.assigning = assigning;
        this.team = team;
    }

    @GetMapping
    String ask(SiteRef site, @RequestParam(required = false) @Nullable List<String> rows, Actor actor, Model model) {
        model.addAttribute("form", new BulkAssignmentForm(rows, null, null));
        return page(site, rows, actor, model);
    }

    @PostMapping
    ModelAndView take(SiteRef site, @Valid @ModelAttribute("form") BulkAssignmentForm form, BindingResult errors,
            Actor actor, Model model) {
        return BulkPages.take(site, LIST, "order.bulk.ASSIGNMENT", errors,
                () -> Bulk.each(Bulk.chosen(form.rows()),
                        one -> assigning.assign(one,
                                new OrderAssignment.Named(Objects.requireNonNull(form.workers()), null, null),
                                form.text(), actor)),
                () -> page(site, form.rows(), actor, model), model);
    }

    private String page(SiteRef site, @Nullable List<String> rows, Actor actor, Model model) {
        model.addAttribute("workers", team.supervisedBy(actor, site));
        return BulkPages.ask(site, LIST, VIEW, bulk.rows(site, Bulk.chosen(rows), OrderBulkStep.ASSIGNMENT, actor),
                model);
    }
}
