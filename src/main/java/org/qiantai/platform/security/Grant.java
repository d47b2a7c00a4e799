package org.qiantai.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * A role somebody holds now, their own or lent for a period.
 *
 * @param department the department in which it is held, for a supervisor or technician
 * @param lentBy the name of the person who lent it, or null for one's own
 */
public record Grant(Role role, @Nullable String department, @Nullable String lentBy) {}
