package org.qiantai.servicerequest.controller;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.servicerequest.service.RequestLimits;
import org.qiantai.servicerequest.service.RequestAction;
import org.qiantai.servicerequest.service.RequestPage;
import org.qiantai.servicerequest.service.RequestPageService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The agreed limit where the standard leaves it open (R-06-23). */
@Controller
@RequestMapping("/requests/{number}/agreed-due")
class RequestDueController {
    private final RequestLimits limits;
    private final RequestPageService reading;

    RequestDueController(RequestLimits limits, RequestPageService reading) {
        this.limits = limits;
        this.reading = reading;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        RequestPage request = reading.form(number, RequestAction.AGREE_DUE, actor);
        String caller = request.callers().isEmpty() ? null : request.callers().getFirst().name();
        model.addAttribute("form",
                new RequestDueForm(null, caller, null, null, UUID.randomUUID(), request.version()));
        return page(request, actor, model);
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") RequestDueForm form,
            BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            ZoneId zone = reading.page(number, actor).site().zone();
            limits.agree(form.submission(number), Objects.requireNonNull(form.due()).atZone(zone).toInstant(),
                    Objects.requireNonNull(form.with()), Objects.requireNonNull(form.how()), form.note(), actor);
            return "/requests/" + number + "?done=request.dueAgreed";
        }, () -> page(reading.page(number, actor), actor, model));
    }

    private String page(RequestPage request, Actor actor, Model model) {
        model.addAttribute("request", request).addAttribute("latest",
                limits.latest(request.number(), actor).orElse(null));
        return "servicerequest/agreed-due";
    }
}
