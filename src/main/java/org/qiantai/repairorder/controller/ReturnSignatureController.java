package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.attachment.Drawings;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderSlips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signs a proposed return (R-03-51, R-03-66). */
@Controller
@RequestMapping("/orders/{number}/return-signature")
class ReturnSignatureController {
    private static final String VIEW = "repairorder/return-signature";
    private final OrderSlips slips;
    private final Drawings drawings;
    private final OrderStepPage page;

    ReturnSignatureController(OrderSlips slips, Drawings drawings, OrderStepPage page) {
        this.slips = slips;
        this.drawings = drawings;
        this.page = page;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        OrderPage order = page.ask(number, OrderAction.SIGN_RETURN, actor, model);
        model.addAttribute("form",
                new ReturnSignatureForm(actor.name(), null, null, UUID.randomUUID(), order.version(), null));
        return VIEW;
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") ReturnSignatureForm form,
            BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            slips.signReturn(form.submission(number), Objects.requireNonNull(form.name()),
                    drawings.read("drawing", form.drawing()).orElse(null), form.note(), actor);
            return OrderStepPage.done(number, form.back(), "order.returnSigned");
        }, () -> {
            page.order(number, actor, model);
            return VIEW;
        });
    }
}
