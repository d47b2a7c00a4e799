package org.qiantai.attachment.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.attachment.service.AttachmentQueryService;
import org.qiantai.attachment.service.AttachmentQueryService.Page;
import org.qiantai.attachment.service.Attachments;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A record's photos and papers: seen, added, taken away. */
@Controller
@RequestMapping("/attachments/{number}")
class AttachmentController {
    private final Attachments attachments;
    private final AttachmentQueryService reading;
    private final Options options;

    AttachmentController(Attachments attachments, AttachmentQueryService reading, Options options) {
        this.attachments = attachments;
        this.reading = reading;
        this.options = options;
    }

    @GetMapping
    String show(@PathVariable String number, Actor actor, Locale locale, Model model) {
        Page page = reading.page(number, actor);
        model.addAttribute("form",
                new AttachmentForm(null, page.record().purposes().getFirst(), UUID.randomUUID()));
        return show(page, locale, model);
    }

    @PostMapping
    ModelAndView add(@PathVariable String number, @Valid @ModelAttribute("form") AttachmentForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            attachments.add(number, Objects.requireNonNull(form.purpose()), form.uploads(), form.token(), actor);
            return "/attachments/" + number + "?done=attachment.added";
        }, () -> show(reading.page(number, actor), locale, model));
    }

    @GetMapping("/{id}/removal")
    String ask(@PathVariable String number, @PathVariable long id, Actor actor, Model model) {
        model.addAttribute("form", new RemovalForm(null, UUID.randomUUID()));
        return ask(reading.page(number, actor), id, model);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable String number, @PathVariable long id,
            @Valid @ModelAttribute("form") RemovalForm form, BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            attachments.remove(form.submission(number), id, Objects.requireNonNull(form.text()), actor);
            return "/attachments/" + number + "?done=attachment.removed";
        }, () -> ask(reading.page(number, actor), id, model));
    }

    private String show(Page page, Locale locale, Model model) {
        model.addAttribute("gallery", page).addAttribute("purposes", options
                .of(page.record().purposes(), purpose -> "attachment.purpose." + purpose, locale));
        return "attachment/show";
    }

    private static String ask(Page page, long id, Model model) {
        model.addAttribute("record", page.record()).addAttribute("line", page.line(id));
        return "attachment/removal";
    }
}
