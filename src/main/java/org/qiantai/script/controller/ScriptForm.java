package org.qiantai.script.controller;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.text.Typed;
import org.qiantai.script.ScriptMoment;
import org.qiantai.script.domain.DayPart;
import org.qiantai.script.domain.ScriptText;
import org.qiantai.script.service.ScriptRow;

/**
 * A sentence as it is typed.
 *
 * @param version null for a new one
 */
record ScriptForm(@Nullable @NotNull ScriptMoment moment, @Nullable DayPart dayPart,
        @Nullable @Pattern(regexp = "\\s*|\\*|\\d{2}-\\d{2}|\\p{IsHan}{2,20}") String festival,
        @Nullable @NotBlank @Size(max = 200) String textZh, @Nullable @NotBlank @Size(max = 300) String textEn,
        @Nullable @NotNull @PositiveOrZero @Max(9_999) Integer sort, @Nullable @NotNull UUID token,
        @Nullable Integer version) {

    static ScriptForm empty() { return new ScriptForm(null, null, null, null, null, 10, UUID.randomUUID(), null); }

    static ScriptForm of(ScriptRow row) {
        ScriptText now = row.text();
        return new ScriptForm(now.moment(), now.dayPart(), now.festival(), now.textZh(), now.textEn(), now.sort(),
                UUID.randomUUID(), row.version());
    }

    /** Of a form that was found valid. */
    ScriptText text() {
        return new ScriptText(Objects.requireNonNull(moment), dayPart,
                Typed.orNull(festival),
                Objects.requireNonNull(textZh).strip(), Objects.requireNonNull(textEn).strip(),
                Objects.requireNonNull(sort));
    }

    /** @throws InvalidInputException for a hand-made form that does not say from what it was made */
    Submission submission(String id) {
        if (version == null) throw new InvalidInputException(null, Message.of("NotNull"));
        return new Submission(id, version, Objects.requireNonNull(token));
    }
}
