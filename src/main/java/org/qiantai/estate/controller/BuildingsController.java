package org.qiantai.estate.controller;

import jakarta.validation.Valid;
import org.qiantai.estate.service.BuildingRegister;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The site's buildings. */
@Controller
@RequestMapping("/admin/buildings")
class BuildingsController {
    private final BuildingRegister register;

    BuildingsController(BuildingRegister register) { this.register = register; }

    @GetMapping
    String index(SiteRef site, Model model) {
        model.addAttribute("site", site).addAttribute("buildings", register.all(site));
        return "estate/buildings/index";
    }

    @GetMapping("/new")
    String ask(SiteRef site, Model model) {
        model.addAttribute("form", BuildingForm.empty());
        return page(site, "/admin/buildings/new", model);
    }

    @PostMapping("/new")
    ModelAndView add(SiteRef site, @Valid @ModelAttribute("form") BuildingForm form, BindingResult errors, Actor actor,
            Model model) {
        return Forms.submit(errors, () -> {
            register.add(site, form.facts(), form.token(), actor);
            return list(site) + "&done=estate.added";
        }, () -> page(site, "/admin/buildings/new", model));
    }

    @GetMapping("/{code}/edit")
    String edit(SiteRef site, @PathVariable String code, Model model) {
        model.addAttribute("form", BuildingForm.of(register.find(site, code)));
        return page(site, "/admin/buildings/" + code + "/edit", model);
    }

    @PostMapping("/{code}/edit")
    ModelAndView correct(SiteRef site, @PathVariable String code, @Valid @ModelAttribute("form") BuildingForm form,
            BindingResult errors, Actor actor, Model model) {
        register.find(site, code); // what is not there is 404, however wrong the form
        return Forms.submit(errors, () -> {
            register.correct(site, form.submission(code), form.facts(), actor);
            return list(site) + "&done=estate.saved";
        }, () -> page(site, "/admin/buildings/" + code + "/edit", model));
    }

    private static String list(SiteRef site) { return "/admin/buildings?site=" + site.code(); }

    private static String page(SiteRef site, String action, Model model) {
        model.addAttribute("site", site).addAttribute("action", action).addAttribute("back", list(site));
        return "estate/buildings/form";
    }
}
