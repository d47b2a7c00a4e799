package org.qiantai.staff.controller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.staff.service.UserAdministration;
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

/** Whether a user may sign in, and with which password. */
@Controller
@RequestMapping("/admin/users/{username}")
class UserAccessController {
    private final UserAdministration users;

    record ResetForm(@NotBlank String password, @NotBlank String repeatedPassword, @NotNull UUID token) {}

    UserAccessController(UserAdministration users) { this.users = users; }

    @PostMapping("/disablement")
    String disable(@PathVariable String username, @RequestParam UUID token, Actor actor) {
        users.disable(actor, username, token);
        return "redirect:/admin/users?done=staff.disabled";
    }

    @PostMapping("/enablement")
    String enable(@PathVariable String username, @RequestParam UUID token, Actor actor) {
        users.enable(actor, username, token);
        return "redirect:/admin/users?done=staff.enabled";
    }

    @GetMapping("/password")
    String ask(@PathVariable String username, Actor actor, Model model) {
        model.addAttribute("form", new ResetForm("", "", UUID.randomUUID()));
        return page(username, actor, model);
    }

    @PostMapping("/password")
    ModelAndView reset(@PathVariable String username, @Valid @ModelAttribute("form") ResetForm form,
            BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            users.resetPassword(actor, username,
                    new UserAdministration.NewPassword(form.password, form.repeatedPassword), form.token);
            return "/admin/users?done=staff.reset";
        }, () -> page(username, actor, model));
    }

    private String page(String username, Actor actor, Model model) {
        model.addAttribute("sheet", users.find(actor, username));
        return "staff/users/password";
    }
}
