package org.qiantai.calendar.service.imports;

import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.RefusedException;

/** A sentence of a notice that cannot be taken at its word; its reason is shown beside it. */
final class UnreadableException extends RefusedException {
    UnreadableException(Message sentence) { super(sentence); }
}
