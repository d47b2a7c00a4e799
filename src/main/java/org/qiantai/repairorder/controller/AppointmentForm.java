package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.springframework.format.annotation.DateTimeFormat;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.qiantai.repairorder.service.OrderPage;
import java.time.Instant;

/** When somebody will come, in the site's local time. */
record AppointmentForm(@Nullable @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime from,
        @Nullable @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime until,
        @Nullable @Size(max = 500) String note, @NotNull UUID token, @NotNull Long version) {
    /** With what is agreed now. */
    static AppointmentForm of(OrderPage order) {
        return new AppointmentForm(local(order.visit().appointmentFrom(), order),
                local(order.visit().appointmentUntil(), order),
                null, UUID.randomUUID(), order.version());
    }

    private static @Nullable LocalDateTime local(@Nullable Instant at, OrderPage order) {
        return at == null ? null : LocalDateTime.ofInstant(at, order.site().zone());
    }

    Submission submission(String number) { return new Submission(number, version, token); }
}
