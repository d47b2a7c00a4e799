package org.qiantai.repairorder.service;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.cache.Cached;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.ReturnReasonText;
import org.qiantai.repairorder.domain.ReturnReason;
import org.qiantai.repairorder.repository.ReturnReasonRepository;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Why orders are returned, and what happens next (C-43): the company's list. Who keeps it is the route table's affair;
 * templates call it as {@code @returnReasons}.
 */
@Service("returnReasons")
public class ReturnReasons {
    private final ReturnReasonRepository causes;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cached<List<ReturnReasonRow>> kept;

    ReturnReasons(ReturnReasonRepository causes, TransactionTemplate transaction, Clock clock) {
        this.causes = causes;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = new Cached<>(clock, this::list);
    }

    /** All of them, those not in use, too. */
    public List<ReturnReasonRow> list() {
        return causes.inOrder().stream().map(ReturnReasonRow::of).toList();
    }

    /** Those that can be chosen. */
    public List<ReturnReasonRow> inUse() {
        return kept.get().stream().filter(ReturnReasonRow::active).toList();
    }

    /** @throws NotFoundException when there is none */
    public ReturnReasonRow cause(String code) {
        return ReturnReasonRow.of(find(code));
    }

    /** In the reader's language, also of one no longer in use; the code itself when there never was one. */
    public String name(String code) {
        return kept.get().stream().filter(cause -> cause.code().equals(code)).findFirst()
                .map(cause -> cause.text().name(LocaleContextHolder.getLocale())).orElse(code);
    }

    /** @throws InvalidInputException for one that cannot be chosen (any more) */
    ReturnReason chosen(String code) {
        return causes.findById(code).filter(ReturnReason::isActive)
                .orElseThrow(() -> new InvalidInputException("reason", Message.of("order.error.returnReason")));
    }

    public void create(ReturnReasonText text, UUID token, Actor actor) {
        Submissions.run(() -> Objects.requireNonNull(transaction.execute(_ -> {
            if (causes.findByFormToken(token).isEmpty())
                causes.save(new ReturnReason(text, actor.name(), clock.instant(), token));
            kept.evictAfterCommit();
            return true;
        })), () -> transaction.execute(_ -> causes.findByFormToken(token).map(_ -> true)));
    }

    /**
     * Its words change, or whether it can be chosen.
     *
     * @throws StaleRecordException when somebody else changed it in between
     */
    public void change(Submission submission, ReturnReasonText text, boolean use, Actor actor) {
        transaction.executeWithoutResult(_ -> {
            ReturnReason cause = find(submission.number());
            if (isMadeBy(cause, submission.token())) return;
            if (cause.formVersion() != submission.version())
                throw new StaleRecordException(cause.text().nameZh(), cause.changedBy(), cause.changedAt());
            cause.change(text, use, actor.name(), clock.instant(), submission.token());
            causes.save(cause);
            kept.evictAfterCommit();
        });
    }

    private boolean isMadeBy(ReturnReason cause, @Nullable UUID token) {
        return token != null
                && causes.findByFormToken(token).filter(one -> one.code().equals(cause.code())).isPresent();
    }

    private ReturnReason find(String code) {
        return causes.findById(code).orElseThrow(() -> new NotFoundException(code));
    }
}
