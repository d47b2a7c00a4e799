package org.qiantai.deadline.controller;

import jakarta.validation.Valid;
import java.util.UUID;
import org.qiantai.deadline.service.CategoryAdministration;
import org.qiantai.deadline.service.CategoryRow;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
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

/** One category: changed, taken out of use, put back. */
@Controller
@RequestMapping("/admin/categories/{code}")
class CategoryController {
    private final CategoryAdministration categories;
    private final CategoryPages pages;

    CategoryController(CategoryAdministration categories, CategoryPages pages) {
        this.categories = categories;
        this.pages = pages;
    }

    @GetMapping("/edit")
    String ask(@PathVariable String code, Actor actor, Model model) {
        CategoryRow category = categories.category(code);
        model.addAttribute("form", CategoryForm.of(category));
        return pages.edit(category, actor, model);
    }

    @PostMapping
    ModelAndView change(@PathVariable String code, @Valid @ModelAttribute("form") CategoryForm form,
            BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            categories.change(form.submission(code), form.details(), actor);
            return "/admin/categories?done=category.changed";
        }, () -> pages.edit(categories.category(code), actor, model));
    }

    @PostMapping("/activation")
    String activate(@PathVariable String code, @RequestParam UUID token, @RequestParam int version, Actor actor) {
        categories.activate(new Submission(code, version, token), actor);
        return "redirect:/admin/categories?done=category.activated";
    }

    @PostMapping("/deactivation")
    String deactivate(@PathVariable String code, @RequestParam UUID token, @RequestParam int version, Actor actor) {
        categories.deactivate(new Submission(code, version, token), actor);
        return "redirect:/admin/categories?done=category.deactivated";
    }
}
