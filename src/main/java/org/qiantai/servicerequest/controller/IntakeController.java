package org.qiantai.servicerequest.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.IntakePart.Asked;
import org.qiantai.servicerequest.service.RequestIntake;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** Takes a call: writes down what is said, logs or dispatches. */
@Controller
class IntakeController {
    private final RequestIntake logging;
    private final IntakeFormReader reader;
    private final IntakePages pages;

    IntakeController(RequestIntake logging, IntakeFormReader reader, IntakePages pages) {
        this.logging = logging;
        this.reader = reader;
        this.pages = pages;
    }

    @GetMapping("/requests/new")
    String ask(SiteRef site, @ModelAttribute("asked") Asked asked, Actor actor, Locale locale, Model model) {
        pages.fill(site, asked, IntakeForm.empty(actor.is(Role.RECEPTIONIST)), actor, locale, model);
        return "servicerequest/new";
    }

    /** @param part whether a script asked, so that the form is answered where it stands */
    @PostMapping("/requests")
    ModelAndView log(SiteRef site, @Valid @ModelAttribute("form") IntakeForm form, BindingResult errors,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Actor actor, Locale locale,
            Model model) {
        boolean atDesk = "true".equals(String.valueOf(errors.getFieldValue("atDesk"))) && actor.is(Role.RECEPTIONIST);
        return Forms.submit(errors, () -> {
            String number = logging.log(site, reader.read(site, form), actor);
            if (!actor.readsWholeSite()) return "/?done=request.loggedByStaff";
            if (atDesk) return "/desk?site=" + site.code() + "&logged=" + number;
            if (form.isAnswered()) return "/requests/" + number + "?done=request.answered";
            boolean dispatched = form.then() == IntakeForm.Then.DISPATCH;
            return "/requests/" + number + (dispatched ? "?done=request.loggedAndDispatched" : "?done=request.logged");
        }, () -> {
            pages.again(site, errors, atDesk, actor, locale, model);
            return atDesk && part ? "servicerequest/intake :: intake" : "servicerequest/new";
        });
    }
}
