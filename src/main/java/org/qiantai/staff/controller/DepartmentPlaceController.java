package org.qiantai.staff.controller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Forms;
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

/** Whether a site has a department, and its phone there. */
@Controller
@RequestMapping("/admin/departments/{code}/place")
class DepartmentPlaceController {
    private final Departments departments;

    record PlaceForm(@Nullable Boolean present, @Nullable @Size(max = 30) String phone) {}

    DepartmentPlaceController(Departments departments) { this.departments = departments; }

    @GetMapping
    String ask(SiteRef site, @PathVariable String code, Model model) {
        Departments.Line line = line(site, code);
        model.addAttribute("form", new PlaceForm(line.present(), line.phone()));
        return page(site, line, model);
    }

    @PostMapping
    ModelAndView place(SiteRef site, @PathVariable String code, @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult errors, Model model) {
        Departments.Line line = line(site, code);
        return Forms.submit(errors, () -> {
            departments.place(site, code, Boolean.TRUE.equals(form.present), form.phone);
            return "/admin/departments?site=" + site.code() + "&done=staff.departmentChanged";
        }, () -> page(site, line, model));
    }

    private Departments.Line line(SiteRef site, String code) {
        return departments.at(site).stream().filter(line -> line.code().equals(code)).findFirst()
                .orElseThrow(() -> new NotFoundException(code));
    }

    private static String page(SiteRef site, Departments.Line line, Model model) {
        model.addAttribute("site", site).addAttribute("department", line)
                .addAttribute("back", "/admin/departments?site=" + site.code());
        return "staff/departments/place";
    }
}
