package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Step;
import org.qiantai.repairorder.domain.Worker;
import org.qiantai.repairorder.service.OrderPage;

/** Who was rung up, and what they said. */
record UrgingForm(@Nullable @NotBlank @Size(max = 40) String spokenTo, @Nullable @Size(max = 1000) String said,
        @NotNull UUID token, @NotNull Long version) {
    /** With whoever has it. */
    static UrgingForm of(OrderPage order) {
        return new UrgingForm(order.workers().stream().map(Worker::name).findFirst().orElse(null), null,
                UUID.randomUUID(), order.version());
    }

    Step step(String number) { return new Step(number, version, token); }
}
