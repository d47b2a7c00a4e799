package org.qiantai.deadline.controller;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.qiantai.deadline.service.CategoryAdministration;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of categories, and new ones. */
@Controller
@RequestMapping("/admin/categories")
class CategoriesController {
    private final CategoryAdministration categories;
    private final CategoryPages pages;
    private final AdminTables tables;
    private final TableExport export;

    CategoriesController(CategoryAdministration categories, CategoryPages pages, AdminTables tables,
            TableExport export) {
        this.categories = categories;
        this.pages = pages;
        this.tables = tables;
        this.export = export;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("categories", categories.list());
        return "deadline/category/index";
    }

    @GetMapping(params = "format")
    void export(@RequestParam String format, HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), tables.categories(), () -> categories.list().stream());
    }

    @GetMapping("/new")
    String ask(Actor actor, Model model) {
        model.addAttribute("form", CategoryForm.empty());
        return pages.create(actor, model);
    }

    @PostMapping
    ModelAndView create(@Valid @ModelAttribute("form") CategoryForm form, BindingResult errors, Actor actor,
            Model model) {
        return Forms.submit(errors, () -> {
            if (form.code() == null) throw new InvalidInputException("code", Message.of("NotBlank"));
            categories.create(form.code(), form.details(), Objects.requireNonNull(form.token()), actor);
            return "/admin/categories?done=category.created";
        }, () -> pages.create(actor, model));
    }
}
