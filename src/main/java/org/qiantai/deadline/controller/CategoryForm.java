package org.qiantai.deadline.controller;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.CategoryKind;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.deadline.domain.CategoryDetails;
import org.qiantai.deadline.service.CategoryRow;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.text.Typed;

/**
 * A category as it is typed.
 *
 * @param code only of a new one; it never changes
 * @param keywords with commas, spaces within them allowed
 * @param version null for a new one
 */
record CategoryForm(@Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}") String code,
        @Nullable @NotBlank @Size(max = 40) String nameZh, @Nullable @NotBlank @Size(max = 60) String nameEn,
        @Nullable @Size(max = 500) String keywords, @Nullable @NotNull CategoryKind kind,
        @Nullable @NotNull WorkFamily family, @Nullable String department, @Nullable @NotBlank String standard,
        @Nullable @NotNull Chargeable chargeable, @Nullable Boolean emergency,
        @Nullable @Size(max = 200) String questionZh, @Nullable @Size(max = 200) String questionEn,
        @Nullable Boolean publicArea, @Nullable @NotNull @PositiveOrZero @Max(99_999) Integer sort,
        @Nullable @NotNull UUID token, @Nullable Integer version) {

    static CategoryForm empty() {
        return new CategoryForm(null, null, null, null, null, null, null, null, null, null, null, null, null, 900,
                UUID.randomUUID(), null);
    }

    static CategoryForm of(CategoryRow row) {
        CategoryDetails now = row.details();
        return new CategoryForm(row.code(), now.nameZh(), now.nameEn(), String.join(", ", now.keywords()), now.kind(),
                now.family(), now.department(), now.standard(), now.chargeable(), now.emergency(), now.questionZh(),
                now.questionEn(), now.publicArea(), now.sort(), UUID.randomUUID(), row.version());
    }

    /** Of a form that was found valid. */
    CategoryDetails details() {
        return new CategoryDetails(Objects.requireNonNull(nameZh).strip(), Objects.requireNonNull(nameEn).strip(),
                words(), Objects.requireNonNull(kind), Objects.requireNonNull(family), Typed.orNull(department),
                Objects.requireNonNull(standard), Objects.requireNonNull(chargeable), Boolean.TRUE.equals(emergency),
                Typed.orNull(questionZh), Typed.orNull(questionEn), Boolean.TRUE.equals(publicArea),
                Objects.requireNonNull(sort));
    }

    /** @throws InvalidInputException for a hand-made form that does not say from what it was made */
    Submission submission(String categoryCode) {
        if (version == null) throw new InvalidInputException(null, Message.of("NotNull"));
        return new Submission(categoryCode, version, Objects.requireNonNull(token));
    }

    private List<String> words() {
        if (keywords == null) return List.of();
        return Arrays.stream(keywords.split("[,，、;；\\n]")).map(String::strip).filter(word -> !word.isEmpty())
                .distinct().toList();
    }
}
