package org.qiantai.deadline.controller;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.domain.Addressee;
import org.qiantai.deadline.domain.EscalationRule;
import org.qiantai.deadline.domain.EscalationStep;
import org.qiantai.deadline.service.EscalationAdministration;
import org.qiantai.deadline.service.StandardCatalogue;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.form.Options;
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

/** Who is told when a limit draws near, is reached, or has passed: for all standards, and for one. */
@Controller
@RequestMapping("/admin/escalations")
class EscalationsController {
    private final EscalationAdministration rules;
    private final StandardCatalogue standards;
    private final Options options;

    EscalationsController(EscalationAdministration rules, StandardCatalogue standards, Options options) {
        this.rules = rules;
        this.standards = standards;
        this.options = options;
    }

    @GetMapping
    String list(Locale locale, Model model) {
        List<Option> named = standards.current().stream().map(standard -> new Option(standard.code(),
                locale.getLanguage().equals("en") ? standard.terms().nameEn() : standard.terms().nameZh())).toList();
        model.addAttribute("standards", named).addAttribute("rules", rules.list().stream()
                .map(rule -> EscalationRow.of(rule, named.stream()
                        .filter(standard -> standard.value().equals(rule.standardCode())).map(Option::text).findFirst()
                        .orElse(null)))
                .toList());
        return "deadline/escalation/index";
    }

    @GetMapping("/edit")
    String ask(@RequestParam(required = false) @Nullable String standard, @RequestParam EscalationStep step,
            Locale locale, Model model) {
        EscalationRule rule = rules.find(standard == null || standard.isBlank() ? null : standard, step);
        model.addAttribute("form", EscalationForm.of(rule));
        return page(standard, step, locale, model);
    }

    @PostMapping("/edit")
    ModelAndView change(@Valid @ModelAttribute("form") EscalationForm form, BindingResult errors,
            @RequestParam(required = false) @Nullable String standard, @RequestParam EscalationStep step, Actor actor,
            Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            rules.change(form.rule(), actor, Objects.requireNonNull(form.token()));
            return "/admin/escalations?done=escalation.changed";
        }, () -> page(standard, step, locale, model));
    }

    @PostMapping("/removal")
    String remove(@RequestParam String standard, @RequestParam EscalationStep step) {
        rules.remove(standard, step);
        return "redirect:/admin/escalations?done=escalation.removed";
    }

    /** What the form is about, which one that cannot be read does not say. */
    private String page(@Nullable String standard, EscalationStep step, Locale locale, Model model) {
        model.addAttribute("standard", standard).addAttribute("step", step)
                .addAttribute("addressees", options.of(Addressee.values(),
                        addressee -> "escalation.addressee." + addressee, locale));
        return "deadline/escalation/edit";
    }
}
