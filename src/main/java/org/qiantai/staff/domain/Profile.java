package org.qiantai.staff.domain;

import org.jspecify.annotations.Nullable;

/** How colleagues know and reach a user. */
public record Profile(String name, @Nullable String phone, @Nullable String email) {
    public Profile {
        name = name.strip();
        phone = blankToNull(phone);
        email = blankToNull(email);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
