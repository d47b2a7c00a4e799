package org.qiantai.callback.service;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.CallbackDueTime;
import org.qiantai.deadline.Promise;
import org.qiantai.deadline.Promises;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Component;

/** How soon a callback and a check on site are to happen: by the standards of their names. */
@Component
class CallbackDue {
    private static final String CALLBACK = "CALLBACK";
    private static final String CHECK = "CHECK";

    private final Promises promises;

    CallbackDue(Promises promises) { this.promises = promises; }

    /** The caller is asked after the report (R-03-70). */
    CallbackDueTime callBy(SiteRef site, Instant reportedAt) {
        Promise promise = promises.promise(site, CALLBACK, reportedAt);
        return time(promise, promise.finishDue(), promise.respondDue());
    }

    /** The version in force then, for a callback that does not know its own. */
    long standardOf(SiteRef site, Instant then) {
        return promises.promise(site, CALLBACK, then).standardVersionId();
    }

    /** The area manager goes immediately (R-03-71). */
    CallbackDueTime checkBy(SiteRef site, Instant asked) {
        Promise promise = promises.promise(site, CHECK, asked);
        return time(promise, promise.respondDue(), promise.finishDue());
    }

    /** A standard has one of the two at least; where that is a date to be agreed, it is due at once. */
    private static CallbackDueTime time(Promise promise, @Nullable Instant first, @Nullable Instant second) {
        Instant from = Objects.requireNonNull(promise.countedFrom());
        return new CallbackDueTime(promise.standardVersionId(), from,
                first != null ? first : second != null ? second : from,
                promise.provisional());
    }
}
