package org.qiantai.calendar.service.imports;

import org.qiantai.platform.error.Message;

/** A line that cannot be taken over, and why. */
public record RefusedLine(String source, Message reason) {}
