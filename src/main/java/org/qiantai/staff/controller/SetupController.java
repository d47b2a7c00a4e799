package org.qiantai.staff.controller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Forms;
import org.qiantai.staff.domain.Username;
import org.qiantai.staff.service.Setup;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first start of an installation; once somebody can sign in, the way to it leads to the sign-in page. */
@Controller
class SetupController {
    private static final String PAGE = "staff/setup";

    private final Setup setup;

    /** The key of the log, the first site, and its administrator. */
    record SetupForm(
            @NotBlank String key,
            @NotBlank @Pattern(regexp = "[A-Z]{2,4}") String siteCode,
            @NotBlank @Size(max = 60) String siteName,
            @NotBlank @Pattern(regexp = Username.PATTERN) String username,
            @NotBlank @Size(max = 40) String name,
            @NotBlank String password,
            @NotBlank String repeatedPassword) {}

    SetupController(Setup setup) { this.setup = setup; }

    @GetMapping("/setup")
    ModelAndView form() {
        if (!setup.isOpen()) return new ModelAndView("redirect:/login");
        return new ModelAndView(PAGE, "form", new SetupForm("", "", "", "", "", "", ""));
    }

    @PostMapping("/setup")
    ModelAndView begin(@Valid @ModelAttribute("form") SetupForm form, BindingResult errors) {
        if (!setup.isOpen()) throw new NotFoundException("setup");
        return Forms.submit(errors, () -> {
            setup.begin(new Setup.Beginning(form.key, form.siteCode, form.siteName.strip(), form.username,
                    form.name, form.password, form.repeatedPassword));
            return "/login?as=" + form.username + "&done=staff.setup";
        }, () -> PAGE);
    }
}
