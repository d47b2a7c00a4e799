package org.qiantai.vendor.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Step;
import org.qiantai.vendor.domain.VendorContent;
import org.qiantai.vendor.repository.VendorRow;
import org.springframework.format.annotation.DateTimeFormat;

/** A crew as it is typed; {@code version} is null for a new one. */
record VendorForm(@Nullable @NotBlank @Size(max = 60) String name, @Nullable @NotBlank @Size(max = 40) String contact,
        @Nullable @NotBlank @Size(max = 30) String phone, @Nullable List<String> categories,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate activeUntil,
        @Nullable @Size(max = 500) String note, @NotNull UUID token, @Nullable Long version) {

    static VendorForm empty() { return new VendorForm(null, null, null, null, null, null, UUID.randomUUID(), null); }

    static VendorForm of(VendorRow row) {
        return new VendorForm(row.name(), row.contact(), row.phone(), row.categories(), row.activeUntil(), row.note(),
                UUID.randomUUID(), row.version());
    }

    VendorContent content() {
        return new VendorContent(Objects.requireNonNull(name).strip(), Objects.requireNonNull(contact).strip(),
                Objects.requireNonNull(phone).strip(), Set.copyOf(Objects.requireNonNullElse(categories, List.of())),
                activeUntil, note == null || note.isBlank() ? null : note.strip());
    }

    Step step(long id) { return new Step(String.valueOf(id), version == null ? -1 : version, token); }
}
