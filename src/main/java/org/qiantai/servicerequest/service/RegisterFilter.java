package org.qiantai.servicerequest.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qiantai.servicerequest.RequestStatus;

/**
 * What a register is narrowed to.
 *
 * @param group still open, done or dropped
 * @param category the code of one of the register's categories
 * @param text a room, words of what was asked or answered, a caller's name
 * @param from first local day of receipt, {@code to} the last
 * @param late only those answered too late, or still waiting past their time
 */
public record RegisterFilter(RequestStatus.@Nullable Group group, @Nullable String category, @Nullable String text,
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Boolean late) {

    public static RegisterFilter none() { return new RegisterFilter(null, null, null, null, null, null); }
}
