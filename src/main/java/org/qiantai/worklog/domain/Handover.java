package org.qiantai.worklog.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;

/** Something left for the next shift or for security. It comes back each shift until it is done (R-03-79, R-08-17). */
@Entity
public class Handover {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "handover_seq")
    @SequenceGenerator(name = "handover_seq", allocationSize = 50) private @Nullable Long id;

    @Column(updatable = false) private long siteId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false) private Taker taker;

    @Column(updatable = false) private String text;

    @Column(updatable = false) private @Nullable String about;

    @Column(updatable = false) private long writtenBy;

    @Column(updatable = false) private String writerName;

    @Column(updatable = false) private Instant writtenAt;

    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "written_day", updatable = false))
    @AttributeOverride(name = "kind", column = @Column(name = "written_shift", updatable = false)) private Shift written;

    @Enumerated(EnumType.STRING) private HandoverStatus status;

    private String movedBy;

    private Instant movedAt;

    private @Nullable String acceptedName;

    private @Nullable Instant acceptedAt;

    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "accepted_day"))
    @AttributeOverride(name = "kind", column = @Column(name = "accepted_shift")) private @Nullable Shift accepted;

    private @Nullable String result;

    private @Nullable Instant doneAt;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Handover() {}

    /** @param about number of the record it is about, if it is about one */
    public Handover(long siteId, Taker taker, String text, @Nullable String about, Actor by, Instant now, Shift shift) {
        this.siteId = siteId;
        this.taker = taker;
        this.text = text;
        this.about = about;
        this.writtenBy = by.id();
        this.writerName = by.name();
        this.writtenAt = now;
        this.written = shift;
        this.status = HandoverStatus.OPEN;
        this.movedBy = by.name();
        this.movedAt = now;
    }

    /** @param shift which takes it over; a later one does so again, as long as it is not done */
    public void accept(Shift shift, Actor by, Instant now) {
        if (status == HandoverStatus.DONE) throw wrongState();
        if (accepted != null && !accepted.isBefore(shift))
            throw new WrongStateException(Message.of("worklog.error.acceptedAlready", movedBy, movedAt));
        accepted = shift;
        acceptedName = by.name();
        acceptedAt = now;
        move(HandoverStatus.ACCEPTED, by, now);
    }

    /** @param outcome what came of it */
    public void finish(String outcome, Actor by, Instant now) {
        if (status == HandoverStatus.DONE) throw wrongState();
        result = outcome;
        doneAt = now;
        move(HandoverStatus.DONE, by, now);
    }

    private void move(HandoverStatus to, Actor by, Instant now) {
        status = to;
        movedBy = by.name();
        movedAt = now;
    }

    /** @throws WrongStateException when it is done */
    public void requireOpen() {
        if (status == HandoverStatus.DONE) throw wrongState();
    }

    private WrongStateException wrongState() {
        return new WrongStateException(Message.of("worklog.error.doneAlready", movedBy, movedAt));
    }

    /** Whether whoever works in that shift has still to take it over. */
    public boolean awaits(Shift shift) {
        return status != HandoverStatus.DONE && (accepted == null || accepted.isBefore(shift));
    }

    public long id() { return Objects.requireNonNull(id, "not saved yet"); }

    public long siteId() { return siteId; }

    public Taker taker() { return taker; }

    public String text() { return text; }

    public Optional<String> about() { return Optional.ofNullable(about); }

    public String writerName() { return writerName; }

    public Instant writtenAt() { return writtenAt; }

    public boolean isWrittenBy(Actor actor) { return writtenBy == actor.id(); }

    /** The shift in which it was written. */
    public Shift written() { return written; }

    public HandoverStatus status() { return status; }

    public String movedBy() { return movedBy; }

    public @Nullable String acceptedName() { return acceptedName; }

    public @Nullable Instant acceptedAt() { return acceptedAt; }

    public Optional<Shift> accepted() { return Optional.ofNullable(accepted); }

    public @Nullable String result() { return result; }

    public @Nullable Instant doneAt() { return doneAt; }

    public long version() { return version; }
}
