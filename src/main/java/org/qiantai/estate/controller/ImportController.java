package org.qiantai.estate.controller;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.service.imports.EstateImport;
import org.qiantai.estate.service.imports.ImportColumn;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes units and their people over from a spreadsheet: upload, preview, confirmation. */
@Controller
@RequestMapping("/admin/import")
class ImportController {
    private final EstateImport imports;

    ImportController(EstateImport imports) { this.imports = imports; }

    @GetMapping
    String ask(SiteRef site, Model model) {
        model.addAttribute("form", new UploadForm(null, UUID.randomUUID(), null));
        return page(site, model);
    }

    @PostMapping
    ModelAndView upload(SiteRef site, @Valid @ModelAttribute("form") UploadForm form, BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            MultipartFile file = form.file();
            imports.upload(site, name(file), content(file), form.token(), actor);
            return "/admin/import/" + form.token() + "?site=" + site.code();
        }, () -> page(site, model));
    }

    @GetMapping("/{id}")
    String preview(SiteRef site, @PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("site", site).addAttribute("preview", imports.preview(site, id, actor));
        return "estate/imports/preview";
    }

    @PostMapping("/{id}/confirmation")
    String confirm(SiteRef site, @PathVariable UUID id, Actor actor) {
        imports.confirm(site, id, actor);
        return "redirect:/admin/import/" + id + "?site=" + site.code();
    }

    private static String page(SiteRef site, Model model) {
        model.addAttribute("site", site).addAttribute("columns", ImportColumn.values())
                .addAttribute("megabytes", EstateImport.MOST_MEGABYTES);
        return "estate/imports/new";
    }

    private static String name(@Nullable MultipartFile file) {
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] content(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty())
            throw new InvalidInputException("file", Message.of("estate.import.refused.none"));
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
