package org.qiantai.repairorder.controller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderWork;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tells the owner the price before the work (R-03-42), or of more work than was agreed. */
@Controller
class QuotationController {
    private static final String PATH = "/orders/{number}/{step:quotation|supplement}";

    private final OrderWork work;
    private final OrderStepPage page;

    QuotationController(OrderWork work, OrderStepPage page) {
        this.work = work;
        this.page = page;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String number, @PathVariable String step, Actor actor, Model model) {
        OrderAction action = step.equals("supplement") ? OrderAction.SUPPLEMENT : OrderAction.QUOTE;
        long version = page.ask(number, action, actor, model).version();
        QuotationForm form = QuotationForm.empty(version);
        model.addAttribute("form", form);
        return view(step, form.rows(), model);
    }

    @PostMapping(PATH)
    ModelAndView quote(@PathVariable String number, @PathVariable String step,
            @Valid @ModelAttribute("form") QuotationForm form, BindingResult errors, Actor actor,
            HttpServletRequest request, Model model) {
        return Forms.submit(errors, () -> {
            if (step.equals("supplement")) work.supplement(form.step(number), form.items(), form.note(), actor);
            else
                work.quote(form.step(number), form.items(), form.note(), actor);
            return OrderStepPage.done(number, "order.quoted");
        }, () -> {
            page.order(number, actor, model);
            return view(step, TypedRows.count(request, "lines"), model);
        });
    }

    private static String view(String step, int rows, Model model) {
        model.addAttribute("step", step).addAttribute("rows", rows);
        return "repairorder/quotation";
    }
}
