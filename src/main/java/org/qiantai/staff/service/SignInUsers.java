package org.qiantai.staff.service;

import java.util.Locale;
import org.qiantai.staff.repository.ActorQuery;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds the account for a name typed at sign-in, whatever its capitals. */
class SignInUsers implements UserDetailsService {
    private final ActorQuery rows;

    SignInUsers(ActorQuery rows) { this.rows = rows; }

    @Override
    public SignedInUser loadUserByUsername(String typed) {
        return rows.credentials(canonical(typed))
                .map(found -> new SignedInUser(found.username(), found.passwordHash(), found.enabled()))
                .orElseThrow(() -> new UsernameNotFoundException(typed));
    }

    /** The one way of writing a user's name. */
    static String canonical(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
