package org.qiantai.incident.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.Households;
import org.qiantai.estate.UnitRef;
import org.qiantai.incident.service.IncidentCallers;
import org.qiantai.incident.service.IncidentPage;
import org.qiantai.incident.service.IncidentReading;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
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

/** Who calls about an outage: logged and answered in one post, and ticked off once told that it is over. */
@Controller
@RequestMapping("/incidents/{number}")
class IncidentCallController {
    private final IncidentCallers callers;
    private final IncidentReading reading;
    private final Households households;

    IncidentCallController(IncidentCallers callers, IncidentReading reading, Households households) {
        this.callers = callers;
        this.reading = reading;
        this.households = households;
    }

    @GetMapping("/call")
    String ask(@PathVariable String number, @RequestParam(required = false) @Nullable String unit, Actor actor,
            Model model) {
        model.addAttribute("form", CallForm.empty(unit));
        return page(reading.show(number, actor), model);
    }

    @PostMapping("/call")
    ModelAndView log(@PathVariable String number, @Valid @ModelAttribute("form") CallForm form, BindingResult errors,
            Actor actor, Locale locale, Model model) {
        IncidentPage incident = reading.show(number, actor);
        return Forms.submit(errors, () -> {
            String made = callers.log(number, form.token(), caller(incident.site(), form), actor, locale);
            return Boolean.TRUE.equals(form.atDesk())
                    ? "/desk?site=" + incident.site().code() + "&logged=" + made
                    : "/requests/" + made + "?done=incident.callerLogged";
        }, () -> page(incident, model));
    }

    @PostMapping("/telling")
    String tell(@PathVariable String number, @RequestParam long call, @RequestParam UUID token, Actor actor) {
        callers.told(number, token, call, actor);
        return "redirect:/incidents/" + number + "?done=incident.callerTold";
    }

    private IncidentCallers.Caller caller(SiteRef site, CallForm form) {
        String code = CallForm.blankToNull(form.unit());
        String reason = CallForm.blankToNull(form.noUnitReason());
        if (code == null && reason == null)
            throw new InvalidInputException("unit", Message.of("incident.error.whichUnit"));
        UnitRef unit = code == null
                ? null
                : households.unit(site, code).orElseThrow(
                        () -> new InvalidInputException("unit", Message.of("request.error.noSuchUnit", code)));
        return new IncidentCallers.Caller(unit, reason, form.occupantId(),
                Objects.requireNonNull(form.callerName()).strip(), CallForm.blankToNull(form.callerPhone()));
    }

    private static String page(IncidentPage incident, Model model) {
        model.addAttribute("incident", incident);
        return "incident/call";
    }
}
