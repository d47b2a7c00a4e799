package org.qiantai.staff.controller;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.staff.service.Passwords;
import org.qiantai.staff.service.StaffActors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own password. */
@Controller
class PasswordController {
    private static final String PAGE = "staff/password";

    private final Passwords passwords;
    private final StaffActors actors;

    record PasswordForm(@NotBlank String presentPassword, @NotBlank String newPassword,
            @NotBlank String repeatedPassword) {}

    PasswordController(Passwords passwords, StaffActors actors) {
        this.passwords = passwords;
        this.actors = actors;
    }

    @ModelAttribute
    void explain(Actor actor, Model model) {
        model.addAttribute("forced", actors.mustChangePassword(actor.username()));
    }

    @GetMapping("/me/password")
    ModelAndView form() { return new ModelAndView(PAGE, "form", new PasswordForm("", "", "")); }

    @PostMapping("/me/password")
    ModelAndView change(@Valid @ModelAttribute("form") PasswordForm form, BindingResult errors, Actor actor,
            HttpSession session) {
        return Forms.submit(errors, () -> {
            passwords.change(actor, form.presentPassword, form.newPassword, form.repeatedPassword, session.getId());
            return "/?done=staff.password";
        }, () -> PAGE);
    }
}
