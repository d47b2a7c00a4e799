package org.qiantai.platform.form;

import java.util.Optional;
import java.util.function.Supplier;
import org.qiantai.platform.error.RefusedException;
import org.qiantai.platform.error.StaleRecordException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A form sent twice does its work once. The form's token stands in a unique column of what the form made, so the
 * database is the judge, whichever node or tab the second one comes from.
 */
public final class Submissions {
    private Submissions() {}

    /**
     * @param work looks for what the token has made before, else does the work and writes the token: one transaction
     * @param made looks again, in a transaction of its own, when the work collided with its twin: by a unique key, by the
     *     row's version, or by a refusal, since the twin has changed the record meanwhile
     * @return what the work made, now or the first time
     */
    public static <T> T run(Supplier<T> work, Supplier<Optional<T>> made) {
        try {
            return work.get();
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException | RefusedException
                | StaleRecordException collision) {
            return made.get().orElseThrow(() -> collision);
        }
    }
}
