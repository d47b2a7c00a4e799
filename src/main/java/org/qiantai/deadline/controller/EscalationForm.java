package org.qiantai.deadline.controller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.Limit;
import org.qiantai.deadline.domain.Addressee;
import org.qiantai.deadline.domain.EscalationRule;
import org.qiantai.deadline.domain.EscalationStep;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.text.Typed;

/**
 * A rule as it is typed.
 *
 * @param standard empty for all standards
 */
record EscalationForm(@Nullable String standard, @Nullable @NotNull EscalationStep step,
        @Nullable @Positive @Max(99) Integer percentLeft, @Nullable @Valid LimitForm delay,
        @Nullable List<Addressee> told, @Nullable @NotNull UUID token, @Nullable @NotNull Integer version) {

    EscalationForm { delay = delay == null ? LimitForm.EMPTY : delay; }

    static EscalationForm of(EscalationRule rule) {
        return new EscalationForm(rule.standardCode(), rule.step(), rule.percentLeft(), LimitForm.of(rule.delay()),
                rule.told().stream().sorted().toList(), UUID.randomUUID(), rule.version());
    }

    @Nullable
    String code() { return Typed.orNull(standard); }

    /**
     * Of a form that was found valid.
     *
     * @throws InvalidInputException without the percentage or the delay that the step needs
     */
    EscalationRule rule() {
        EscalationStep asked = Objects.requireNonNull(step);
        if (asked == EscalationStep.SOON && percentLeft == null)
            throw new InvalidInputException("percentLeft", Message.of("NotNull"));
        Set<Addressee> people = EnumSet.noneOf(Addressee.class);
        if (told != null) people.addAll(told);
        return new EscalationRule(0, code(), asked, asked == EscalationStep.SOON ? percentLeft : null,
                asked == EscalationStep.LATER ? later() : null, people, Objects.requireNonNull(version));
    }

    private Limit later() {
        Limit limit = Objects.requireNonNull(delay).limit("delay", false);
        if (limit == null || limit.amount() == null)
            throw new InvalidInputException("delay.amount", Message.of("escalation.error.delay"));
        return limit;
    }
}
