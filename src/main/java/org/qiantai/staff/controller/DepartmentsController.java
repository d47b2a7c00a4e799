package org.qiantai.staff.controller;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.service.Departments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The company's departments. */
@Controller
@RequestMapping("/admin/departments")
class DepartmentsController {
    private final Departments departments;

    DepartmentsController(Departments departments) { this.departments = departments; }

    @GetMapping
    String index(SiteRef site, Model model) {
        model.addAttribute("site", site).addAttribute("departments", departments.at(site));
        return "staff/departments/index";
    }

    @GetMapping("/new")
    String ask(SiteRef site, Model model) {
        model.addAttribute("form", DepartmentForm.empty());
        return page(site, null, model);
    }

    @PostMapping("/new")
    ModelAndView add(SiteRef site, @Valid @ModelAttribute("form") DepartmentForm form, BindingResult errors,
            Actor actor, Model model) {
        if (form.departmentCode() == null || form.departmentCode().isBlank())
            errors.rejectValue("departmentCode", "NotBlank");
        return Forms.submit(errors, () -> {
            departments.add(actor, String.valueOf(form.departmentCode()), form.facts(), form.token());
            return list(site) + "&done=staff.departmentAdded";
        }, () -> page(site, null, model));
    }

    @GetMapping("/{code}/edit")
    String edit(SiteRef site, @PathVariable String code, Model model) {
        model.addAttribute("form", DepartmentForm.of(departments.find(code)));
        return page(site, code, model);
    }

    @PostMapping("/{code}/edit")
    ModelAndView correct(SiteRef site, @PathVariable String code, @Valid @ModelAttribute("form") DepartmentForm form,
            BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            departments.correct(actor, code, form.version() == null ? -1 : form.version(), form.facts(), form.token());
            return list(site) + "&done=staff.departmentChanged";
        }, () -> page(site, code, model));
    }

    private static String list(SiteRef site) { return "/admin/departments?site=" + site.code(); }

    private static String page(SiteRef site, @Nullable String code, Model model) {
        model.addAttribute("site", site).addAttribute("code", code).addAttribute("back", list(site));
        return "staff/departments/form";
    }
}
