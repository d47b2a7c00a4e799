package org.qiantai.estate.controller;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.domain.Building;
import org.qiantai.estate.service.BuildingRegister;
import org.qiantai.platform.form.Submission;

/** A building as it is typed; {@code version} is null for a new one. */
record BuildingForm(@Nullable @NotBlank @Size(max = 10) String code, @Nullable @NotBlank @Size(max = 40) String name,
        @Nullable @Min(1) @Max(200) Integer floors, @NotNull UUID token,
        @Nullable Long version) {

    static BuildingForm empty() { return new BuildingForm(null, null, null, UUID.randomUUID(), null); }

    static BuildingForm of(BuildingRegister.Found found) {
        Building.Facts facts = found.facts();
        return new BuildingForm(facts.code(), facts.name(), facts.floors(), UUID.randomUUID(),
                (long) found.version());
    }

    Building.Facts facts() { return new Building.Facts(Texts.filled(code), Texts.filled(name), floors); }

    Submission submission(String number) { return new Submission(number, version == null ? -1 : version, token); }
}
