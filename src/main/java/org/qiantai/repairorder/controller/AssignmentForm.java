package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.qiantai.repairorder.service.OrderAssignment.Named;
import org.qiantai.repairorder.service.OrderContractors;

/** Who is to do it: our own people, or a contracted crew with what the desk is told in writing (R-03-68). */
record AssignmentForm(@Nullable List<Long> workers, @Nullable Long contractor,
        @Nullable @Size(max = OrderContractors.LONGEST_NOTICE) String notice, @Nullable @Size(max = 500) String reason,
        @NotNull UUID token, @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }

    Named named() { return new Named(Objects.requireNonNullElse(workers, List.of()), contractor, notice); }
}
