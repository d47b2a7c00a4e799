package org.qiantai.pricing.controller;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.sheet.Sheet;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.pricing.domain.PriceChange;
import org.qiantai.pricing.service.PriceListQueryService;
import org.qiantai.pricing.service.PriceUploads;
import org.qiantai.pricing.service.imports.PriceColumn;
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

/** Takes a price list over from a spreadsheet: upload, preview, confirmation. */
@Controller
@RequestMapping("/fees/prices")
class PriceUploadController {
    private final PriceUploads uploads;
    private final PriceListQueryService reading;

    PriceUploadController(PriceUploads uploads, PriceListQueryService reading) {
        this.uploads = uploads;
        this.reading = reading;
    }

    @GetMapping("/import")
    String ask(SiteRef site, Model model) {
        model.addAttribute("form", new UploadForm(null, UUID.randomUUID(), null));
        return page(site, model);
    }

    @PostMapping("/import")
    ModelAndView upload(SiteRef site, @Valid @ModelAttribute("form") UploadForm form, BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            MultipartFile file = form.file();
            uploads.upload(site, name(file), content(file), form.token(), actor);
            return "/fees/prices/uploads/" + form.token() + "?site=" + site.code();
        }, () -> page(site, model));
    }

    @GetMapping("/uploads/{id}")
    String preview(SiteRef site, @PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("form", new ConfirmationForm(reading.today(site), null));
        return preview(site, uploads.preview(site, id, actor), model);
    }

    @PostMapping("/uploads/{id}/confirmation")
    ModelAndView confirm(SiteRef site, @PathVariable UUID id, @ModelAttribute("form") ConfirmationForm form,
            BindingResult errors, Actor actor, Model model) {
        PriceUploads.Preview preview = uploads.preview(site, id, actor);
        return Forms.submit(errors, () -> {
            uploads.confirm(site, id, form.day(), actor);
            return form.day().isEmpty()
                    ? PriceDraftController.address(site) + "&done=price.saved"
                    : "/fees/prices/versions?site=" + site.code() + "&done=price.published";
        }, () -> preview(site, preview, model));
    }

    private static String preview(SiteRef site, PriceUploads.Preview preview, Model model) {
        model.addAttribute("site", site).addAttribute("preview", preview).addAttribute("outcomes",
                PriceChange.Outcome.values());
        return "pricing/preview";
    }

    private static String page(SiteRef site, Model model) {
        model.addAttribute("site", site).addAttribute("columns", PriceColumn.values()).addAttribute("megabytes",
                PriceUploads.MOST_MEGABYTES);
        return "pricing/import";
    }

    private static String name(@Nullable MultipartFile file) {
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] content(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) throw Sheet.refused("price.import.refused.none");
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
