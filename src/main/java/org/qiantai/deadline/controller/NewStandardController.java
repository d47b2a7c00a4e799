package org.qiantai.deadline.controller;

import jakarta.validation.Valid;
import java.util.Objects;
import org.qiantai.deadline.service.StandardAdministration;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A standard under a code that there was not yet. */
@Controller
class NewStandardController {
    private static final String PAGE = "deadline/standard/new";

    private final StandardAdministration standards;

    NewStandardController(StandardAdministration standards) { this.standards = standards; }

    @GetMapping("/admin/standards/new")
    String ask(Model model) {
        model.addAttribute("form", StandardForm.empty());
        return PAGE;
    }

    @PostMapping("/admin/standards")
    ModelAndView create(@Valid @ModelAttribute("form") StandardForm form, BindingResult errors, Actor actor) {
        return Forms.submit(errors, () -> {
            if (form.code() == null || form.code().isEmpty())
                throw new InvalidInputException("code", Message.of("NotBlank"));
            String code = standards.create(form.code(), form.terms(), form.validFrom(),
                    Objects.requireNonNull(form.token()), actor);
            return "/admin/standards/" + code + "?done=standard.created";
        }, () -> PAGE);
    }
}
