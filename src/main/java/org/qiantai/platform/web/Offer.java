package org.qiantai.platform.web;

import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;

/**
 * A step that a record's page offers its reader, or shows as refused with the reason.
 *
 * @param verb the step's name in the page's {@code data-action}
 * @param label message key of the button
 * @param href where the step's form is, or where it posts to when it needs none
 * @param form whether the step asks for more than a click
 * @param refusal why this reader may not do it now; null when it may be done
 */
public record Offer(String verb, String label, String href, boolean form, @Nullable Message refusal) {
    public boolean allowed() { return refusal == null; }
}
