package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.PropertyKind;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderPropertyService;
import org.qiantai.repairorder.service.PropertyLine;
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
@RequestMapping("/orders/{number}/property")
class PropertyController {
    private static final String VIEW = "repairorder/property";
    private static final String DECISION = "repairorder/compensation-decision";
    private final OrderPropertyService ownerProperty;
    private final OrderStepPage page;

    PropertyController(OrderPropertyService ownerProperty, OrderStepPage page) {
        this.ownerProperty = ownerProperty;
        this.page = page;
    }

    @GetMapping
    String ask(@PathVariable String number, @RequestParam(defaultValue = "SUPPLIED") PropertyKind kind, Actor actor,
            Model model) {
        OrderPage order = page.ask(number, OrderAction.PROPERTY, actor, model);
        model.addAttribute("form",
                new PropertyForm(kind, null, null, null, owner(order), null, UUID.randomUUID(), order.version()));
        model.addAttribute("kinds", PropertyKind.values()).addAttribute("kind", kind);
        return VIEW;
    }

    @PostMapping
    ModelAndView keep(@PathVariable String number, @Valid @ModelAttribute("form") PropertyForm form,
            BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            ownerProperty.record(form.submission(number), form.record(), actor);
            return OrderStepPage.done(number, "order.property");
        }, () -> {
            page.order(number, actor, model);
            model.addAttribute("kinds", PropertyKind.values()).addAttribute("kind",
                    Objects.requireNonNullElse(form.kind(), PropertyKind.SUPPLIED));
            return VIEW;
        });
    }

    @GetMapping("/{property}")
    String decision(@PathVariable String number, @PathVariable long property, Actor actor, Model model) {
        model.addAttribute("form", new CompensationForm(null, null, null, UUID.randomUUID()));
        return decision(number, property, page.order(number, actor, model), model);
    }

    @PostMapping("/{property}")
    ModelAndView decide(@PathVariable String number, @PathVariable long property,
            @Valid @ModelAttribute("form") CompensationForm form, BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            ownerProperty.decide(form.submission(number), property, Boolean.TRUE.equals(form.agreed()), form.reason(),
                    actor);
            return OrderStepPage.done(number, form.back(), "order.compensation");
        }, () -> decision(number, property, page.order(number, actor, model), model));
    }

    private static String decision(String number, long property, OrderPage order, Model model) {
        PropertyLine line = order.ownerProperty().stream().filter(one -> one.id() == property).findFirst()
                .orElseThrow(() -> new NotFoundException(number));
        model.addAttribute("line", line);
        return DECISION;
    }

    private static @Nullable String owner(OrderPage order) {
        return order.callers().size() == 1 ? order.callers().getFirst().name() : null;
    }
}
