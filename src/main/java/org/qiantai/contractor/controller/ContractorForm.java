package org.qiantai.contractor.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.qiantai.contractor.domain.ContractorContent;
import org.qiantai.contractor.repository.ContractorRow;
import org.qiantai.platform.text.Typed;
import org.springframework.format.annotation.DateTimeFormat;

/** A crew as it is typed; {@code version} is null for a new one. */
record ContractorForm(@Nullable @NotBlank @Size(max = 60) String name,
        @Nullable @NotBlank @Size(max = 40) String contact,
        @Nullable @NotBlank @Size(max = 30) String phone, @Nullable List<String> categories,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate activeUntil,
        @Nullable @Size(max = 500) String note, @NotNull UUID token, @Nullable Long version) {

    static ContractorForm empty() {
        return new ContractorForm(null, null, null, null, null, null, UUID.randomUUID(), null);
    }

    static ContractorForm of(ContractorRow row) {
        return new ContractorForm(row.name(), row.contact(), row.phone(), row.categories(), row.activeUntil(),
                row.note(),
                UUID.randomUUID(), row.version());
    }

    ContractorContent content() {
        return new ContractorContent(Objects.requireNonNull(name).strip(), Objects.requireNonNull(contact).strip(),
                Objects.requireNonNull(phone).strip(), Set.copyOf(Objects.requireNonNullElse(categories, List.of())),
                activeUntil, Typed.orNull(note));
    }

    Submission submission(long id) { return new Submission(String.valueOf(id), version == null ? -1 : version, token); }
}
