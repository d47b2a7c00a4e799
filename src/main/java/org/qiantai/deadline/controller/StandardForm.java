package org.qiantai.deadline.controller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.Limit;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.deadline.domain.AppliesTo;
import org.qiantai.deadline.domain.Limits;
import org.qiantai.deadline.domain.Scope;
import org.qiantai.deadline.Severity;
import org.qiantai.deadline.domain.StandardTerms;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.text.Typed;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A standard as it is typed: a new one, or the next version of one.
 *
 * @param code only of a new one; it never changes
 * @param validFrom the day on which a new one comes into force; null for at once
 * @param version the number of the version it was made from; null for a new one
 */
record StandardForm(@Nullable @Pattern(regexp = "|[A-Z][A-Z0-9_]{1,29}") String code,
        @Nullable @NotBlank @Size(max = 40) String nameZh,
        @Nullable @NotBlank @Size(max = 60) String nameEn,
        @Nullable @NotNull AppliesTo appliesTo, @Nullable String category, @Nullable Severity severity,
        @Nullable Boolean publicArea, @Nullable Boolean beforeMoveIn, @Nullable WorkFamily family,
        @Nullable @Valid LimitForm respond, @Nullable @Valid LimitForm target, @Nullable @Valid LimitForm finish,
        @Nullable @Valid LimitForm cap, @Nullable Boolean extensionNeedsOwner,
        @Nullable @NotBlank @Size(max = 60) String sourceRule,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom,
        @Nullable @NotNull UUID token, @Nullable Integer version) {

    /** A post that lacks a whole limit is a form like any other: it is shown again with the limit's fields empty. */
    StandardForm {
        respond = respond == null ? LimitForm.EMPTY : respond;
        target = target == null ? LimitForm.EMPTY : target;
        finish = finish == null ? LimitForm.EMPTY : finish;
        cap = cap == null ? LimitForm.EMPTY : cap;
    }

    static StandardForm empty() {
        return new StandardForm(null, null, null, AppliesTo.ORDER, null, null, null, null, null, null, null, null, null,
                null, null, null, UUID.randomUUID(), null);
    }

    static StandardForm of(StandardVersion now) {
        StandardTerms terms = now.terms();
        Scope scope = terms.scope();
        Limits limits = terms.limits();
        return new StandardForm(now.code(), terms.nameZh(), terms.nameEn(), scope.appliesTo(), scope.categoryCode(),
                scope.severity(), scope.publicArea(), scope.beforeMoveIn(), scope.family(),
                LimitForm.of(limits.respond()), LimitForm.of(limits.target()), LimitForm.of(limits.finish()),
                LimitForm.of(limits.cap()), terms.extensionNeedsOwner(), terms.sourceRule(), null,
                UUID.randomUUID(), now.number());
    }

    /**
     * Of a form that was found valid.
     *
     * @throws InvalidInputException for a limit that no clock can count
     */
    StandardTerms terms() {
        Scope scope = new Scope(Objects.requireNonNull(appliesTo),
                Typed.orNull(category), severity, publicArea, beforeMoveIn,
                family);
        Limits limits = new Limits(limit("respond", respond, false), limit("target", target, false),
                limit("finish", finish, true), limit("cap", cap, false));
        if (limits.respond() == null && limits.finish() == null)
            throw new InvalidInputException("finish.clock", Message.of("standard.error.noLimit"));
        return new StandardTerms(Objects.requireNonNull(nameZh).strip(), Objects.requireNonNull(nameEn).strip(), scope,
                limits, Boolean.TRUE.equals(extensionNeedsOwner), Objects.requireNonNull(sourceRule).strip());
    }

    /** @throws InvalidInputException for a hand-made form that does not say from what it was made */
    Submission submission(String standard) {
        if (version == null) throw new InvalidInputException(null, Message.of("NotNull"));
        return new Submission(standard, version, Objects.requireNonNull(token));
    }

    private static @Nullable Limit limit(String name, @Nullable LimitForm typed, boolean mayBeAgreed) {
        return typed == null ? null : typed.limit(name, mayBeAgreed);
    }
}
