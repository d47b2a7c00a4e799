package org.qiantai.repairorder.controller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.qiantai.attachment.Drawings;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.pricing.ListPrice;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderSlips;
import org.springframework.http.HttpStatus;
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

/** The slip is filled in after the word "done" (R-03-43, R-03-44). */
@Controller
@RequestMapping("/orders/{number}/amendment")
class AmendmentController {
    private static final String VIEW = "repairorder/amendment";

    private final OrderSlips slips;
    private final Drawings drawings;
    private final OrderStepPage page;
    private final PriceFinder finder;

    AmendmentController(OrderSlips slips, Drawings drawings, OrderStepPage page, PriceFinder finder) {
        this.slips = slips;
        this.drawings = drawings;
        this.page = page;
        this.finder = finder;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        OrderPage order = page.ask(number, OrderAction.AMEND, actor, model);
        SlipForm form = SlipForm.of(order);
        finder.show(order.site(), null, true, model);
        model.addAttribute("form", form).addAttribute("rows", form.rows());
        return VIEW;
    }

    @PostMapping
    ModelAndView amend(@PathVariable String number, @Valid @ModelAttribute("form") SlipForm form, BindingResult errors,
            Actor actor, HttpServletRequest request, Model model) {
        return Forms.submit(errors, () -> {
            slips.amend(form.submission(number), form.entry(), form.hands(drawings), null, actor);
            return OrderStepPage.done(number, "order.amended");
        }, () -> {
            finder.show(page.order(number, actor, model).site(), null, true, model);
            model.addAttribute("rows", TypedRows.count(request, "materials"));
            return VIEW;
        });
    }

    /** Looks for materials in the price list, or takes one; nothing is kept yet. */
    @PostMapping(params = "choose")
    ModelAndView choose(@PathVariable String number, @RequestParam String choose,
            @RequestParam(defaultValue = "") String words, @ModelAttribute("form") SlipForm form, BindingResult errors,
            Actor actor, HttpServletRequest request, Model model) {
        SiteRef site = page.order(number, actor, model).site();
        finder.show(site, choose.isEmpty() ? words : null, true, model);
        model.addAttribute("rows", TypedRows.count(request, "materials"));
        ListPrice chosen = errors.hasErrors() ? null : finder.chosen(site, choose);
        if (chosen != null) {
            SlipForm with = form.with(chosen);
            model.addAttribute("form", with).addAttribute("rows", with.rows());
        }
        ModelAndView again = new ModelAndView(VIEW);
        if (errors.hasErrors()) again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
