package org.qiantai.knowledge.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.qiantai.knowledge.AnswerTopic;
import org.qiantai.knowledge.service.ReferenceAnswerService;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.form.Submission;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writes, corrects and removes an answer card. */
@Controller
@RequestMapping("/answers")
class AnswerFormController {
    private final ReferenceAnswerService keeping;
    private final Options options;

    AnswerFormController(ReferenceAnswerService keeping, Options options) {
        this.keeping = keeping;
        this.options = options;
    }

    @GetMapping("/new")
    String ask(SiteRef site, Locale locale, Model model) {
        model.addAttribute("form", AnswerForm.empty());
        return page(site, "/answers/new", locale, model);
    }

    @PostMapping("/new")
    ModelAndView add(SiteRef site, @Valid @ModelAttribute("form") AnswerForm form, BindingResult errors, Actor actor,
            Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            keeping.add(site, form.content(), form.token(), actor);
            return list(site) + "&done=knowledge.saved";
        }, () -> page(site, "/answers/new", locale, model));
    }

    @GetMapping("/{id}/edit")
    String edit(SiteRef site, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("form", AnswerForm.of(keeping.find(site, id)));
        return page(site, "/answers/" + id + "/edit", locale, model);
    }

    @PostMapping("/{id}/edit")
    ModelAndView correct(SiteRef site, @PathVariable long id, @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        keeping.find(site, id); // what is not there is 404, however wrong the form
        return Forms.submit(errors, () -> {
            keeping.correct(site, form.submission(id), form.content(), actor);
            return list(site) + "&done=knowledge.saved";
        }, () -> page(site, "/answers/" + id + "/edit", locale, model));
    }

    @PostMapping("/{id}/removal")
    String remove(SiteRef site, @PathVariable long id, @RequestParam UUID token, @RequestParam long version,
            Actor actor) {
        keeping.remove(site, new Submission(String.valueOf(id), version, token), actor);
        return "redirect:" + list(site) + "&done=knowledge.removed";
    }

    private static String list(SiteRef site) { return "/answers?site=" + site.code(); }

    private String page(SiteRef site, String action, Locale locale, Model model) {
        model.addAttribute("site", site).addAttribute("action", action).addAttribute("back", list(site)).addAttribute(
                "topics", options.of(AnswerTopic.values(), topic -> "knowledge.topic." + topic, locale));
        return "knowledge/form";
    }
}
