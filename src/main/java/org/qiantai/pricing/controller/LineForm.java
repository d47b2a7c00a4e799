package org.qiantai.pricing.controller;

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
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.PriceKind;
import org.qiantai.pricing.domain.PriceCode;

/** A line of the draft as it is typed; {@code version} is the draft's. */
record LineForm(@Nullable @NotBlank @Size(max = PriceCode.LONGEST) String code,
        @Nullable @NotBlank @Size(max = 60) String nameZh, @Nullable @Size(max = 100) String nameEn,
        @Nullable @NotNull PriceKind kind, @Nullable @NotBlank @Size(max = 10) String unit,
        @Nullable @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal unitPrice,
        @Nullable @Size(max = 30) String category, @NotNull UUID token, @NotNull Long version) {

    static LineForm empty(long version) {
        return new LineForm(null, null, null, null, null, null, null, UUID.randomUUID(), version);
    }

    static LineForm of(ListPrice line, long version) {
        return new LineForm(line.code(), line.nameZh(), line.nameEn(), line.kind(), line.unit(), line.unitPrice(),
                line.category(), UUID.randomUUID(), version);
    }

    /** @throws InvalidInputException for a code that is none */
    ListPrice line() {
        String kept = PriceCode.of(Objects.requireNonNull(code))
                .orElseThrow(() -> new InvalidInputException("code", Message.of("price.error.code")));
        return line(kept);
    }

    /** The same under a code that is known. */
    ListPrice line(String kept) {
        return new ListPrice(kept, Objects.requireNonNull(nameZh).strip(), Typed.orNull(nameEn),
                Objects.requireNonNull(kind), Objects.requireNonNull(unit).strip(),
                Objects.requireNonNull(unitPrice).setScale(2), Typed.orNull(category));
    }

    Submission submission() { return new Submission("draft", version, token); }
}
