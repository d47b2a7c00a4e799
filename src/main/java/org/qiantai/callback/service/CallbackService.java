package org.qiantai.callback.service;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.Answer;
import org.qiantai.callback.domain.Attempt;
import org.qiantai.callback.domain.Callback;
import org.qiantai.callback.domain.CallbackEvent;
import org.qiantai.callback.domain.CallbackStatus;
import org.qiantai.callback.domain.OnSiteCheck;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.text.Typed;
import org.qiantai.repairorder.OrderReports;
import org.qiantai.repairorder.ReworkOrders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The steps of a callback: the call, the check on site, the word that was owed. */
@Service
public class CallbackService {
    private final CallbackTransitions transitions;
    private final CallbackDue due;
    private final SiteDirectory sites;
    private final OrderReports orders;
    private final ReworkOrders rework;
    private final int allowedAttempts;

    /** @param allowedAttempts after so many calls without an answer a callback ends, marked so */
    CallbackService(CallbackTransitions transitions, CallbackDue due, SiteDirectory sites, OrderReports orders,
            ReworkOrders rework,
            @Value("${qiantai.callback.attempts:3}") int allowedAttempts) {
        this.transitions = transitions;
        this.due = due;
        this.sites = sites;
        this.orders = orders;
        this.rework = rework;
        this.allowedAttempts = allowedAttempts;
    }

    /** Nobody answered (R-08-24: this, too, is recorded). */
    public String notReached(Submission submission, @Nullable String note, Actor actor) {
        return transitions.run(submission, CallbackAction.CALL, actor, note, callback -> {
            callback.notReached(attempt(submission, note, actor), allowedAttempts);
            return callback.status() == CallbackStatus.DONE
                    ? new CallbackEvent.GivenUp(callback.attempts())
                    : new CallbackEvent.NotReached(callback.attempts());
        });
    }

    /**
     * R-03-70: the caller was asked and answered. Where the answer differs from the report, the area manager is asked at
     * once (R-03-71); the discontent go to the CS supervisor (R-08-26).
     *
     * @throws InvalidInputException where an opinion is needed and missing, or a reply is promised for a time gone by
     */
    public String reached(Submission submission, Answer answer, @Nullable String note, Actor actor) {
        return transitions.run(submission, CallbackAction.CALL, actor, note == null ? answer.opinion() : note,
                callback -> {
                    callback.requireStatus(CallbackStatus.DUE);
                    requireComplete(answer);
                    Attempt attempt = attempt(submission, note, actor);
                    callback.reached(attempt, answer, due.checkBy(sites.byId(callback.siteId()), attempt.at()));
                    return answer.agrees()
                            ? new CallbackEvent.Agreed(answer.satisfaction())
                            : new CallbackEvent.Disagreed(answer.satisfaction());
                });
    }

    /** R-03-71: the caller was not right; the finding and what was said or done about it are kept. */
    public String notConfirmed(Submission submission, String finding, String measure, Actor actor) {
        return transitions.run(submission, CallbackAction.CHECK, actor, measure, callback -> {
            callback.resolve(new OnSiteCheck(finding.strip(), measure.strip(), false, null), actor, transitions.now());
            return new CallbackEvent.NotConfirmed();
        });
    }

    /**
     * R-03-71: the caller is right. The department is sent again and the request is back at work; who has not been asked
     * yet is asked after that.
     *
     * @param orderNumber the order whose work was not right
     * @throws InvalidInputException when it is none of the request's
     */
    public String confirmed(Submission submission, String finding, String measure, @Nullable String orderNumber,
            Actor actor) {
        return transitions.run(submission, CallbackAction.CHECK, actor, measure, callback -> {
            callback.resolve(new OnSiteCheck(finding.strip(), measure.strip(), true, null), actor, transitions.now());
            String again = rework.open(original(callback, orderNumber), finding.strip(), actor);
            callback.reworkedBy(again);
            return new CallbackEvent.Confirmed(again);
        });
    }

    /** The word owed to a discontent caller, or to one with a question (R-03-93). */
    public String reply(Submission submission, String text, Actor actor) {
        return transitions.run(submission, CallbackAction.REPLY, actor, text, callback -> {
            callback.reply(text.strip(), transitions.now());
            return new CallbackEvent.Replied();
        });
    }

    private Attempt attempt(Submission submission, @Nullable String note, Actor actor) {
        return new Attempt(submission.token(), actor, transitions.now(),
                Typed.orNull(note));
    }

    private String original(Callback callback, @Nullable String asked) {
        return orders.of(callback.requestId()).stream().map(OrderReports.OrderReport::number)
                .filter(number -> number.equals(asked)).findFirst()
                .orElseThrow(() -> new InvalidInputException("order", Message.of("callback.error.whichOrder")));
    }

    private void requireComplete(Answer answer) {
        Instant promised = answer.promisedReplyAt();
        if (promised != null && !promised.isAfter(transitions.now()))
            throw new InvalidInputException("promisedReplyAt", Message.of("callback.error.promiseInPast"));
        if (!Objects.requireNonNullElse(answer.opinion(), "").isBlank()) return;
        if (!answer.agrees()) throw new InvalidInputException("opinion", Message.of("callback.error.whatDiffers"));
        if (answer.dissatisfied())
            throw new InvalidInputException("opinion", Message.of("callback.error.whyDiscontent"));
        if (promised != null) throw new InvalidInputException("opinion", Message.of("callback.error.whatQuestion"));
    }
}
