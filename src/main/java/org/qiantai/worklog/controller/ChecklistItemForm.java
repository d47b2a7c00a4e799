package org.qiantai.worklog.controller;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.worklog.domain.ClosingFigure;
import org.qiantai.worklog.domain.ChecklistItemText;
import org.qiantai.worklog.service.ChecklistItemRow;

/**
 * A point of the check before closing as it is typed.
 *
 * @param version null for a new one
 */
record ChecklistItemForm(@Nullable @NotBlank @Size(max = 60) String nameZh,
        @Nullable @NotBlank @Size(max = 100) String nameEn,
        @Nullable ClosingFigure figure, @Nullable @NotNull @PositiveOrZero @Max(9_999) Integer sort,
        @Nullable @NotNull UUID token, @Nullable Integer version) {

    static ChecklistItemForm empty(int sort) {
        return new ChecklistItemForm(null, null, null, sort, UUID.randomUUID(), null);
    }

    static ChecklistItemForm of(ChecklistItemRow row) {
        ChecklistItemText now = row.text();
        return new ChecklistItemForm(now.nameZh(), now.nameEn(), now.figure(), now.sort(), UUID.randomUUID(),
                row.version());
    }

    /** Of a form that was found valid. */
    ChecklistItemText text() {
        return new ChecklistItemText(Objects.requireNonNull(nameZh).strip(), Objects.requireNonNull(nameEn).strip(),
                figure,
                Objects.requireNonNull(sort));
    }

    /** @throws InvalidInputException for a hand-made form that does not say from what it was made */
    Submission submission(String code) {
        if (version == null) throw new InvalidInputException(null, Message.of("NotNull"));
        return new Submission(code, version, Objects.requireNonNull(token));
    }
}
