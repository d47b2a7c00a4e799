package org.qiantai.servicerequest.controller;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.Households;
import org.qiantai.estate.OccupantRef;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.servicerequest.service.RequestCallers;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adds a further caller to an open request, instead of making a duplicate of it. */
@Controller
@RequestMapping("/requests/{number}/caller")
class CallerController {
    private final RequestCallers callers;
    private final RequestPageService reading;
    private final Households households;

    CallerController(RequestCallers callers, RequestPageService reading, Households households) {
        this.callers = callers;
        this.reading = reading;
        this.households = households;
    }

    @GetMapping
    String ask(@PathVariable String number, @RequestParam(required = false) @Nullable Long occupant, Actor actor,
            Model model) {
        RequestPage request = reading.form(number, RequestAction.ADD_CALLER, actor);
        OccupantRef known = occupant == null ? null : households.occupant(occupant).orElse(null);
        model.addAttribute("form",
                new CallerForm(known == null ? null : known.id(), known == null ? null : known.name(),
                        known == null || known.phones().isEmpty() ? null : known.phones().getFirst(), null,
                        UUID.randomUUID(),
                        request.version()));
        return page(request, model);
    }

    @PostMapping
    ModelAndView add(@PathVariable String number, @Valid @ModelAttribute("form") CallerForm form, BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            callers.add(form.submission(number), form.caller(), form.note(), actor);
            return "/requests/" + number + "?done=request.callerAdded";
        }, () -> page(reading.page(number, actor), model));
    }

    private static String page(RequestPage request, Model model) {
        model.addAttribute("request", request);
        return "servicerequest/caller";
    }
}
