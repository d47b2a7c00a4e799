package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.bulk.Bulk;
import org.qiantai.platform.bulk.BulkForm;
import org.qiantai.platform.bulk.BulkPages;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.service.OrderBulk;
import org.qiantai.repairorder.service.OrderBulkStep;
import org.qiantai.repairorder.service.OrderSlips;
import org.qiantai.repairorder.service.ChaseCalls;
import org.qiantai.repairorder.service.SlipCopies;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Urges, signs, receives or prints several orders at once; each is answered for by itself. */
@Controller
@RequestMapping("/bulk/orders/{act:chase|review|receipt|print}")
class OrderBulkController {
    private static final String LIST = "/orders";

    private final OrderBulk bulk;
    private final ChaseCalls chase;
    private final OrderSlips slips;
    private final SlipCopies copies;

    OrderBulkController(OrderBulk bulk, ChaseCalls chase, OrderSlips slips, SlipCopies copies) {
        this.bulk = bulk;
        this.chase = chase;
        this.slips = slips;
        this.copies = copies;
    }

    @GetMapping
    String ask(SiteRef site, @PathVariable String act, @RequestParam(required = false) @Nullable List<String> rows,
            Actor actor, Model model) {
        OrderBulkStep step = OrderBulkStep.of(act);
        model.addAttribute("form", new BulkForm(rows, step == OrderBulkStep.REVIEW ? actor.name() : null, null));
        return page(site, step, rows, actor, model);
    }

    @PostMapping
    ModelAndView take(SiteRef site, @PathVariable String act, @Valid @ModelAttribute("form") BulkForm form,
            BindingResult errors, Actor actor, Model model) {
        OrderBulkStep step = OrderBulkStep.of(act);
        if (step == OrderBulkStep.PRINT)
            model.addAttribute("paper", "/slips/paper").addAttribute("paperLabel", "order.bulk.paper");
        return BulkPages.take(site, LIST, "order.bulk." + step, errors,
                () -> Bulk.each(Bulk.chosen(form.rows()), use(step, form, actor)),
                () -> page(site, step, form.rows(), actor, model), model);
    }

    /** The very use case of the single step. */
    private Consumer<Submission> use(OrderBulkStep step, BulkForm form, Actor actor) {
        return switch (step) {
            case CHASE -> {
                String spokenTo = form.requiredName();
                yield one -> chase.chase(one, spokenTo, form.text(), actor);
            }
            case REVIEW -> {
                String name = form.requiredName();
                yield one -> slips.reviewPlain(one, name, form.text(), actor);
            }
            case ASSIGNMENT -> throw new IllegalStateException("has its own form");
            case PRINT -> one -> copies.printFirst(one, actor);
            case RECEIPT -> one -> slips.receive(one, form.text(), actor);
        };
    }

    private String page(SiteRef site, OrderBulkStep step, @Nullable List<String> rows, Actor actor, Model model) {
        model.addAttribute("step", step);
        return BulkPages.ask(site, LIST, "repairorder/bulk", bulk.rows(site, Bulk.chosen(rows), step, actor), model);
    }
}
