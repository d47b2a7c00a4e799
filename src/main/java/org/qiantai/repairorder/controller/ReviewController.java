package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Reviews labour, materials and cost, and signs (R-03-46, R-03-62). */
@Controller
@RequestMapping("/orders/{number}/review")
class ReviewController {
    private static final String VIEW = "repairorder/review";
    private static final String DONE = "order.reviewed";
    private final OrderSlips slips;
    private final OrderStepPage page;
    private final ReviewInPlace inPlace;

    ReviewController(OrderSlips slips, OrderStepPage page, ReviewInPlace inPlace) {
        this.slips = slips;
        this.page = page;
        this.inPlace = inPlace;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        OrderPage order = page.ask(number, OrderAction.REVIEW, actor, model);
        model.addAttribute("form", new SignatureForm(actor.name(), null, UUID.randomUUID(), order.version(), null));
        return VIEW;
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") SignatureForm form,
            BindingResult errors, @RequestHeader(name = ReviewInPlace.PART, required = false) @Nullable String part,
            Actor actor, Model model) {
        if (part != null) return inPlace.take(number, DONE, errors, () -> sign(number, form, actor), actor, model);
        return Forms.submit(errors, () -> {
            sign(number, form, actor);
            return OrderStepPage.done(number, form.back(), DONE);
        }, () -> {
            page.order(number, actor, model);
            return VIEW;
        });
    }

    private void sign(String number, SignatureForm form, Actor actor) {
        slips.review(form.submission(number), Objects.requireNonNull(form.name()), form.note(), actor);
    }
}
