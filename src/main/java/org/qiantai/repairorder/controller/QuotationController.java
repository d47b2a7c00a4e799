package org.qiantai.repairorder.controller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.pricing.ListPrice;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderWork;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tells the owner the price before the work (R-03-42), or of more work than was agreed. */
@Controller
class QuotationController {
    private static final String PATH = "/orders/{number}/{step:quotation|supplement}";

    private final OrderWork work;
    private final OrderStepPage page;
    private final PriceFinder finder;

    QuotationController(OrderWork work, OrderStepPage page, PriceFinder finder) {
        this.work = work;
        this.page = page;
        this.finder = finder;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String number, @PathVariable String step, Actor actor, Model model) {
        OrderAction action = step.equals("supplement") ? OrderAction.SUPPLEMENT : OrderAction.QUOTE;
        OrderPage order = page.ask(number, action, actor, model);
        QuotationForm form = QuotationForm.empty(order.version());
        finder.show(order.site(), null, false, model);
        model.addAttribute("form", form);
        return view(step, form.rows(), model);
    }

    @PostMapping(PATH)
    ModelAndView quote(@PathVariable String number, @PathVariable String step,
            @Valid @ModelAttribute("form") QuotationForm form, BindingResult errors, Actor actor,
            HttpServletRequest request, Model model) {
        return Forms.submit(errors, () -> {
            if (step.equals("supplement")) work.supplement(form.submission(number), form.items(), form.note(), actor);
            else
                work.quote(form.submission(number), form.items(), form.note(), actor);
            return OrderStepPage.done(number, "order.quoted");
        }, () -> {
            finder.show(page.order(number, actor, model).site(), null, false, model);
            return view(step, TypedRows.count(request, "lines"), model);
        });
    }

    /** Looks for lines of the price list, or takes one; nothing is quoted yet. */
    @PostMapping(path = PATH, params = "choose")
    ModelAndView choose(@PathVariable String number, @PathVariable String step, @RequestParam String choose,
            @RequestParam(defaultValue = "") String words, @ModelAttribute("form") QuotationForm form,
            BindingResult errors, Actor actor, HttpServletRequest request, Model model) {
        SiteRef site = page.order(number, actor, model).site();
        finder.show(site, choose.isEmpty() ? words : null, false, model);
        int rows = TypedRows.count(request, "lines");
        ListPrice chosen = errors.hasErrors() ? null : finder.chosen(site, choose);
        if (chosen != null) {
            QuotationForm with = form.with(chosen);
            model.addAttribute("form", with);
            rows = with.rows();
        }
        ModelAndView again = new ModelAndView(view(step, rows, model));
        if (errors.hasErrors()) again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static String view(String step, int rows, Model model) {
        model.addAttribute("step", step).addAttribute("rows", rows);
        return "repairorder/quotation";
    }
}
