package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.qiantai.repairorder.domain.AssignedTechnician;
import org.qiantai.repairorder.service.OrderPage;

/** Who was rung up, and what they said. */
record ChaseForm(@Nullable @NotBlank @Size(max = 40) String spokenTo, @Nullable @Size(max = 1000) String said,
        @NotNull UUID token, @NotNull Long version) {
    /** With whoever has it. */
    static ChaseForm of(OrderPage order) {
        return new ChaseForm(order.workers().stream().map(AssignedTechnician::name).findFirst().orElse(null), null,
                UUID.randomUUID(), order.version());
    }

    Submission submission(String number) { return new Submission(number, version, token); }
}
