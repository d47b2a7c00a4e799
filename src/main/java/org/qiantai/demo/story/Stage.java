package org.qiantai.demo.story;

import java.time.Instant;
import java.util.function.ToLongFunction;
import org.qiantai.deadline.Promises;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.site.SiteRef;

/**
 * What all stories of a run share.
 *
 * @param ids the next id of a table
 * @param now when they are told: what lies behind it has not happened
 */
record Stage(Matters matters, Words words, Promises promises, ToLongFunction<String> ids, Numbering numbers,
        Instant now) {

    /** The number of a record that is written down at an instant. */
    interface Numbering {
        String next(SiteRef site, RecordKind kind, Instant at);
    }

    /** The same for a story that is only tried: it takes no number and no id. */
    Stage rehearsal() {
        return new Stage(matters, words, promises, _ -> 1, (_, _, _) -> "XX-RO-00000000-000", now);
    }
}
