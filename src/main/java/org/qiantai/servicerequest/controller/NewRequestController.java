package org.qiantai.servicerequest.controller;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.HouseholdHit;
import org.qiantai.estate.Households;
import org.qiantai.estate.OccupantRef;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.service.RequestLogging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk takes a call: finds the household, writes down what is said, logs or dispatches. */
@Controller
class NewRequestController {
    private static final int HITS = 8;

    private final RequestLogging logging;
    private final LogFormReader reader;
    private final NewRequestPage page;
    private final PromisePart promise;
    private final Households households;

    NewRequestController(RequestLogging logging, LogFormReader reader, NewRequestPage page, PromisePart promise,
            Households households) {
        this.logging = logging;
        this.reader = reader;
        this.page = page;
        this.promise = promise;
        this.households = households;
    }

    @GetMapping("/requests/new")
    String ask(SiteRef site, @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Long occupant, @RequestParam(required = false) @Nullable String q,
            Actor actor, Locale locale, Model model) {
        UnitRef known = unit == null || !actor.readsWholeSite() ? null : households.unit(site, unit).orElse(null);
        OccupantRef person = occupant == null || known == null ? null : households.occupant(occupant).orElse(null);
        LogForm form = LogForm.empty(actor.is(Role.RECEPTIONIST)).of(known, person);
        model.addAttribute("form", form).addAttribute("hits", hits(site, q, actor))
                .addAttribute("occupant", person == null ? null : person.id());
        return page.fill(site, known, actor, locale, model);
    }

    /** The hits alone, while the desk types. */
    @GetMapping("/requests/households")
    String find(SiteRef site, @RequestParam String q, Actor actor, Model model) {
        model.addAttribute("hits", hits(site, q, actor)).addAttribute("site", site).addAttribute("q", q);
        return "servicerequest/new :: hits";
    }

    @PostMapping("/requests")
    ModelAndView log(SiteRef site, @Valid @ModelAttribute("form") LogForm form, BindingResult errors, Actor actor,
            Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            String number = logging.log(site, reader.read(site, form), actor);
            if (!actor.readsWholeSite()) return "/?done=request.loggedByStaff";
            if (form.isAnswered()) return "/requests/" + number + "?done=request.answered";
            boolean dispatched = form.then() == LogForm.Then.DISPATCH;
            return "/requests/" + number + (dispatched ? "?done=request.loggedAndDispatched" : "?done=request.logged");
        }, () -> {
            UnitRef known = errors.getFieldValue("unit") instanceof String code && !code.isBlank()
                    ? households.unit(site, code).orElse(null)
                    : null;
            model.addAttribute("hits", List.of());
            promise.fill(site, PromiseForm.of(errors), locale, model);
            return page.fill(site, known, actor, locale, model);
        });
    }

    private List<HouseholdHit> hits(SiteRef site, @Nullable String text, Actor actor) {
        return text == null || text.isBlank() || !actor.readsWholeSite()
                ? List.of()
                : households.search(site, text, actor, HITS);
    }
}
