package org.qiantai.contractor.controller;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.contractor.ContractorVerdict;
import org.qiantai.contractor.domain.ContractorMarks;
import org.qiantai.contractor.service.ContractorService.Judgement;
import org.springframework.format.annotation.DateTimeFormat;

/** How a crew did, as it is typed (R-03-67). */
record EvaluationForm(@Nullable @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate heldOn,
        @Nullable @NotBlank @Size(max = 200) String judged,
        @Nullable @NotNull @Min(ContractorMarks.WORST) @Max(ContractorMarks.BEST) Integer quality,
        @Nullable @NotNull @Min(ContractorMarks.WORST) @Max(ContractorMarks.BEST) Integer timeliness,
        @Nullable @NotNull @Min(ContractorMarks.WORST) @Max(ContractorMarks.BEST) Integer attitude,
        @Nullable @NotNull ContractorVerdict verdict, @Nullable @NotBlank @Size(max = 1000) String text,
        @NotNull UUID token) {

    static EvaluationForm empty(LocalDate today) {
        return new EvaluationForm(today, null, null, null, null, null, null, UUID.randomUUID());
    }

    Judgement judgement() {
        return new Judgement(Objects.requireNonNull(heldOn), Objects.requireNonNull(judged).strip(),
                new ContractorMarks(Objects.requireNonNull(quality), Objects.requireNonNull(timeliness),
                        Objects.requireNonNull(attitude)),
                Objects.requireNonNull(verdict), Objects.requireNonNull(text).strip());
    }
}
