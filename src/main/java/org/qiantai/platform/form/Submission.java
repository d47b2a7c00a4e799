package org.qiantai.platform.form;

import java.util.UUID;

/**
 * Which record a form acts on, and from what it was made.
 *
 * @param version the record's version when the form was made
 * @param token the form's own, so that sent twice it acts once
 */
public record Submission(String number, long version, UUID token) {}
