package org.qiantai.estate.controller;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.service.BuildingNoteService;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.text.Typed;
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

/** Writes, corrects and removes a note on a building. */
@Controller
@RequestMapping("/notes")
class NoteFormController {
    private final BuildingNoteService notes;
    private final Choices choices;

    NoteFormController(BuildingNoteService notes, Choices choices) {
        this.notes = notes;
        this.choices = choices;
    }

    @GetMapping("/new")
    String ask(SiteRef site, @RequestParam(required = false) @Nullable String building, Model model) {
        model.addAttribute("form", NoteForm.empty(building));
        return page(site, "/notes/new", model);
    }

    @PostMapping("/new")
    ModelAndView write(SiteRef site, @Valid @ModelAttribute("form") NoteForm form, BindingResult errors, Actor actor,
            Model model) {
        return Forms.submit(errors, () -> {
            notes.write(site, Typed.orNull(form.building()), Texts.filled(form.note()), form.token(), actor);
            return list(site) + "&done=estate.added";
        }, () -> page(site, "/notes/new", model));
    }

    @GetMapping("/{id}/edit")
    String edit(SiteRef site, @PathVariable long id, Model model) {
        model.addAttribute("form", NoteForm.of(notes.find(site, id)));
        return page(site, "/notes/" + id + "/edit", model);
    }

    @PostMapping("/{id}/edit")
    ModelAndView correct(SiteRef site, @PathVariable long id, @Valid @ModelAttribute("form") NoteForm form,
            BindingResult errors, Actor actor, Model model) {
        notes.find(site, id); // what is not there is 404, however wrong the form
        return Forms.submit(errors, () -> {
            notes.correct(site, form.submission(id), Typed.orNull(form.building()), Texts.filled(form.note()), actor);
            return list(site) + "&done=estate.saved";
        }, () -> page(site, "/notes/" + id + "/edit", model));
    }

    @PostMapping("/{id}/removal")
    String remove(SiteRef site, @PathVariable long id, @RequestParam UUID token, @RequestParam long version,
            Actor actor) {
        notes.remove(site, new Submission(String.valueOf(id), version, token), actor);
        return "redirect:" + list(site) + "&done=estate.noteRemoved";
    }

    private static String list(SiteRef site) { return "/notes?site=" + site.code(); }

    private String page(SiteRef site, String action, Model model) {
        model.addAttribute("site", site).addAttribute("action", action).addAttribute("back", list(site))
                .addAttribute("buildings", choices.buildings(site));
        return "estate/notes/form";
    }
}
