package org.qiantai.platform.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.RefusedException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.Submission;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A step taken for several records at once. Each goes through its own use case, with its own form token and version and
 * in its own transaction: what one may not do singly, nobody does in bulk, and one refusal stops no other.
 */
public final class Bulk {
    /** At once; a list's page holds fewer. */
    public static final int MOST = 50;

    private static final String BETWEEN = "~";
    /** A version that the form does not know yet. */
    private static final long NOW = -1;

    private Bulk() {}

    /** The rows chosen in a list by their numbers, or posted by a form as {@link #field}; each once. */
    public static List<Submission> chosen(@Nullable List<String> rows) {
        Map<String, Submission> steps = new LinkedHashMap<>();
        if (rows != null) rows.stream().limit(MOST).map(row -> row.split(BETWEEN)).forEach(parts -> {
            if (parts.length == 1) steps.putIfAbsent(parts[0], new Submission(parts[0], NOW, UUID.randomUUID()));
            if (parts.length == 3 && parts[1].matches("\\d{1,18}") && isToken(parts[2]))
                steps.putIfAbsent(parts[0],
                        new Submission(parts[0], Long.parseLong(parts[1]), UUID.fromString(parts[2])));
        });
        return List.copyOf(steps.values());
    }

    /** The submission as a field of the form; made from the record's present version where it was only chosen. */
    public static String field(Submission submission, long version) {
        return String.join(BETWEEN, submission.number(),
                String.valueOf(submission.version() == NOW ? version : submission.version()),
                submission.token().toString());
    }

    /** Takes the step for each, one after the other. Must not be called inside a transaction. */
    public static List<BulkResult> each(List<Submission> steps, Consumer<Submission> act) {
        return steps.stream().map(submission -> new BulkResult(submission.number(), refusal(submission, act))).toList();
    }

    private static @Nullable Message refusal(Submission submission, Consumer<Submission> act) {
        try {
            act.accept(submission);
            return null;
        } catch (RefusedException refused) {
            return refused.sentence();
        } catch (StaleRecordException stale) {
            return Message.of("error.stale", stale.number(), stale.changedBy(), stale.changedAt());
        } catch (OptimisticLockingFailureException overtaken) {
            return Message.of("error.overtaken");
        }
    }

    private static boolean isToken(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
