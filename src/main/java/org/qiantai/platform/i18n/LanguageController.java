package org.qiantai.platform.i18n;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.qiantai.platform.web.BackLink;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Changes the language and goes back to the page on which it was asked for. */
@Controller
class LanguageController {
    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) { this.locales = locales; }

    @PostMapping("/language")
    String change(@RequestParam String tag, @RequestParam(required = false) String back, HttpServletRequest request,
            HttpServletResponse response) {
        Locale wanted = Locale.forLanguageTag(tag);
        Locale known = Languages.ALL.contains(wanted) ? wanted : Languages.ALL.getFirst();
        locales.setLocale(request, response, known);
        return "redirect:" + BackLink.local(back);
    }
}
