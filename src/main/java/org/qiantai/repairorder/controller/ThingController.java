package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.ThingKind;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderThings;
import org.qiantai.repairorder.service.ThingLine;
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

/** What the work touches of the owner's, and what is paid for what it damaged (R-03-41, R-07-7, R-07-8). */
@Controller
@RequestMapping("/orders/{number}/things")
class ThingController {
    private static final String VIEW = "repairorder/thing";
    private static final String DECISION = "repairorder/compensation-decision";
    private final OrderThings things;
    private final OrderStepPage page;

    ThingController(OrderThings things, OrderStepPage page) {
        this.things = things;
        this.page = page;
    }

    @GetMapping
    String ask(@PathVariable String number, @RequestParam(defaultValue = "SUPPLIED") ThingKind kind, Actor actor,
            Model model) {
        OrderPage order = page.ask(number, OrderAction.THING, actor, model);
        model.addAttribute("form",
                new ThingForm(kind, null, null, null, owner(order), null, UUID.randomUUID(), order.version()));
        model.addAttribute("kinds", ThingKind.values()).addAttribute("kind", kind);
        return VIEW;
    }

    @PostMapping
    ModelAndView keep(@PathVariable String number, @Valid @ModelAttribute("form") ThingForm form, BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            things.record(form.step(number), form.record(), actor);
            return OrderStepPage.done(number, "order.thing");
        }, () -> {
            page.order(number, actor, model);
            model.addAttribute("kinds", ThingKind.values()).addAttribute("kind",
                    Objects.requireNonNullElse(form.kind(), ThingKind.SUPPLIED));
            return VIEW;
        });
    }

    @GetMapping("/{thing}")
    String decision(@PathVariable String number, @PathVariable long thing, Actor actor, Model model) {
        model.addAttribute("form", new CompensationForm(null, null, null, UUID.randomUUID()));
        return decision(number, thing, page.order(number, actor, model), model);
    }

    @PostMapping("/{thing}")
    ModelAndView decide(@PathVariable String number, @PathVariable long thing,
            @Valid @ModelAttribute("form") CompensationForm form, BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            things.decide(form.step(number), thing, Boolean.TRUE.equals(form.agreed()), form.reason(), actor);
            return OrderStepPage.done(number, form.back(), "order.compensation");
        }, () -> decision(number, thing, page.order(number, actor, model), model));
    }

    private static String decision(String number, long thing, OrderPage order, Model model) {
        ThingLine line = order.things().stream().filter(one -> one.id() == thing).findFirst()
                .orElseThrow(() -> new NotFoundException(number));
        model.addAttribute("line", line);
        return DECISION;
    }

    private static @Nullable String owner(OrderPage order) {
        return order.callers().size() == 1 ? order.callers().getFirst().name() : null;
    }
}
