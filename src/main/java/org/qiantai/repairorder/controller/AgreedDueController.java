package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderDueTimes;
import org.qiantai.repairorder.service.OrderPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The agreed limit where the standard leaves it open, or the owner's wish for a later one (R-03-57, C-01). */
@Controller
@RequestMapping("/orders/{number}/agreed-due")
class AgreedDueController {
    private static final String VIEW = "repairorder/agreed-due";

    private final OrderDueTimes limits;
    private final OrderStepPage page;

    AgreedDueController(OrderDueTimes limits, OrderStepPage page) {
        this.limits = limits;
        this.page = page;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        OrderPage order = page.ask(number, OrderAction.AGREE_DUE, actor, model);
        String caller = order.callers().isEmpty() ? null : order.callers().getFirst().name();
        model.addAttribute("form",
                new AgreedDueForm(null, caller, null, null, UUID.randomUUID(), order.version()));
        return VIEW;
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") AgreedDueForm form,
            BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            ZoneId zone = page.order(number, actor, model).site().zone();
            limits.agree(form.submission(number), Objects.requireNonNull(form.due()).atZone(zone).toInstant(),
                    Objects.requireNonNull(form.with()), Objects.requireNonNull(form.how()), form.note(), actor);
            return OrderStepPage.done(number, "order.dueAgreed");
        }, () -> {
            page.order(number, actor, model);
            return VIEW;
        });
    }
}
