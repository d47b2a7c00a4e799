package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.text.Typed;
import org.qiantai.repairorder.domain.OwnerNotice;
import org.qiantai.repairorder.domain.PropertyKind;
import org.qiantai.repairorder.service.PropertyEntry;

/** Something of the owner's: checked, moved or damaged (R-03-41, R-07-7, R-07-8). */
record PropertyForm(@Nullable @NotNull PropertyKind kind, @Nullable @NotBlank @Size(max = 200) String item,
        @Nullable @Size(max = 1000) String found,
        @Nullable @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal amount,
        @Nullable @Size(max = 40) String ownerName, @Nullable @Size(max = 200) String ownerTold, @NotNull UUID token,
        @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }

    /** @throws InvalidInputException for half of the owner's word */
    PropertyEntry record() {
        return new PropertyEntry(Objects.requireNonNull(kind), Objects.requireNonNull(item).strip(),
                Typed.orNull(found),
                amount, word());
    }

    private @Nullable OwnerNotice word() {
        String name = Typed.orNull(ownerName);
        String how = Typed.orNull(ownerTold);
        if (name == null && how == null) return null;
        if (name == null) throw new InvalidInputException("ownerName", Message.of("NotBlank"));
        if (how == null) throw new InvalidInputException("ownerTold", Message.of("NotBlank"));
        return new OwnerNotice(name, how);
    }
}
