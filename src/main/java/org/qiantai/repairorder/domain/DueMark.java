package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind an order's limit.
 *
 * @param agreedWith by name; null where the standard counted it
 * @param how by phone, at the door, in the meeting
 * @param extended whether an approved extension has moved the limit since
 */
@Embeddable
public record DueMark(
        @Enumerated(EnumType.STRING) @Column(name = "due_basis") DueBasis basis,
        @Column(name = "due_agreed_with") @Nullable String agreedWith,
        @Column(name = "due_agreed_how") @Nullable String how,
        @Column(name = "due_extended") boolean extended) {

    static final DueMark STANDARD = new DueMark(DueBasis.STANDARD, null, null, false);

    DueMark extendedNow() { return new DueMark(basis, agreedWith, how, true); }
}
