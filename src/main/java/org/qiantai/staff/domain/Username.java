package org.qiantai.staff.domain;

/** What a name for signing in looks like; the schema demands the same. */
public final class Username {
    public static final String PATTERN = "[a-z][a-z0-9._-]{1,29}";

    private Username() {}
}
