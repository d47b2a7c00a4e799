package org.qiantai.servicerequest.controller;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.Severity;
import org.qiantai.platform.text.Typed;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;

/** What of a {@link IntakeForm} decides about its promise; what cannot be read yet counts as not typed. */
record PromiseForm(@Nullable String categoryCode, @Nullable Boolean emergency,
        @Nullable Severity severity, @Nullable Boolean beforeMoveIn,
        @Nullable @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime receivedAt, @Nullable String unit,
        @Nullable String place) {

    /** Of a form that is shown again. */
    static PromiseForm of(BindingResult typed) {
        return new PromiseForm(text(typed, "categoryCode"), "true".equals(text(typed, "emergency")),
                typed.getFieldValue("severity") instanceof Severity known ? known : null,
                "true".equals(text(typed, "beforeMoveIn")),
                typed.getFieldValue("receivedAt") instanceof LocalDateTime at ? at : null, text(typed, "unit"),
                text(typed, "place"));
    }

    Circumstances circumstances() { return IntakeForm.circumstances(emergency, severity, beforeMoveIn); }

    /** Of a form that is begun. */
    static PromiseForm of(IntakeForm begun) {
        return new PromiseForm(begun.categoryCode(), begun.emergency(), begun.severity(), begun.beforeMoveIn(),
                begun.receivedAt(), begun.unit(), begun.place());
    }

    boolean isPublic() { return Typed.orNull(unit) == null && Typed.orNull(place) != null; }

    private static @Nullable String text(BindingResult typed, String field) {
        Object value = typed.getFieldValue(field);
        return value == null ? null : value.toString();
    }
}
