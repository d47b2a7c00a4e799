package org.qiantai.vendor.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import org.qiantai.deadline.Categories;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.vendor.service.VendorKeeping;
import org.qiantai.vendor.service.VendorList;
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
@RequestMapping("/vendors")
class VendorFormController {
    private final VendorKeeping keeping;
    private final VendorList list;
    private final Categories categories;

    VendorFormController(VendorKeeping keeping, VendorList list, Categories categories) {
        this.keeping = keeping;
        this.list = list;
        this.categories = categories;
    }

    @GetMapping("/new")
    String ask(SiteRef site, Locale locale, Model model) {
        model.addAttribute("form", VendorForm.empty());
        return page(site, "/new", locale, model);
    }

    @PostMapping("/new")
    ModelAndView add(SiteRef site, @Valid @ModelAttribute("form") VendorForm form, BindingResult errors, Actor actor,
            Locale locale, Model model) {
        return Forms.submit(errors, () -> VendorController.address(site,
                keeping.add(site, form.token(), form.content(), actor), "vendor.saved"),
                () -> page(site, "/new", locale, model));
    }

    @GetMapping("/{id}/edit")
    String edit(SiteRef site, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("form", VendorForm.of(list.find(site, id)));
        return page(site, "/" + id + "/edit", locale, model);
    }

    @PostMapping("/{id}/edit")
    ModelAndView change(SiteRef site, @PathVariable long id, @Valid @ModelAttribute("form") VendorForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        list.find(site, id); // what is not there is 404, however wrong the form
        return Forms.submit(errors, () -> {
            keeping.change(site, form.step(id), form.content(), actor);
            return VendorController.address(site, id, "vendor.saved");
        }, () -> page(site, "/" + id + "/edit", locale, model));
    }

    private String page(SiteRef site, String action, Locale locale, Model model) {
        String back = "/vendors" + action.replaceFirst("/(new|edit)$", "") + "?site=" + site.code();
        model.addAttribute("site", site).addAttribute("action", "/vendors" + action).addAttribute("back", back)
                .addAttribute("categories", categories.inUse().stream()
                        .map(category -> new Option(category.code(), category.name(locale))).toList());
        return "vendor/form";
    }
}
