package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.service.TechnicianTeam;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The technicians of a site, with what they have in hand, and what each is good at (R-07-5). */
@Controller
@RequestMapping("/technicians")
class TechnicianController {
    private final TechnicianTeam team;
    private final Categories categories;

    TechnicianController(TechnicianTeam team, Categories categories) {
        this.team = team;
        this.categories = categories;
    }

    @GetMapping
    String show(SiteRef site, Actor actor, Locale locale, Model model) {
        model.addAttribute("site", site).addAttribute("teams", team.teams(site, actor)).addAttribute("names",
                names(locale));
        return "repairorder/technicians";
    }

    @GetMapping("/{username}")
    String ask(@PathVariable String username, SiteRef site, Locale locale, Model model) {
        model.addAttribute("form", new SpecialityForm(team.technician(site, username).specialities()));
        return page(username, site, locale, model);
    }

    @PostMapping("/{username}")
    ModelAndView keep(@PathVariable String username, SiteRef site, @Valid @ModelAttribute("form") SpecialityForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            team.keepSpecialities(site, username, Objects.requireNonNullElse(form.categories(), List.of()), actor);
            return "/technicians?site=" + site.code() + "&done=order.technicianKept";
        }, () -> page(username, site, locale, model));
    }

    private String page(String username, SiteRef site, Locale locale, Model model) {
        model.addAttribute("site", site).addAttribute("technician", team.technician(site, username))
                .addAttribute("categories", team.choices(site, username).stream()
                        .map(category -> new Option(category.code(), category.name(locale))).toList());
        return "repairorder/speciality";
    }

    private Map<String, String> names(Locale locale) {
        return categories.inUse().stream().collect(Collectors.toMap(Category::code, it -> it.name(locale)));
    }
}
