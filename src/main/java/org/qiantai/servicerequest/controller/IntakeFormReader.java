package org.qiantai.servicerequest.controller;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Categories;
import org.qiantai.estate.Households;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.text.Typed;
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.domain.RequestLocation;
import org.qiantai.servicerequest.service.IntakeCommand;
import org.springframework.stereotype.Component;

/** Understands a filled {@link IntakeForm}: the room behind the code, the caller, the moment, the departments. */
@Component
class IntakeFormReader {
    private final Households households;
    private final Categories categories;
    private final GivenAnswers answers;

    IntakeFormReader(Households households, Categories categories, GivenAnswers answers) {
        this.households = households;
        this.categories = categories;
        this.answers = answers;
    }

    /** @throws InvalidInputException for an unknown room, no room and no place, or a caller without a name */
    IntakeCommand read(SiteRef site, IntakeForm form) {
        Channel channel = Objects.requireNonNull(form.channel());
        String categoryCode = Objects.requireNonNull(form.categoryCode());
        Instant receivedAt = form.receivedAt() == null ? null : form.receivedAt().atZone(site.zone()).toInstant();
        return new IntakeCommand(form.token(), channel, categoryCode, Objects.requireNonNull(form.description()),
                where(site, form), caller(channel, form), receivedAt, Typed.orNull(form.lateNote()),
                form.circumstances(), departments(form, categoryCode),
                form.isAnswered() ? answers.told(site, form.cardId(), form.answer(), "answer") : null);
    }

    private RequestLocation where(SiteRef site, IntakeForm form) {
        String code = Typed.orNull(form.unit());
        String place = Typed.orNull(form.place());
        String reason = Typed.orNull(form.noUnitReason());
        if (code == null && place == null && reason == null)
            throw new InvalidInputException("unit", Message.of("request.error.whereMissing"));
        if (code == null) return new RequestLocation(null, place, reason);
        UnitRef unit = households.unit(site, code)
                .orElseThrow(() -> new InvalidInputException("unit", Message.of("request.error.noSuchUnit", code)));
        return new RequestLocation(unit.id(), place, null);
    }

    private static @Nullable Caller caller(Channel channel, IntakeForm form) {
        String name = Typed.orNull(form.callerName());
        if (name != null) return new Caller(form.occupantId(), name, Typed.orNull(form.callerPhone()));
        if (channel == Channel.STAFF) return null;
        throw new InvalidInputException("callerName", Message.of("request.error.callerMissing"));
    }

    private List<String> departments(IntakeForm form, String categoryCode) {
        if (form.then() != IntakeForm.Then.DISPATCH || form.isAnswered()) return List.of();
        if (form.departments() != null && !form.departments().isEmpty()) return form.departments();
        return categories.byCode(categoryCode).map(category -> category.department()).map(List::of)
                .orElseThrow(() -> new InvalidInputException("departments", Message.of("request.error.noDepartment")));
    }
}
