package org.qiantai.script.service;

import java.time.Instant;
import org.qiantai.script.domain.ScriptText;

/** One sentence as the administrator sees it. */
public record ScriptRow(long id, ScriptText text, boolean active, Instant changedAt, String changedBy, int version) {}
