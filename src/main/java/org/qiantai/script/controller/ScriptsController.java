package org.qiantai.script.controller;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.script.service.ScriptAdministration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of sentences, and new ones. */
@Controller
@RequestMapping("/admin/scripts")
class ScriptsController {
    private final ScriptAdministration scripts;
    private final ScriptPages pages;
    private final TableExport export;

    ScriptsController(ScriptAdministration scripts, ScriptPages pages, TableExport export) {
        this.scripts = scripts;
        this.pages = pages;
        this.export = export;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("scripts", scripts.list());
        return "script/index";
    }

    @GetMapping(params = "format")
    void export(@RequestParam String format, Locale locale, HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), pages.table(locale), () -> scripts.list().stream());
    }

    @GetMapping("/new")
    String ask(Locale locale, Model model) {
        model.addAttribute("form", ScriptForm.empty());
        return page(locale, model);
    }

    @PostMapping("/new")
    ModelAndView create(@Valid @ModelAttribute("form") ScriptForm form, BindingResult errors, Actor actor,
            Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            scripts.create(form.text(), Objects.requireNonNull(form.token()), actor);
            return "/admin/scripts?done=script.created";
        }, () -> page(locale, model));
    }

    private String page(Locale locale, Model model) {
        pages.choices(locale, model);
        return "script/new";
    }
}
