package org.qiantai.script.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.script.service.ScriptAdministration;
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

/** One sentence: changed, taken out of use, put back. */
@Controller
@RequestMapping("/admin/scripts/{id}")
class ScriptController {
    private final ScriptAdministration scripts;
    private final ScriptPages pages;

    ScriptController(ScriptAdministration scripts, ScriptPages pages) {
        this.scripts = scripts;
        this.pages = pages;
    }

    @GetMapping("/edit")
    String ask(@PathVariable String id, Locale locale, Model model) {
        model.addAttribute("form", ScriptForm.of(scripts.script(id)));
        return page(id, locale, model);
    }

    @PostMapping("/edit")
    ModelAndView change(@PathVariable String id, @Valid @ModelAttribute("form") ScriptForm form, BindingResult errors,
            Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            scripts.change(form.submission(id), form.text(), actor);
            return "/admin/scripts?done=script.changed";
        }, () -> page(id, locale, model));
    }

    @PostMapping("/activation")
    String activate(@PathVariable String id, @RequestParam UUID token, @RequestParam int version, Actor actor) {
        scripts.activate(new Submission(id, version, token), actor);
        return "redirect:/admin/scripts?done=script.activated";
    }

    @PostMapping("/deactivation")
    String deactivate(@PathVariable String id, @RequestParam UUID token, @RequestParam int version, Actor actor) {
        scripts.deactivate(new Submission(id, version, token), actor);
        return "redirect:/admin/scripts?done=script.deactivated";
    }

    private String page(String id, Locale locale, Model model) {
        pages.choices(locale, model);
        model.addAttribute("script", scripts.script(id));
        return "script/edit";
    }
}
