package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.ReturnDisposition;
import org.qiantai.repairorder.service.ReturnReasonRow;
import org.qiantai.repairorder.service.ReturnReasons;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The company's reasons for returns (C-43). */
@Controller
@RequestMapping("/admin/return-reasons")
class ReturnReasonController {
    private static final int STEP = 10;

    private final ReturnReasons causes;
    private final Options options;

    ReturnReasonController(ReturnReasons causes, Options options) {
        this.causes = causes;
        this.options = options;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("causes", causes.list());
        return "repairorder/return-reasons";
    }

    @GetMapping("/new")
    String ask(Locale locale, Model model) {
        List<ReturnReasonRow> all = causes.list();
        model.addAttribute("form", ReturnReasonForm.empty(all.isEmpty() ? STEP : all.getLast().text().sort() + STEP));
        return form(null, locale, model);
    }

    @PostMapping("/new")
    ModelAndView create(@Valid @ModelAttribute("form") ReturnReasonForm form, BindingResult errors, Actor actor,
            Locale locale,
            Model model) {
        return Forms.submit(errors, () -> {
            causes.create(form.text(), form.token(), actor);
            return "/admin/return-reasons?done=order.cause";
        }, () -> form(null, locale, model));
    }

    @GetMapping("/{code}/edit")
    String edit(@PathVariable String code, Locale locale, Model model) {
        ReturnReasonRow cause = causes.cause(code);
        model.addAttribute("form", ReturnReasonForm.of(cause));
        return form(cause, locale, model);
    }

    @PostMapping("/{code}/edit")
    ModelAndView change(@PathVariable String code, @Valid @ModelAttribute("form") ReturnReasonForm form,
            BindingResult errors,
            Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            causes.change(form.submission(code), form.text(), Boolean.TRUE.equals(form.active()), actor);
            return "/admin/return-reasons?done=order.cause";
        }, () -> form(causes.cause(code), locale, model));
    }

    private String form(@Nullable ReturnReasonRow cause, Locale locale, Model model) {
        model.addAttribute("cause", cause).addAttribute("steps",
                options.of(ReturnDisposition.choosable(), step -> "order.return." + step, locale));
        return "repairorder/return-reason";
    }
}
