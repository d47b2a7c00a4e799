package org.qiantai.loan.controller;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.loan.domain.ItemCondition;
import org.qiantai.platform.form.Submission;

/** How a thing came back. */
record ReturnForm(@Nullable @NotNull ItemCondition condition, @Nullable @Size(max = 500) String returnNote,
        @NotNull UUID token, @NotNull Long version) {

    static ReturnForm empty(long version) {
        return new ReturnForm(ItemCondition.GOOD, null, UUID.randomUUID(), version);
    }

    Submission submission(long id) { return new Submission(String.valueOf(id), version, token); }
}
