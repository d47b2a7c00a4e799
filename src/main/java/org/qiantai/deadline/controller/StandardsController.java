package org.qiantai.deadline.controller;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.deadline.service.StandardAdministration;
import org.qiantai.deadline.service.StandardCatalogue;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.form.Forms;
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

/** The service standards in force, their history, and new versions of them. */
@Controller
@RequestMapping("/admin/standards")
class StandardsController {
    private final StandardAdministration standards;
    private final StandardCatalogue catalogue;
    private final AdminTables tables;
    private final TableExport export;

    StandardsController(StandardAdministration standards, StandardCatalogue catalogue, AdminTables tables,
            TableExport export) {
        this.standards = standards;
        this.catalogue = catalogue;
        this.tables = tables;
        this.export = export;
    }

    @ModelAttribute("zone")
    ZoneId zone() { return AdminTables.ZONE; }

    @GetMapping
    String list(Locale locale, Model model) {
        model.addAttribute("standards", rows(catalogue.current(), locale));
        return "deadline/standard/index";
    }

    @GetMapping(params = "format")
    void export(@RequestParam String format, Locale locale, HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), tables.standards(),
                () -> rows(catalogue.current(), locale).stream());
    }

    @GetMapping("/{code}")
    String history(@PathVariable String code, Locale locale, Model model) {
        List<StandardVersion> versions = catalogue.history(code);
        if (versions.isEmpty()) throw new NotFoundException(code);
        model.addAttribute("standard", row(versions.getFirst(), locale)).addAttribute("versions",
                rows(versions, locale));
        return "deadline/standard/show";
    }

    @GetMapping("/{code}/edit")
    String ask(@PathVariable String code, Locale locale, Model model) {
        StandardVersion now = standards.current(code);
        model.addAttribute("form", StandardForm.of(now));
        return page(now, locale, model);
    }

    @PostMapping("/{code}/edit")
    ModelAndView revise(@PathVariable String code, @Valid @ModelAttribute("form") StandardForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            standards.revise(form.submission(code), form.terms(), actor);
            return "/admin/standards/" + code + "?done=standard.revised";
        }, () -> page(standards.current(code), locale, model));
    }

    private String page(StandardVersion now, Locale locale, Model model) {
        model.addAttribute("standard", row(now, locale));
        return "deadline/standard/edit";
    }

    private List<StandardRow> rows(List<StandardVersion> versions, Locale locale) {
        return versions.stream().map(version -> row(version, locale)).toList();
    }

    private StandardRow row(StandardVersion version, Locale locale) {
        return StandardRow.of(version, catalogue.isActive(version.code()), locale);
    }
}
