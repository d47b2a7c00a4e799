package org.qiantai.worklog.controller;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.worklog.domain.EntryType;
import org.qiantai.worklog.domain.AcceptedBy;
import org.qiantai.worklog.repository.LogEntryRepository;
import org.qiantai.worklog.service.WorklogService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An entry by hand, or one that puts another right (R-03-79). */
@Controller
@RequestMapping("/worklog/entries/new")
class EntryController {
    private final WorklogService writing;
    private final LogTable table;
    private final Options options;

    EntryController(WorklogService writing, LogTable table, Options options) {
        this.writing = writing;
        this.table = table;
        this.options = options;
    }

    @GetMapping
    String ask(SiteRef site, @RequestParam(required = false) @Nullable EntryType type,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable Long corrects, Locale locale, Model model) {
        LogEntryRepository.Written wrong = corrects == null ? null : writing.find(site, corrects);
        model.addAttribute("form", wrong == null
                ? EntryForm.of(type, about)
                : EntryForm.correcting(wrong, LocalDateTime.ofInstant(wrong.happenedAt(), site.zone())
                        .truncatedTo(ChronoUnit.MINUTES)));
        return page(site, wrong, locale, model);
    }

    @PostMapping
    ModelAndView write(SiteRef site, @Valid @ModelAttribute("form") EntryForm form, BindingResult errors, Actor actor,
            Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            LocalDate day = writing.write(site, form.entry(), actor);
            String done = form.type() == EntryType.HANDOVER ? "worklog.handedOver" : "worklog.written";
            return WorklogController.path(day, site) + "&done=" + done;
        }, () -> page(site, wrong(site, errors), locale, model));
    }

    /** Also where the form could not be read as a whole. */
    private LogEntryRepository.@Nullable Written wrong(SiteRef site, BindingResult errors) {
        String id = String.valueOf(errors.getFieldValue("corrects"));
        return id.matches("\\d{1,18}") ? writing.find(site, Long.parseLong(id)) : null;
    }

    private String page(SiteRef site, LogEntryRepository.@Nullable Written wrong, Locale locale, Model model) {
        model.addAttribute("site", site).addAttribute("wrong", wrong).addAttribute("types", table.types(locale).stream()
                .filter(type -> wrong == null || !type.value().equals(EntryType.HANDOVER.name())).toList())
                .addAttribute("takers", options.of(AcceptedBy.values(), taker -> "worklog.taker." + taker, locale));
        return "worklog/entry";
    }
}
