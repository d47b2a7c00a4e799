package org.qiantai.servicerequest.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qiantai.servicerequest.RequestStatus;

/**
 * What a register is narrowed to.
 *
 * @param group still open, done or dropped
 * @param text a room, words of what was asked or answered, a caller's name
 * @param from first local day of receipt, {@code to} the last
 */
public record RegisterFilter(RequestStatus.@Nullable Group group, @Nullable String text, @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static RegisterFilter none() { return new RegisterFilter(null, null, null, null); }
}
