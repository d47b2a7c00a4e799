package org.qiantai.contractor.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import org.qiantai.deadline.Categories;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.contractor.service.ContractorService;
import org.qiantai.contractor.service.ContractorList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Enters a crew, and writes it anew. */
@Controller
@RequestMapping("/contractors")
class ContractorFormController {
    private final ContractorService keeping;
    private final ContractorList list;
    private final Categories categories;

    ContractorFormController(ContractorService keeping, ContractorList list, Categories categories) {
        this.keeping = keeping;
        this.list = list;
        this.categories = categories;
    }

    @GetMapping("/new")
    String ask(SiteRef site, Locale locale, Model model) {
        model.addAttribute("form", ContractorForm.empty());
        return page(site, "/new", locale, model);
    }

    @PostMapping("/new")
    ModelAndView add(SiteRef site, @Valid @ModelAttribute("form") ContractorForm form, BindingResult errors,
            Actor actor,
            Locale locale, Model model) {
        return Forms.submit(errors, () -> ContractorController.address(site,
                keeping.add(site, form.token(), form.content(), actor), "contractor.saved"),
                () -> page(site, "/new", locale, model));
    }

    @GetMapping("/{id}/edit")
    String edit(SiteRef site, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("form", ContractorForm.of(list.find(site, id)));
        return page(site, "/" + id + "/edit", locale, model);
    }

    @PostMapping("/{id}/edit")
    ModelAndView change(SiteRef site, @PathVariable long id, @Valid @ModelAttribute("form") ContractorForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        list.find(site, id); // what is not there is 404, however wrong the form
        return Forms.submit(errors, () -> {
            keeping.change(site, form.submission(id), form.content(), actor);
            return ContractorController.address(site, id, "contractor.saved");
        }, () -> page(site, "/" + id + "/edit", locale, model));
    }

    private String page(SiteRef site, String action, Locale locale, Model model) {
        String back = "/contractors" + action.replaceFirst("/(new|edit)$", "") + "?site=" + site.code();
        model.addAttribute("site", site).addAttribute("action", "/contractors" + action).addAttribute("back", back)
                .addAttribute("categories", categories.inUse().stream()
                        .map(category -> new Option(category.code(), category.name(locale))).toList());
        return "contractor/form";
    }
}
