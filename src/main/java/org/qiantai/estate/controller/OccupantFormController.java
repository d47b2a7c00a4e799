package org.qiantai.estate.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import org.qiantai.estate.service.OccupantRegister;
import org.qiantai.estate.service.UnitQueryService;
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
import org.springframework.web.servlet.ModelAndView;

/** Adds and corrects the people of a unit. */
@Controller
class OccupantFormController {
    private final OccupantRegister register;
    private final UnitQueryService book;
    private final Choices choices;

    OccupantFormController(OccupantRegister register, UnitQueryService book, Choices choices) {
        this.register = register;
        this.book = book;
        this.choices = choices;
    }

    @GetMapping("/units/{code}/occupants/new")
    String ask(SiteRef site, @PathVariable String code, Actor actor, Locale locale, Model model) {
        model.addAttribute("form", OccupantForm.empty());
        return page(site, book.show(site, code, actor).code(), newAction(code), locale, model);
    }

    @PostMapping("/units/{code}/occupants/new")
    ModelAndView add(SiteRef site, @PathVariable String code, @Valid @ModelAttribute("form") OccupantForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        return Forms.submit(errors,
                () -> Places.unit(site, register.add(site, code, form.facts(), form.token(), actor))
                        + "&done=estate.added",
                () -> page(site, book.show(site, code, actor).code(), newAction(code), locale, model));
    }

    @GetMapping("/occupants/{id}/edit")
    String edit(@PathVariable long id, Actor actor, Locale locale, Model model) {
        OccupantRegister.Found found = register.find(id, actor);
        model.addAttribute("form", OccupantForm.of(found.facts(), found.version()));
        return page(found.site(), found.unitCode(), editAction(id), locale, model);
    }

    @PostMapping("/occupants/{id}/edit")
    ModelAndView correct(@PathVariable long id, @Valid @ModelAttribute("form") OccupantForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        OccupantRegister.Found found = register.find(id, actor);
        return Forms.submit(errors, () -> {
            String unit = register.correct(id, form.submission(found.facts().name()), form.facts(), actor);
            return Places.unit(found.site(), unit) + "&done=estate.saved";
        }, () -> page(found.site(), found.unitCode(), editAction(id), locale, model));
    }

    private static String newAction(String code) { return "/units/" + code + "/occupants/new"; }

    private static String editAction(long id) { return "/occupants/" + id + "/edit"; }

    private String page(SiteRef site, String unit, String action, Locale locale, Model model) {
        model.addAttribute("site", site).addAttribute("unit", unit).addAttribute("action", action)
                .addAttribute("back", Places.unitPath(site, unit))
                .addAttribute("kinds", choices.kinds(locale)).addAttribute("cares", choices.cares(locale));
        return "estate/occupants/form";
    }
}
