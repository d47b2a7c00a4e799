package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.Locale;
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

/** Sends an order back that cannot be done (R-03-51, R-03-52, R-03-66). */
@Controller
@RequestMapping("/orders/{number}/return")
class ReturnController {
    private final OrderSlips slips;
    private final Drawings drawings;
    private final OrderStepPage page;
    private final OrderChoices choices;

    ReturnController(OrderSlips slips, Drawings drawings, OrderStepPage page, OrderChoices choices) {
        this.slips = slips;
        this.drawings = drawings;
        this.page = page;
        this.choices = choices;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Locale locale, Model model) {
        OrderPage order = page.ask(number, OrderAction.RETURN, actor, model);
        model.addAttribute("form",
                new ReturnForm(null, null, null, null, null, null, UUID.randomUUID(), order.version()));
        return view(order, locale, model);
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") ReturnForm form, BindingResult errors,
            Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            slips.proposeReturn(form.submission(number), Objects.requireNonNull(form.reason()),
                    Objects.requireNonNull(form.text()), Objects.requireNonNull(form.explanation()),
                    Objects.requireNonNull(form.toldHow()), form.signature(),
                    drawings.read("drawing", form.drawing()).orElse(null), actor);
            return OrderStepPage.done(number, "order.returned");
        }, () -> {
            OrderPage order = page.order(number, actor, model);
            return view(order, locale, model);
        });
    }

    private String view(OrderPage order, Locale locale, Model model) {
        model.addAttribute("reasons", choices.returnReasons(locale));
        return "repairorder/return";
    }
}
