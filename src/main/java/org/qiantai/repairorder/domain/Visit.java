package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;

/**
 * The way to the owner's door (R-07-3, R-07-4). Earlier appointments stand in the timeline.
 *
 * @param arrivedAt the first arrival, which the on-site limit is judged by
 * @param minutesLate of the last arrival against its appointment, null without one
 * @param lateAgreedBy who agreed to the late arrival
 */
@Embeddable
public record Visit(
        @Column(name = "appointment_from") @Nullable Instant appointmentFrom,
        @Column(name = "appointment_until") @Nullable Instant appointmentUntil,
        @Column(name = "acknowledged_at") @Nullable Instant acknowledgedAt,
        @Column(name = "left_at") @Nullable Instant leftAt,
        @Column(name = "arrived_at") @Nullable Instant arrivedAt,
        @Column(name = "minutes_late") @Nullable Integer minutesLate,
        @Column(name = "late_agreed_by") @Nullable String lateAgreedBy,
        @Column(name = "late_agreed_how") @Nullable String lateAgreedHow) {

    /** Nobody has done anything yet. */
    static final Visit NONE = new Visit(null, null, null, null, null, null, null, null);

    /** An arrival later than this after the appointment needs the owner's word (R-07-4). */
    public static final int MINUTES_OF_GRACE = 10;

    Visit appointed(Instant from, Instant until) {
        if (until.isBefore(from))
            throw new InvalidInputException("until", Message.of("order.error.appointmentEndsBefore"));
        return new Visit(from, until, acknowledgedAt, leftAt, arrivedAt, minutesLate, lateAgreedBy, lateAgreedHow);
    }

    Visit acknowledged(Instant now) {
        return new Visit(appointmentFrom, appointmentUntil, now, leftAt, arrivedAt, minutesLate, lateAgreedBy,
                lateAgreedHow);
    }

    /** Who leaves has the order: no acknowledgement is asked for afterwards. */
    Visit left(Instant now) {
        return new Visit(appointmentFrom, appointmentUntil, acknowledgedAt == null ? now : acknowledgedAt, now,
                arrivedAt, minutesLate, lateAgreedBy, lateAgreedHow);
    }

    Visit arrived(Instant now, @Nullable LateConsent consent) {
        Integer late = minutesLateAt(now);
        if (late != null && late > MINUTES_OF_GRACE && consent == null)
            throw new InvalidInputException("lateAgreedBy", Message.of("order.error.lateNeedsOwner", late));
        return new Visit(appointmentFrom, appointmentUntil, acknowledgedAt, leftAt, arrivedAt == null ? now : arrivedAt,
                late, consent == null ? null : consent.agreedBy(),
                consent == null ? null : consent.how());
    }

    /** Another worker has to acknowledge and leave anew. */
    Visit byAnother() {
        return new Visit(appointmentFrom, appointmentUntil, null, null, arrivedAt, minutesLate, lateAgreedBy,
                lateAgreedHow);
    }

    /** Another department agrees its own appointment. */
    Visit byAnotherDepartment() {
        return new Visit(null, null, null, null, arrivedAt, minutesLate, lateAgreedBy, lateAgreedHow);
    }

    /** How late an arrival is against the appointment's end; null without an appointment. */
    public @Nullable Integer minutesLateAt(Instant arrival) {
        if (appointmentUntil == null) return null;
        return Math.toIntExact(Math.max(0, Duration.between(appointmentUntil, arrival).toMinutes()));
    }

    /**
     * The owner's word that a late arrival is accepted (R-07-4).
     *
     * @param how by what means they were told
     */
    public record LateConsent(String agreedBy, String how) {}
}
