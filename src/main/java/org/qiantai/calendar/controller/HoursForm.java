package org.qiantai.calendar.controller;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.domain.HoursEntry;
import org.qiantai.platform.form.Submission;

/**
 * The usual business hours as they are typed.
 *
 * @param version of the owner's own entry; 0 where there is none
 */
record HoursForm(List<@Nullable SpanForm> spans, @Nullable @NotNull UUID token, @Nullable @NotNull Integer version) {
    HoursForm { spans = SpanForm.filled(spans); }

    static HoursForm of(HoursEntry now) {
        return new HoursForm(SpanForm.rows(now.spans()), UUID.randomUUID(), now.stamp().version());
    }

    /** @param what is changed, should somebody else have been quicker */
    Submission submission(String what) {
        return new Submission(what, Objects.requireNonNull(version), Objects.requireNonNull(token));
    }
}
