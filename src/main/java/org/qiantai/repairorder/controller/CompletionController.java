package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderWork;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Reports the work done, by word (R-03-45). */
@Controller
@RequestMapping("/orders/{number}/completion")
class CompletionController {
    private static final String VIEW = "repairorder/completion";
    private final OrderWork work;
    private final OrderStepPage page;

    CompletionController(OrderWork work, OrderStepPage page) {
        this.work = work;
        this.page = page;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        OrderPage order = page.ask(number, OrderAction.COMPLETE, actor, model);
        model.addAttribute("form",
                new CompletionForm(null, null, null, null, null, UUID.randomUUID(), order.version()));
        return VIEW;
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") CompletionForm form,
            BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            ZoneId zone = page.order(number, actor, model).site().zone();
            Instant at = form.completedAt() == null ? null : form.completedAt().atZone(zone).toInstant();
            work.complete(form.submission(number), Objects.requireNonNull(form.content()), at, form.completionChecks(),
                    form.note(), actor);
            return OrderStepPage.done(number, "order.completed");
        }, () -> {
            page.order(number, actor, model);
            return VIEW;
        });
    }
}
