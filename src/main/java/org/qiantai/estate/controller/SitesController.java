package org.qiantai.estate.controller;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.service.SiteRegister;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The company's sites. */
@Controller
@RequestMapping("/admin/sites")
class SitesController {
    private final SiteRegister register;

    SitesController(SiteRegister register) { this.register = register; }

    @GetMapping
    String index(Actor actor, Model model) {
        model.addAttribute("sites", register.all(actor));
        return "estate/sites/index";
    }

    @GetMapping("/new")
    String ask(Model model) {
        model.addAttribute("form", SiteForm.empty());
        return page(null, model);
    }

    @PostMapping("/new")
    ModelAndView open(@Valid @ModelAttribute("form") SiteForm form, BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            register.open(Texts.filled(form.code()), form.facts(), form.token(), actor);
            return "/admin/sites?done=estate.added";
        }, () -> page(null, model));
    }

    @GetMapping("/{code}/edit")
    String edit(@PathVariable String code, Actor actor, Model model) {
        model.addAttribute("form", SiteForm.of(register.find(code, actor)));
        return page(code, model);
    }

    @PostMapping("/{code}/edit")
    ModelAndView correct(@PathVariable String code, @Valid @ModelAttribute("form") SiteForm form,
            BindingResult errors, Actor actor, Model model) {
        register.find(code, actor); // what is not there is 404, however wrong the form
        return Forms.submit(errors, () -> {
            register.correct(form.submission(code), form.facts(), actor);
            return "/admin/sites?done=estate.saved";
        }, () -> page(code, model));
    }

    private static String page(@Nullable String code, Model model) {
        model.addAttribute("siteCode", code).addAttribute("action",
                code == null ? "/admin/sites/new" : "/admin/sites/" + code + "/edit");
        return "estate/sites/form";
    }
}
