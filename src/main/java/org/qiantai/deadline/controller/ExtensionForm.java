package org.qiantai.deadline.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.ExtensionCause;
import org.qiantai.deadline.OwnerConsent;
import org.qiantai.deadline.DelayNotice;
import org.qiantai.deadline.NotifiedParty;
import org.qiantai.deadline.domain.ExtensionTerms;
import org.qiantai.deadline.service.ExtensionProposal;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.springframework.format.annotation.DateTimeFormat;

/** Until when, why, how the owner was told, and what they said; times in the site's local time. */
record ExtensionForm(@Nullable @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime newDue,
        @Nullable @NotNull ExtensionCause cause, @Nullable @NotBlank @Size(max = 1000) String reason,
        @Nullable @NotBlank @Size(max = 60) String toldName,
        @Nullable @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime toldAt,
        @Nullable @NotBlank @Size(max = 200) String toldHow, @Nullable @Size(max = 60) String agreedBy,
        @Nullable @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime agreedAt,
        @Nullable @Size(max = 200) String agreedHow, @NotNull UUID token, @NotNull Long version) {

    /** Empty, but for whom one will have told. */
    static ExtensionForm of(ExtensionProposal asking) {
        return new ExtensionForm(null, null, null, asking.contact(), null, null, null, null, null, UUID.randomUUID(),
                asking.record().version());
    }

    Submission submission(String number) { return new Submission(number, version, token); }

    /** @throws InvalidInputException where the owner's word is there by half */
    ExtensionTerms asked(NotifiedParty party, ZoneId zone) {
        DelayNotice told = new DelayNotice(party, text(toldName), instant(toldAt, zone), text(toldHow));
        return new ExtensionTerms(instant(newDue, zone), Objects.requireNonNull(cause), text(reason), told,
                consent(zone));
    }

    private @Nullable OwnerConsent consent(ZoneId zone) {
        if (isEmpty(agreedBy) && agreedAt == null && isEmpty(agreedHow)) return null;
        Stream.of("agreedBy", "agreedHow").filter(field -> isEmpty(field.equals("agreedBy") ? agreedBy : agreedHow))
                .findFirst().ifPresent(field -> {
                    throw new InvalidInputException(field, Message.of("extension.error.consentByHalf"));
                });
        if (agreedAt == null)
            throw new InvalidInputException("agreedAt", Message.of("extension.error.consentByHalf"));
        return new OwnerConsent(text(agreedBy), instant(agreedAt, zone), text(agreedHow));
    }

    private static boolean isEmpty(@Nullable String text) { return text == null || text.isBlank(); }

    private static String text(@Nullable String typed) { return Objects.requireNonNull(typed).strip(); }

    private static Instant instant(@Nullable LocalDateTime local, ZoneId zone) {
        return Objects.requireNonNull(local).atZone(zone).toInstant();
    }
}
