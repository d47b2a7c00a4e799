package org.qiantai.timeline;

import org.qiantai.platform.error.Message;

/**
 * Something that happened to a record. Each module has its own sealed type of these, and one exhaustive switch that
 * gives every kind its sentence: a new kind does not compile until it has one.
 */
public interface TimelineEvent {
    /** The sentence, without who and when; arguments may be texts, numbers, instants, names in both languages or plain messages. */
    Message sentence();
}
