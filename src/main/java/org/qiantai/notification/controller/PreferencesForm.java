package org.qiantai.notification.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.service.NotificationPreferences.Wishes;

/** @param mailed null when nothing is ticked */
record PreferencesForm(@Nullable @NotBlank @Pattern(regexp = "zh-CN|en") String language,
        @Nullable Set<NoticeKind> mailed) {

    static PreferencesForm of(Wishes now) { return new PreferencesForm(now.language().toLanguageTag(), now.mailed()); }

    /** Of a form that was found valid. */
    Wishes wishes() {
        return new Wishes(Locale.forLanguageTag(Objects.requireNonNull(language)),
                mailed == null ? Set.of() : Set.copyOf(mailed));
    }
}
