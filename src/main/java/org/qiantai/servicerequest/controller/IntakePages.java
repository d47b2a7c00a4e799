package org.qiantai.servicerequest.controller;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.Households;
import org.qiantai.estate.OccupantRef;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.text.Typed;
import org.qiantai.servicerequest.IntakePart;
import org.qiantai.servicerequest.service.RequestIntake;
import org.qiantai.servicerequest.service.RequestPageService;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The model of {@code servicerequest/intake}, wherever it stands: on its own page and on the desk's. */
@Component
class IntakePages implements IntakePart {
    private final Households households;
    private final HouseholdParts parts;
    private final Choices choices;
    private final IntakeDrafts drafts;
    private final PromisePart promise;
    private final RequestPageService reading;
    private final RequestIntake logging;
    private final MessageSource messages;
    private final Clock clock;

    IntakePages(Households households, HouseholdParts parts, Choices choices, IntakeDrafts drafts, PromisePart promise,
            RequestPageService reading, RequestIntake logging, MessageSource messages, Clock clock) {
        this.households = households;
        this.parts = parts;
        this.choices = choices;
        this.drafts = drafts;
        this.promise = promise;
        this.reading = reading;
        this.logging = logging;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public boolean isSent(UUID token) { return logging.numberOf(token).isPresent(); }

    @Override
    public void fill(SiteRef site, Asked asked, Map<String, List<String>> draft, Actor actor, Locale locale,
            Model model) {
        IntakeForm begun = draft.isEmpty() ? IntakeForm.empty(true) : drafts.read(draft);
        fill(site, asked, begun.atTheDesk(), actor, locale, model);
        if (asked.logged() != null) model.addAttribute("logged", reading.page(asked.logged(), actor));
    }

    /** @param begun what stands in the form already */
    void fill(SiteRef site, Asked asked, IntakeForm begun, Actor actor, Locale locale, Model model) {
        boolean reads = actor.readsWholeSite();
        String code = asked.unit() != null ? asked.unit() : begun.unit();
        UnitRef known = code == null || !reads ? null : households.unit(site, code).orElse(null);
        OccupantRef person = asked.occupant() == null || known == null
                ? null
                : households.occupant(asked.occupant()).orElse(null);
        IntakeForm form = asked.unit() == null ? begun : begun.of(known, person);
        if (Boolean.TRUE.equals(asked.place())) form = form.somewhere(asked.q());
        if (Boolean.TRUE.equals(asked.fire()))
            form = form.somewhere(null).onFire(messages.getMessage("request.fire.caller", null, locale));
        model.addAttribute("form", form).addAttribute("hits", parts.hits(site, asked.q(), actor))
                .addAttribute("placeFirst", Boolean.TRUE.equals(asked.place()) || form.place() != null);
        promise.fill(site, PromiseForm.of(form), locale, model);
        frame(site, known, form.occupantId(), form.isAtDesk(), IntakeForm.FIRE.equals(form.categoryCode()), actor,
                locale,
                model);
    }

    /** The same around a form that was refused. */
    void again(SiteRef site, BindingResult refused, boolean atDesk, Actor actor, Locale locale, Model model) {
        UnitRef known = refused.getFieldValue("unit") instanceof String code && !code.isBlank()
                ? households.unit(site, code).orElse(null)
                : null;
        PromiseForm typed = PromiseForm.of(refused);
        model.addAttribute("hits", List.of()).addAttribute("placeFirst", Typed.orNull(typed.place()) != null);
        promise.fill(site, typed, locale, model);
        Long occupant = refused.getFieldValue("occupantId") instanceof Long id ? id : null;
        frame(site, known, occupant, atDesk, IntakeForm.FIRE.equals(typed.categoryCode()), actor, locale, model);
    }

    private void frame(SiteRef site, @Nullable UnitRef unit, @Nullable Long occupant, boolean atDesk, boolean fire,
            Actor actor, Locale locale, Model model) {
        model.addAttribute("desk", actor.is(Role.RECEPTIONIST)).addAttribute("atDesk", atDesk)
                .addAttribute("fire", fire).addAttribute("categories", choices.categories(locale))
                .addAttribute("severities", choices.severities(locale))
                .addAttribute("notMovedIn",
                        unit != null && !unit.isMovedInto(LocalDate.now(clock.withZone(site.zone()))))
                .addAttribute("channels", choices.channels(locale))
                .addAttribute("departments", choices.departments(site, locale));
        parts.household(site, unit, occupant, actor, model);
    }
}
