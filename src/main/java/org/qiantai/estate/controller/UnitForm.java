package org.qiantai.estate.controller;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.UnitUsage;
import org.qiantai.estate.domain.Unit;
import org.qiantai.estate.service.UnitPage;
import org.qiantai.estate.service.UnitRegister;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.text.Typed;
import org.springframework.format.annotation.DateTimeFormat;

/** A unit as it is typed; {@code version} is null for a new one. */
record UnitForm(@Nullable @NotBlank String building, @Nullable @NotBlank @Size(max = 30) String code,
        @Nullable @Min(-20) @Max(200) Integer floor,
        @Nullable @Positive @Digits(integer = 6, fraction = 2) BigDecimal area, @Nullable @NotNull UnitUsage usage,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate movedInOn,
        @Nullable @Size(max = 500) String note, @NotNull UUID token, @Nullable Long version) {

    static UnitForm empty(@Nullable String building) {
        return new UnitForm(building, null, null, null, UnitUsage.RESIDENTIAL, null, null, UUID.randomUUID(), null);
    }

    static UnitForm of(UnitPage unit) {
        Unit.Facts facts = unit.facts();
        return new UnitForm(unit.buildingCode(), facts.code(), facts.floor(), facts.area(), facts.usage(),
                facts.movedInOn(), facts.note(), UUID.randomUUID(), (long) unit.version());
    }

    UnitRegister.Entry entry() {
        return new UnitRegister.Entry(Texts.filled(building), Texts.filled(code), floor, area,
                Objects.requireNonNull(usage), movedInOn, Typed.orNull(note));
    }

    Submission submission(String number) { return new Submission(number, version == null ? -1 : version, token); }
}
