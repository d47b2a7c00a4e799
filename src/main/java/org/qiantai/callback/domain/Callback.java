package org.qiantai.callback.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.OnSiteCheckRequested;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;

/** One person to be asked about a request's work, and what came of it. Its verbs are the only way from state to state. */
@Entity
public class Callback extends CallbackLimit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "callback_seq")
    @SequenceGenerator(name = "callback_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @Column(nullable = false, updatable = false) private String number;

    @Column(nullable = false, updatable = false) private long requestId;

    @Column(nullable = false, updatable = false) private int round;

    @Embedded private Person person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false) private CallbackStatus status;

    @Column(nullable = false) private String statusChangedBy;

    @Column(nullable = false) private Instant statusChangedAt;

    @Column(nullable = false) private int attempts;

    private @Nullable Instant lastAttemptAt;

    @Embedded private @Nullable Answer answer;

    @Embedded private @Nullable Reply reply;

    @Embedded private @Nullable OnSiteCheck finding;

    @Enumerated(EnumType.STRING) private @Nullable CallbackOutcome outcome;

    // MERGE, too: saving a known callback merges it, which without it would make an empty row of a new call.
    @OneToMany(mappedBy = "callback", cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @OrderBy("id") private List<CallbackAttempt> calls = new ArrayList<>();

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Callback() {}

    /** R-03-70: all departments have reported, this person is to be asked. */
    public Callback(long siteId, String number, long requestId, int round, Person person, CallbackDueTime due, Actor by,
            Instant now) {
        super(due);
        this.siteId = siteId;
        this.number = number;
        this.requestId = requestId;
        this.round = round;
        this.person = person;
        this.status = CallbackStatus.DUE;
        this.statusChangedBy = by.name();
        this.statusChangedAt = now;
    }

    /**
     * Nobody answered; the last attempt allowed ends the callback, marked so.
     *
     * @param allowed how many attempts are made before that
     */
    public void notReached(Attempt attempt, int allowed) {
        requireStatus(CallbackStatus.DUE);
        tried(attempt, false);
        if (attempts < allowed) return;
        move(CallbackStatus.DONE, attempt.by(), attempt.at());
        outcome = CallbackOutcome.NOT_REACHED;
    }

    /**
     * Asked, and this is the answer; where it differs from the report, the area manager is called at once (R-03-71).
     *
     * @param checkDue when somebody must have gone to look, should it differ
     */
    public void reached(Attempt attempt, Answer given, CallbackDueTime checkDue) {
        move(given.agrees() ? CallbackStatus.DONE : CallbackStatus.VERIFYING, attempt.by(), attempt.at());
        tried(attempt, true);
        answer = given;
        if (given.agrees()) {
            outcome = CallbackOutcome.AGREED;
            return;
        }
        awaitCheck(checkDue);
        registerEvent(new OnSiteCheckRequested(siteId, number, requestId, checkDue.at()));
    }

    /** The area manager has looked. Where the caller is right, {@link #reworkedBy} follows. */
    public void resolve(OnSiteCheck found, Actor by, Instant now) {
        move(CallbackStatus.RESOLVED, by, now);
        finding = found;
        outcome = found.confirmed() ? CallbackOutcome.CONFIRMED : CallbackOutcome.NOT_CONFIRMED;
    }

    /** The order that puts right what was not. */
    public void reworkedBy(String orderNumber) {
        if (outcome != CallbackOutcome.CONFIRMED) throw wrongState();
        finding = Objects.requireNonNull(finding).withRework(orderNumber);
    }

    /** R-03-93, R-08-26: the word we owed. The state stays. */
    public void reply(String text, Instant now) {
        requireReplyOwed();
        reply = new Reply(text, now);
    }

    /** The request went back to work before the call. */
    public void withdraw(Actor by, Instant now) {
        move(CallbackStatus.WITHDRAWN, by, now);
    }

    /** @throws WrongStateException when the callback is in another state */
    @Override
    public void requireStatus(CallbackStatus required) { if (status != required) throw wrongState(); }

    /** @throws WrongStateException when nobody waits for a word of ours */
    public void requireReplyOwed() {
        if (!owesReply()) throw new WrongStateException(Message.of("callback.error.noReplyOwed", number));
    }

    private void tried(Attempt attempt, boolean reached) {
        calls.add(new CallbackAttempt(this, attempt, reached));
        attempts++;
        lastAttemptAt = attempt.at();
    }

    private void move(CallbackStatus to, Actor by, Instant now) {
        if (!status.successors().contains(to)) throw wrongState();
        status = to;
        statusChangedBy = by.name();
        statusChangedAt = now;
    }

    /** What to say to somebody who asks for a step that does not exist now. */
    public WrongStateException wrongState() {
        return new WrongStateException(
                Message.of("error.wrongState", number, Message.of("callback.status." + status), statusChangedBy,
                        statusChangedAt));
    }

    /** Whether a discontent caller, or one with a question, still waits for our word. */
    public boolean owesReply() {
        return answer != null && answer.wantsReply() && reply == null;
    }

    public long id() { return Objects.requireNonNull(id, "not saved yet"); }

    public long siteId() { return siteId; }

    public String number() { return number; }

    public long requestId() { return requestId; }

    public int round() { return round; }

    public Person person() { return person; }

    @Override
    public CallbackStatus status() { return status; }

    @Override
    Instant statusChangedAt() { return statusChangedAt; }

    public int attempts() { return attempts; }

    public List<CallbackAttempt> calls() { return List.copyOf(calls); }

    public Optional<Answer> answer() { return Optional.ofNullable(answer); }

    public Optional<Reply> reply() { return Optional.ofNullable(reply); }

    public Optional<OnSiteCheck> finding() { return Optional.ofNullable(finding); }

    public Optional<CallbackOutcome> outcome() { return Optional.ofNullable(outcome); }

    public long version() { return version; }
}
