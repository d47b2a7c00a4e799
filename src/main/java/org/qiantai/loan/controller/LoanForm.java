package org.qiantai.loan.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.loan.repository.LoanQuery.Help;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is lent to whom.
 *
 * @param department the code of the department whose it is
 * @param request the number of the call for help it is lent for
 * @param unit the room as people say it
 * @param due local time at the site
 */
record LoanForm(@Nullable @NotBlank @Size(max = 60) String item, @Nullable String department,
        @Nullable @Size(max = 24) String request, @Nullable @Size(max = 30) String unit,
        @Nullable @NotBlank @Size(max = 40) String borrower, @Nullable @Size(max = 30) String phone,
        @Nullable @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime due, @NotNull UUID token) {

    static LoanForm empty(@Nullable String request, @Nullable Help help, LocalDateTime due) {
        return help == null
                ? new LoanForm(null, null, null, null, null, null, due, UUID.randomUUID())
                : new LoanForm(null, null, request, help.unit(), help.name(), help.phone(), due, UUID.randomUUID());
    }
}
