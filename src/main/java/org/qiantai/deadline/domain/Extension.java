package org.qiantai.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Extendable;
import org.qiantai.deadline.ExtensionCause;
import org.qiantai.deadline.ExtensionLevel;
import org.qiantai.deadline.ExtensionStatus;
import org.qiantai.deadline.OwnerConsent;
import org.qiantai.deadline.DelayNotice;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.text.Typed;
import org.qiantai.timeline.Subject;

/** A later limit that somebody asks for and somebody else grants (R-03-49, R-03-50). Its verbs are the only way. */
@Entity
@Table(name = "deadline_extension")
public class Extension {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deadline_extension_seq")
    @SequenceGenerator(name = "deadline_extension_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @Column(nullable = false, updatable = false) private String subjectKind;

    @Column(nullable = false, updatable = false) private long subjectId;

    @Column(nullable = false, updatable = false) private String number;

    @Column(nullable = false, updatable = false) private int ordinal;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false) private ExtensionStatus status;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false) private ExtensionLevel level;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false) private ExtensionCause cause;

    @Column(nullable = false, updatable = false) private String reason;

    @Column(nullable = false, updatable = false) private Instant presentDue;

    @Column(nullable = false, updatable = false) private Instant newDue;

    @Column(nullable = false, updatable = false) private boolean late;

    @Embedded private DelayNotice told;

    @Embedded private @Nullable OwnerConsent consent;

    @Column(nullable = false, updatable = false) private long requestedBy;

    @Column(nullable = false, updatable = false) private String requesterName;

    @Column(nullable = false, updatable = false) private Instant requestedAt;

    private @Nullable Long decidedBy;

    private @Nullable String note;

    @Column(nullable = false) private String statusChangedBy;

    @Column(nullable = false) private Instant statusChangedAt;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Extension() {}

    private Extension(Extendable record, int ordinal, ExtensionRules rules, ExtensionTerms asked, Actor by,
            Instant now) {
        this.siteId = record.site().id();
        this.subjectKind = record.subject().kind();
        this.subjectId = record.subject().id();
        this.number = record.number();
        this.ordinal = ordinal;
        this.status = ExtensionStatus.REQUESTED;
        this.level = rules.level();
        this.cause = asked.cause();
        this.reason = asked.reason();
        this.presentDue = rules.presentDue();
        this.newDue = asked.newDue();
        this.late = now.isAfter(rules.presentDue());
        this.told = asked.told();
        this.consent = asked.consent();
        this.requestedBy = by.id();
        this.requesterName = by.name();
        this.requestedAt = now;
        this.statusChangedBy = by.name();
        this.statusChangedAt = now;
    }

    /**
     * Asks for more time; allowed after the limit has passed, and marked late then.
     *
     * @param ordinal the record's how many-th
     * @throws InvalidInputException for a limit that is no later, a time that cannot be, the owner's missing word
     */
    public static Extension request(Extendable record, int ordinal, ExtensionRules rules, ExtensionTerms asked,
            Actor by,
            Instant now) {
        rules.check(asked, now);
        return new Extension(record, ordinal, rules, asked, by, now);
    }

    /**
     * The limit moves. The record itself is moved by whoever calls this.
     *
     * @param dueNow the record's limit now: what it was when the extension was asked for, or it is another question
     */
    public void approve(@Nullable Instant dueNow, @Nullable String words, Actor by, Instant now) {
        requireOther(by);
        if (status == ExtensionStatus.REQUESTED && !presentDue.equals(dueNow))
            throw new WrongStateException(Message.of("extension.error.dueMoved", number));
        decide(ExtensionStatus.APPROVED, words, by, now);
    }

    /** The limit stays. @param words why, which whoever asked is owed */
    public void reject(@Nullable String words, Actor by, Instant now) {
        requireOther(by);
        if (status == ExtensionStatus.REQUESTED && (words == null || words.isBlank()))
            throw new InvalidInputException("note", Message.of("extension.error.rejectionNeedsNote"));
        decide(ExtensionStatus.REJECTED, words, by, now);
    }

    /** No longer wanted. */
    public void withdraw(Actor by, Instant now) { move(ExtensionStatus.WITHDRAWN, by, now); }

    /** The record ended first. */
    public void lapse(Actor by, Instant now) { move(ExtensionStatus.LAPSED, by, now); }

    private void decide(ExtensionStatus to, @Nullable String words, Actor by, Instant now) {
        move(to, by, now);
        decidedBy = by.id();
        note = Typed.orNull(words);
    }

    /** Nobody approves, nor refuses, what they asked for themselves (domain.md §2). */
    private void requireOther(Actor by) {
        if (wasRequestedBy(by)) throw new ForbiddenException(Message.of("extension.refusal.own"));
    }

    private void move(ExtensionStatus to, Actor by, Instant now) {
        if (!status.successors().contains(to)) throw wrongState();
        status = to;
        statusChangedBy = by.name();
        statusChangedAt = now;
    }

    /** What to say to somebody who asks for a step that does not exist now. */
    public WrongStateException wrongState() {
        return new WrongStateException(Message.of("extension.error.wrongState", number,
                Message.of("extension.status." + status), statusChangedBy, statusChangedAt));
    }

    public boolean wasRequestedBy(Actor actor) { return actor.id() == requestedBy; }

    public long siteId() { return siteId; }

    public Subject subject() { return new Subject(subjectKind, subjectId); }

    public String number() { return number; }

    public int ordinal() { return ordinal; }

    public ExtensionStatus status() { return status; }

    public boolean isOpen() { return status == ExtensionStatus.REQUESTED; }

    public ExtensionLevel level() { return level; }

    public ExtensionCause cause() { return cause; }

    public String reason() { return reason; }

    public Instant presentDue() { return presentDue; }

    public Instant newDue() { return newDue; }

    public boolean isLate() { return late; }

    public DelayNotice told() { return told; }

    public @Nullable OwnerConsent consent() { return consent; }

    public long requestedBy() { return requestedBy; }

    public String requesterName() { return requesterName; }

    public Instant requestedAt() { return requestedAt; }

    public @Nullable String note() { return note; }

    public String statusChangedBy() { return statusChangedBy; }

    public Instant statusChangedAt() { return statusChangedAt; }

    public long id() { return Objects.requireNonNull(id, "not saved yet"); }
}
