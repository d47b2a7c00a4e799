package org.qiantai.estate.controller;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.estate.service.OccupantRegister;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody moves out. */
@Controller
@RequestMapping("/occupants/{id}/departure")
class DepartureController {
    private final OccupantRegister register;
    private final Clock clock;

    DepartureController(OccupantRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable long id, Actor actor, Model model) {
        OccupantRegister.Found found = register.find(id, actor);
        model.addAttribute("form", new DepartureForm(LocalDate.now(clock.withZone(found.site().zone())),
                UUID.randomUUID(), (long) found.version()));
        return page(id, found, model);
    }

    @PostMapping
    ModelAndView depart(@PathVariable long id, @Valid @ModelAttribute("form") DepartureForm form,
            BindingResult errors, Actor actor, Model model) {
        OccupantRegister.Found found = register.find(id, actor);
        return Forms.submit(errors, () -> {
            String unit = register.depart(id, form.submission(found.facts().name()),
                    Objects.requireNonNull(form.movedOutOn()), actor);
            return Places.unit(found.site(), unit) + "&done=estate.departed";
        }, () -> page(id, found, model));
    }

    private static String page(long id, OccupantRegister.Found found, Model model) {
        model.addAttribute("site", found.site()).addAttribute("unit", found.unitCode())
                .addAttribute("name", found.facts().name()).addAttribute("action", "/occupants/" + id + "/departure")
                .addAttribute("back", Places.unitPath(found.site(), found.unitCode()));
        return "estate/occupants/departure";
    }
}
