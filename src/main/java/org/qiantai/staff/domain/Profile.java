package org.qiantai.staff.domain;

import org.jspecify.annotations.Nullable;
import org.qiantai.platform.text.Typed;

/** How colleagues know and reach a user. */
public record Profile(String name, @Nullable String phone, @Nullable String email) {
    public Profile {
        name = name.strip();
        phone = Typed.orNull(phone);
        email = Typed.orNull(email);
    }
}
