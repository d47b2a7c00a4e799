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
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.domain.Whereabouts;
import org.qiantai.servicerequest.service.LogRequest;
import org.springframework.stereotype.Component;

/** Understands a filled {@link LogForm}: the room behind the code, the caller, the moment, the departments. */
@Component
class LogFormReader {
    private final Households households;
    private final Categories categories;
    private final CardAnswers answers;

    LogFormReader(Households households, Categories categories, CardAnswers answers) {
        this.households = households;
        this.categories = categories;
        this.answers = answers;
    }

    /** @throws InvalidInputException for an unknown room, no room and no place, or a caller without a name */
    LogRequest read(SiteRef site, LogForm form) {
        Channel channel = Objects.requireNonNull(form.channel());
        String categoryCode = Objects.requireNonNull(form.categoryCode());
        Instant receivedAt = form.receivedAt() == null ? null : form.receivedAt().atZone(site.zone()).toInstant();
        return new LogRequest(form.token(), channel, categoryCode, Objects.requireNonNull(form.description()),
                where(site, form), caller(channel, form), receivedAt, LogForm.blankToNull(form.lateNote()),
                form.circumstances(), departments(form, categoryCode),
                form.isAnswered() ? answers.told(site, form.cardId(), form.answer(), "answer") : null);
    }

    private Whereabouts where(SiteRef site, LogForm form) {
        String code = LogForm.blankToNull(form.unit());
        String place = LogForm.blankToNull(form.place());
        String reason = LogForm.blankToNull(form.noUnitReason());
        if (code == null && place == null && reason == null)
            throw new InvalidInputException("unit", Message.of("request.error.whereMissing"));
        if (code == null) return new Whereabouts(null, place, reason);
        UnitRef unit = households.unit(site, code)
                .orElseThrow(() -> new InvalidInputException("unit", Message.of("request.error.noSuchUnit", code)));
        return new Whereabouts(unit.id(), place, null);
    }

    private static @Nullable Caller caller(Channel channel, LogForm form) {
        String name = LogForm.blankToNull(form.callerName());
        if (name != null) return new Caller(form.occupantId(), name, LogForm.blankToNull(form.callerPhone()));
        if (channel == Channel.STAFF) return null;
        throw new InvalidInputException("callerName", Message.of("request.error.callerMissing"));
    }

    private List<String> departments(LogForm form, String categoryCode) {
        if (form.then() != LogForm.Then.DISPATCH || form.isAnswered()) return List.of();
        if (form.departments() != null && !form.departments().isEmpty()) return form.departments();
        return categories.byCode(categoryCode).map(category -> category.department()).map(List::of)
                .orElseThrow(() -> new InvalidInputException("departments", Message.of("request.error.noDepartment")));
    }
}
