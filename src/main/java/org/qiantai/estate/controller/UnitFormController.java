package org.qiantai.estate.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.service.UnitQueryService;
import org.qiantai.estate.service.UnitRegister;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adds and corrects units. */
@Controller
class UnitFormController {
    private final UnitRegister register;
    private final UnitQueryService book;
    private final Choices choices;

    UnitFormController(UnitRegister register, UnitQueryService book, Choices choices) {
        this.register = register;
        this.book = book;
        this.choices = choices;
    }

    @GetMapping("/units/new")
    String ask(SiteRef site, @RequestParam(required = false) @Nullable String building, Locale locale, Model model) {
        model.addAttribute("form", UnitForm.empty(building));
        return page(site, null, locale, model);
    }

    @PostMapping("/units/new")
    ModelAndView add(SiteRef site, @Valid @ModelAttribute("form") UnitForm form, BindingResult errors, Actor actor,
            Locale locale, Model model) {
        return Forms.submit(errors,
                () -> Places.unit(site, register.add(site, form.entry(), form.token(), actor)) + "&done=estate.added",
                () -> page(site, null, locale, model));
    }

    @GetMapping("/units/{code}/edit")
    String edit(SiteRef site, @PathVariable String code, Actor actor, Locale locale, Model model) {
        model.addAttribute("form", UnitForm.of(book.show(site, code, actor)));
        return page(site, code, locale, model);
    }

    @PostMapping("/units/{code}/edit")
    ModelAndView correct(SiteRef site, @PathVariable String code, @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        book.show(site, code, actor); // what is not there is 404, however wrong the form
        return Forms.submit(errors,
                () -> Places.unit(site, register.correct(site, form.submission(code), form.entry(), actor))
                        + "&done=estate.saved",
                () -> page(site, code, locale, model));
    }

    private String page(SiteRef site, @Nullable String code, Locale locale, Model model) {
        model.addAttribute("site", site).addAttribute("unit", code)
                .addAttribute("action", code == null ? "/units/new" : "/units/" + code + "/edit")
                .addAttribute("back", code == null ? "/units?site=" + site.code() : Places.unitPath(site, code))
                .addAttribute("buildings", choices.buildings(site)).addAttribute("usages", choices.usages(locale));
        return "estate/units/form";
    }
}
