package org.qiantai.estate.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.OccupantKind;
import org.qiantai.estate.SpecialCare;
import org.qiantai.estate.domain.Occupant;
import org.qiantai.estate.service.PhoneText;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.text.Typed;
import org.springframework.format.annotation.DateTimeFormat;

/** Somebody as they are typed; several phones are separated by / or 、. {@code version} is null for somebody new. */
record OccupantForm(@Nullable @NotBlank @Size(max = 60) String name, @Nullable @NotNull OccupantKind kind,
        @Nullable @Size(max = 200) String phones,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate livesFrom,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate livesUntil,
        @Nullable SpecialCare specialCare, @Nullable @Size(max = 200) String careNote,
        @Nullable @Size(max = 500) String note, @NotNull UUID token, @Nullable Long version) {

    static OccupantForm empty() {
        return new OccupantForm(null, OccupantKind.OWNER, null, null, null, null, null, null, UUID.randomUUID(), null);
    }

    static OccupantForm of(Occupant.Facts facts, int version) {
        return new OccupantForm(facts.name(), facts.kind(), String.join(" / ", facts.phones()), facts.livesFrom(),
                facts.livesUntil(), facts.specialCare(), facts.careNote(), facts.note(), UUID.randomUUID(),
                (long) version);
    }

    Occupant.Facts facts() {
        return new Occupant.Facts(Texts.filled(name), Objects.requireNonNull(kind),
                phones == null ? List.of() : PhoneText.split(phones), livesFrom, livesUntil, specialCare,
                Typed.orNull(careNote), Typed.orNull(note));
    }

    Submission submission(String who) { return new Submission(who, version == null ? -1 : version, token); }
}
