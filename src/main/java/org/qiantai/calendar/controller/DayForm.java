package org.qiantai.calendar.controller;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.domain.DayEntry;
import org.qiantai.calendar.domain.DayRule;
import org.qiantai.calendar.domain.DayTerms;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.form.Submission;

/**
 * What is said about a day, as it is typed.
 *
 * @param version of the owner's own entry; 0 where there is none
 */
record DayForm(@Nullable @NotNull DayRule rule, @Nullable @Size(max = 40) String nameZh,
        @Nullable @Size(max = 60) String nameEn, List<@Nullable SpanForm> spans, @Nullable @NotNull UUID token,
        @Nullable @NotNull Integer version) {

    DayForm { spans = SpanForm.filled(spans); }

    /** What the day is now, to be changed; at a site that says nothing of its own, what the company says. */
    static DayForm of(DayTerms now, DayEntry own) {
        return new DayForm(own.terms().rule(), now.nameZh(), now.nameEn(), SpanForm.rows(now.hours()),
                UUID.randomUUID(), own.stamp().version());
    }

    /**
     * Of a form that was found valid.
     *
     * @throws InvalidInputException for hours that are none
     */
    DayTerms terms() {
        return new DayTerms(Objects.requireNonNull(rule), stripped(nameZh), stripped(nameEn), SpanForm.spans(spans));
    }

    Submission submission(String date) {
        return new Submission(date, Objects.requireNonNull(version), Objects.requireNonNull(token));
    }

    private static String stripped(@Nullable String text) { return text == null ? "" : text.strip(); }
}
