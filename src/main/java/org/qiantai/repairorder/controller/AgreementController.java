package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderAssignment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Records the written agreement on a service: it is the owner's consent (R-03-58). */
@Controller
@RequestMapping("/orders/{number}/agreement")
class AgreementController {
    private static final String VIEW = "repairorder/agreement";
    private final OrderAssignment assigning;
    private final OrderStepPage page;
    private final Clock clock;

    AgreementController(OrderAssignment assigning, OrderStepPage page, Clock clock) {
        this.assigning = assigning;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        OrderPage order = page.ask(number, OrderAction.AGREE, actor, model);
        model.addAttribute("form", new AgreementForm(null, null, null, null, null, UUID.randomUUID(), order.version()));
        return VIEW;
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") AgreementForm form,
            BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            ZoneId zone = page.order(number, actor, model).site().zone();
            assigning.recordAgreement(form.submission(number), form.agreement(zone, clock.instant()), null, actor);
            return OrderStepPage.done(number, "order.agreed");
        }, () -> {
            page.order(number, actor, model);
            return VIEW;
        });
    }
}
