package org.qiantai.knowledge.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.knowledge.ReferenceAnswers.Card;
import org.qiantai.knowledge.AnswerContent;
import org.qiantai.knowledge.AnswerTopic;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.text.Typed;
import org.springframework.format.annotation.DateTimeFormat;

/** A card as it is typed; {@code version} is null for a new one. */
record AnswerForm(@Nullable @NotNull AnswerTopic topic, @Nullable @NotBlank @Size(max = 60) String title,
        @Nullable @NotBlank @Size(max = 1000) String textZh, @Nullable @Size(max = 1000) String textEn,
        @Nullable @Size(max = 200) String keywords,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validUntil, @NotNull UUID token,
        @Nullable Long version) {

    static AnswerForm empty() { return new AnswerForm(null, null, null, null, null, null, UUID.randomUUID(), null); }

    static AnswerForm of(Card card) {
        return new AnswerForm(card.topic(), card.title(), card.textZh(), card.textEn(), card.keywords(),
                card.validUntil(), UUID.randomUUID(), (long) card.version());
    }

    AnswerContent content() {
        return new AnswerContent(Objects.requireNonNull(topic), Objects.requireNonNull(title).strip(),
                Objects.requireNonNull(textZh).strip(), Typed.orNull(textEn), Typed.orNull(keywords), validUntil);
    }

    Submission submission(long id) { return new Submission(String.valueOf(id), version == null ? -1 : version, token); }
}
