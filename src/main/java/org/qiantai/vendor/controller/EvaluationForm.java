package org.qiantai.vendor.controller;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.vendor.VendorVerdict;
import org.qiantai.vendor.domain.VendorMarks;
import org.qiantai.vendor.service.VendorKeeping.Judgement;
import org.springframework.format.annotation.DateTimeFormat;

/** How a crew did, as it is typed (R-03-67). */
record EvaluationForm(@Nullable @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate heldOn,
        @Nullable @NotBlank @Size(max = 200) String judged,
        @Nullable @NotNull @Min(VendorMarks.WORST) @Max(VendorMarks.BEST) Integer quality,
        @Nullable @NotNull @Min(VendorMarks.WORST) @Max(VendorMarks.BEST) Integer timeliness,
        @Nullable @NotNull @Min(VendorMarks.WORST) @Max(VendorMarks.BEST) Integer attitude,
        @Nullable @NotNull VendorVerdict verdict, @Nullable @NotBlank @Size(max = 1000) String text,
        @NotNull UUID token) {

    static EvaluationForm empty(LocalDate today) {
        return new EvaluationForm(today, null, null, null, null, null, null, UUID.randomUUID());
    }

    Judgement judgement() {
        return new Judgement(Objects.requireNonNull(heldOn), Objects.requireNonNull(judged).strip(),
                new VendorMarks(Objects.requireNonNull(quality), Objects.requireNonNull(timeliness),
                        Objects.requireNonNull(attitude)),
                Objects.requireNonNull(verdict), Objects.requireNonNull(text).strip());
    }
}
