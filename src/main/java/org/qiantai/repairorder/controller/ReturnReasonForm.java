package org.qiantai.repairorder.controller;

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
import org.qiantai.repairorder.domain.ReturnReasonText;
import org.qiantai.repairorder.domain.ReturnDisposition;
import org.qiantai.repairorder.service.ReturnReasonRow;

/** A reason for returns as it is typed (C-43). @param version null for a new one */
record ReturnReasonForm(@Nullable @NotBlank @Size(max = 60) String nameZh,
        @Nullable @NotBlank @Size(max = 100) String nameEn,
        @Nullable @NotNull ReturnDisposition nextStep, @Nullable @NotNull @PositiveOrZero @Max(9_999) Integer sort,
        @Nullable Boolean active, @NotNull UUID token, @Nullable Integer version) {

    static ReturnReasonForm empty(int sort) {
        return new ReturnReasonForm(null, null, null, sort, true, UUID.randomUUID(), null);
    }

    static ReturnReasonForm of(ReturnReasonRow row) {
        ReturnReasonText now = row.text();
        return new ReturnReasonForm(now.nameZh(), now.nameEn(), now.nextStep(), now.sort(), row.active(),
                UUID.randomUUID(),
                row.version());
    }

    /** @throws InvalidInputException for a next step that no department can choose */
    ReturnReasonText text() {
        ReturnDisposition next = Objects.requireNonNull(nextStep);
        if (!ReturnDisposition.choosable().contains(next))
            throw new InvalidInputException("nextStep", Message.of("NotNull"));
        return new ReturnReasonText(Objects.requireNonNull(nameZh).strip(), Objects.requireNonNull(nameEn).strip(),
                next,
                Objects.requireNonNull(sort));
    }

    /** @throws InvalidInputException for a hand-made form that does not say from what it was made */
    Submission submission(String code) {
        if (version == null) throw new InvalidInputException(null, Message.of("NotNull"));
        return new Submission(code, version, token);
    }
}
