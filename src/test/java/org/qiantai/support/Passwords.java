package org.qiantai.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Hashes each password of the tests once for a JVM: Argon2 is slow on purpose, and most users of tests never sign in by password.
public final class Passwords {
    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    private Passwords() {}

    /// A hash that the encoder accepts for this password.
    public static String hash(PasswordEncoder encoder, String password) {
        return HASHES.computeIfAbsent(password, encoder::encode);
    }
}
