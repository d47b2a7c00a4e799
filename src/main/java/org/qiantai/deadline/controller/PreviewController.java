package org.qiantai.deadline.controller;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.qiantai.deadline.service.Preview;
import org.qiantai.deadline.service.StandardCatalogue;
import org.qiantai.deadline.service.StandardPreview;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.web.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Says when a standard that starts then falls due, and why, day by day; for people and for programs. */
@Controller
class PreviewController {
    private final StandardPreview previews;
    private final StandardCatalogue catalogue;
    private final Sentences sentences;
    private final Clock clock;

    PreviewController(StandardPreview previews, StandardCatalogue catalogue, Sentences sentences, Clock clock) {
        this.previews = previews;
        this.catalogue = catalogue;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/admin/standards/preview")
    ModelAndView page(SiteRef site, @ModelAttribute("form") PreviewForm form, BindingResult errors, Locale locale,
            Model model) {
        model.addAttribute("site", site).addAttribute("standards", catalogue.current().stream()
                .map(standard -> StandardRow.of(standard, true, locale))
                .map(row -> new Option(row.code(), row.name() + " (" + row.code() + ")")).toList());
        ModelAndView page = new ModelAndView("deadline/standard/preview");
        if (form.isEmpty()) return page;
        try {
            model.addAttribute("preview", preview(site, form, locale));
        } catch (InvalidInputException refused) {
            refused.applyTo(errors);
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    @GetMapping(path = "/admin/standards/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> json(SiteRef site, @ModelAttribute("form") PreviewForm form, Locale locale) {
        try {
            return ResponseEntity.ok(PreviewJson.of(preview(site, form, locale), sentences));
        } catch (InvalidInputException refused) {
            return ResponseEntity.badRequest().body(new PreviewJson.Refused(sentences.text(refused.sentence())));
        }
    }

    private Preview preview(SiteRef site, PreviewForm form, Locale locale) {
        return previews.of(site, form.standard(),
                form.start(site.zone(), clock.instant().truncatedTo(ChronoUnit.MINUTES)), locale);
    }
}
