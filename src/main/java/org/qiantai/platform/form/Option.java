package org.qiantai.platform.form;

/** One choice of a form's select or checkboxes, its text already in the reader's language. */
public record Option(String value, String text) {}
