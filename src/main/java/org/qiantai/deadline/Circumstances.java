package org.qiantai.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the desk knows of a matter, beside its category and its place, that decides by which standard it is judged.
 *
 * @param emergency raised to emergency: the standard EMERGENCY takes the place of any other (C-04)
 * @param beforeMoveIn whether nobody has moved into the unit yet
 */
@Embeddable
public record Circumstances(@Column(name = "emergency") Boolean emergency,
        @Enumerated(EnumType.STRING) @Column(name = "severity") Severity severity,
        @Column(name = "before_move_in") Boolean beforeMoveIn) {

    /** Nothing out of the ordinary, except perhaps that it is an emergency. */
    public static Circumstances ordinary(boolean emergency) {
        return new Circumstances(emergency, Severity.ORDINARY, false);
    }

    public Circumstances asEmergency(boolean raised) { return new Circumstances(raised, severity, beforeMoveIn); }

    public boolean isOrdinary() { return severity == Severity.ORDINARY && !beforeMoveIn; }
}
