package org.qiantai.deadline.service;

import java.util.UUID;

/**
 * Which extension a form is about. An extension changes in no other way than by its steps, so it needs no version.
 *
 * @param number the record's
 * @param ordinal the record's how many-th extension
 * @param token the form's own, so that sent twice it acts once
 */
public record ExtensionSubmission(String number, int ordinal, UUID token) {}
