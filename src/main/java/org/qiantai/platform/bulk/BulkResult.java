package org.qiantai.platform.bulk;

import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;

/** What became of one of several. @param refusal why nothing was done for it; null when it was done */
public record BulkResult(String number, @Nullable Message refusal) {
    public boolean done() { return refusal == null; }
}
