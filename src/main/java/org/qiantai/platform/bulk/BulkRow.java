package org.qiantai.platform.bulk;

import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;

/**
 * A record in the form of a step for several.
 *
 * @param field what the form posts for it, see {@link Bulk#field}
 * @param refusal why the step cannot be taken for it; null when it can, as far as one sees now
 */
public record BulkRow(String number, String href, @Nullable String where, String what, String field,
        @Nullable Message refusal) {}
