package org.qiantai.outage.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.Households;
import org.qiantai.estate.UnitRef;
import org.qiantai.outage.service.OutageCallers;
import org.qiantai.outage.service.OutagePage;
import org.qiantai.outage.service.OutagePageService;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.text.Typed;
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
@RequestMapping("/outages/{number}")
class OutageCallController {
    private final OutageCallers callers;
    private final OutagePageService reading;
    private final Households households;

    OutageCallController(OutageCallers callers, OutagePageService reading, Households households) {
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
        OutagePage outage = reading.show(number, actor);
        return Forms.submit(errors, () -> {
            String made = callers.log(number, form.token(), caller(outage.site(), form), actor, locale);
            return Boolean.TRUE.equals(form.atDesk())
                    ? "/desk?site=" + outage.site().code() + "&logged=" + made
                    : "/requests/" + made + "?done=outage.callerLogged";
        }, () -> page(outage, model));
    }

    @PostMapping("/telling")
    String tell(@PathVariable String number, @RequestParam long call, @RequestParam UUID token, Actor actor) {
        callers.told(number, token, call, actor);
        return "redirect:/outages/" + number + "?done=outage.callerTold";
    }

    private OutageCallers.Caller caller(SiteRef site, CallForm form) {
        String code = Typed.orNull(form.unit());
        String reason = Typed.orNull(form.noUnitReason());
        if (code == null && reason == null)
            throw new InvalidInputException("unit", Message.of("outage.error.whichUnit"));
        UnitRef unit = code == null
                ? null
                : households.unit(site, code).orElseThrow(
                        () -> new InvalidInputException("unit", Message.of("request.error.noSuchUnit", code)));
        return new OutageCallers.Caller(unit, reason, form.occupantId(),
                Objects.requireNonNull(form.callerName()).strip(), Typed.orNull(form.callerPhone()));
    }

    private static String page(OutagePage outage, Model model) {
        model.addAttribute("outage", outage);
        return "outage/call";
    }
}
