package org.qiantai.answercard.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.answercard.AnswerCards.Card;
import org.qiantai.answercard.CardContent;
import org.qiantai.answercard.CardTopic;
import org.qiantai.platform.form.Step;
import org.springframework.format.annotation.DateTimeFormat;

/** A card as it is typed; {@code version} is null for a new one. */
record CardForm(@Nullable @NotNull CardTopic topic, @Nullable @NotBlank @Size(max = 60) String title,
        @Nullable @NotBlank @Size(max = 1000) String textZh, @Nullable @Size(max = 1000) String textEn,
        @Nullable @Size(max = 200) String keywords,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validUntil, @NotNull UUID token,
        @Nullable Long version) {

    static CardForm empty() { return new CardForm(null, null, null, null, null, null, UUID.randomUUID(), null); }

    static CardForm of(Card card) {
        return new CardForm(card.topic(), card.title(), card.textZh(), card.textEn(), card.keywords(),
                card.validUntil(), UUID.randomUUID(), (long) card.version());
    }

    CardContent content() {
        return new CardContent(Objects.requireNonNull(topic), Objects.requireNonNull(title).strip(),
                Objects.requireNonNull(textZh).strip(), orNull(textEn), orNull(keywords), validUntil);
    }

    Step step(long id) { return new Step(String.valueOf(id), version == null ? -1 : version, token); }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
