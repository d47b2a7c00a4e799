package org.qiantai.staff.domain;

import java.util.Locale;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;

/** What a password must be: long enough and not the user's name; no rules that make people write it on the desk. */
public final class PasswordRule {
    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;

    private PasswordRule() {}

    /** @throws InvalidInputException beside {@code field} when the password cannot be accepted */
    public static void check(String field, String password, String repeated, String username) {
        if (password.length() < SHORTEST || password.length() > LONGEST)
            throw refused(field, Message.of("password.refused.length", SHORTEST, LONGEST));
        if (password.toLowerCase(Locale.ROOT).contains(username))
            throw refused(field, Message.of("password.refused.name"));
        if (!password.equals(repeated)) throw refused("repeatedPassword", Message.of("password.refused.different"));
    }

    private static InvalidInputException refused(String field, Message sentence) {
        return new InvalidInputException(field, sentence);
    }
}
