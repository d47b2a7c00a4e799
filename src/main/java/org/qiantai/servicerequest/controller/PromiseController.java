package org.qiantai.servicerequest.controller;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What will be promised, while the desk types. */
@Controller
class PromiseController {
    private final PromisePart part;

    PromiseController(PromisePart part) { this.part = part; }

    @GetMapping("/requests/promise")
    String show(SiteRef site, @Nullable @ModelAttribute("asked") PromiseForm asked, BindingResult errors,
            Locale locale, Model model) {
        part.fill(site, asked == null || errors.hasErrors() ? PromiseForm.of(errors) : asked, locale, model);
        return "servicerequest/promise :: promise";
    }
}
