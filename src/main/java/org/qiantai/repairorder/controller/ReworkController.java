package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.Reworks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Marks an order as rework of an earlier one (G-13). */
@Controller
@RequestMapping("/orders/{number}/rework")
class ReworkController {
    private final Reworks reworks;
    private final OrderStepPage page;

    ReworkController(Reworks reworks, OrderStepPage page) {
        this.reworks = reworks;
        this.page = page;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        OrderPage order = page.ask(number, OrderAction.REWORK, actor, model);
        String likely = order.earlier().isEmpty() ? null : order.earlier().getFirst().number();
        model.addAttribute("form", new ReworkForm(likely, null, UUID.randomUUID(), order.version()));
        return view(order, model);
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") ReworkForm form, BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            reworks.mark(form.submission(number), Objects.requireNonNull(form.earlier()),
                    Objects.requireNonNull(form.reason()), actor);
            return OrderStepPage.done(number, "order.reworkMarked");
        }, () -> view(page.order(number, actor, model), model));
    }

    private static String view(OrderPage order, Model model) {
        model.addAttribute("earlier", order.earlier().stream()
                .map(one -> new Option(one.number(), one.number() + " " + one.description())).toList());
        return "repairorder/rework";
    }
}
