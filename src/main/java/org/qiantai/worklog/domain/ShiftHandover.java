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
public class ShiftHandover {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shift_handover_seq")
    @SequenceGenerator(name = "shift_handover_seq", allocationSize = 50) private @Nullable Long id;

    @Column(updatable = false) private long siteId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false) private AcceptedBy taker;

    @Column(updatable = false) private String text;

    @Column(updatable = false) private @Nullable String about;

    @Column(updatable = false) private long writtenBy;

    @Column(updatable = false) private String writerName;

    @Column(updatable = false) private Instant writtenAt;

    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "written_day", updatable = false))
    @AttributeOverride(name = "kind", column = @Column(name = "written_shift", updatable = false)) private Shift written;

    @Enumerated(EnumType.STRING) private ShiftHandoverStatus status;

    private String statusChangedBy;

    private Instant statusChangedAt;

    private @Nullable String acceptedName;

    private @Nullable Instant acceptedAt;

    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "accepted_day"))
    @AttributeOverride(name = "kind", column = @Column(name = "accepted_shift")) private @Nullable Shift accepted;

    private @Nullable String result;

    private @Nullable Instant doneAt;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected ShiftHandover() {}

    /** @param about number of the record it is about, if it is about one */
    public ShiftHandover(long siteId, AcceptedBy taker, String text, @Nullable String about, Actor by, Instant now,
            Shift shift) {
        this.siteId = siteId;
        this.taker = taker;
        this.text = text;
        this.about = about;
        this.writtenBy = by.id();
        this.writerName = by.name();
        this.writtenAt = now;
        this.written = shift;
        this.status = ShiftHandoverStatus.OPEN;
        this.statusChangedBy = by.name();
        this.statusChangedAt = now;
    }

    /** @param shift which takes it over; a later one does so again, as long as it is not done */
    public void accept(Shift shift, Actor by, Instant now) {
        if (status == ShiftHandoverStatus.DONE) throw wrongState();
        if (accepted != null && !accepted.isBefore(shift))
            throw new WrongStateException(
                    Message.of("worklog.error.acceptedAlready", statusChangedBy, statusChangedAt));
        accepted = shift;
        acceptedName = by.name();
        acceptedAt = now;
        move(ShiftHandoverStatus.ACCEPTED, by, now);
    }

    /** @param outcome what came of it */
    public void finish(String outcome, Actor by, Instant now) {
        if (status == ShiftHandoverStatus.DONE) throw wrongState();
        result = outcome;
        doneAt = now;
        move(ShiftHandoverStatus.DONE, by, now);
    }

    private void move(ShiftHandoverStatus to, Actor by, Instant now) {
        status = to;
        statusChangedBy = by.name();
        statusChangedAt = now;
    }

    /** @throws WrongStateException when it is done */
    public void requireOpen() {
        if (status == ShiftHandoverStatus.DONE) throw wrongState();
    }

    private WrongStateException wrongState() {
        return new WrongStateException(Message.of("worklog.error.doneAlready", statusChangedBy, statusChangedAt));
    }

    /** Whether whoever works in that shift has still to take it over. */
    public boolean awaits(Shift shift) {
        return status != ShiftHandoverStatus.DONE && (accepted == null || accepted.isBefore(shift));
    }

    public long id() { return Objects.requireNonNull(id, "not saved yet"); }

    public long siteId() { return siteId; }

    public AcceptedBy taker() { return taker; }

    public String text() { return text; }

    public Optional<String> about() { return Optional.ofNullable(about); }

    public String writerName() { return writerName; }

    public Instant writtenAt() { return writtenAt; }

    public boolean isWrittenBy(Actor actor) { return writtenBy == actor.id(); }

    /** The shift in which it was written. */
    public Shift written() { return written; }

    public ShiftHandoverStatus status() { return status; }

    public String statusChangedBy() { return statusChangedBy; }

    public @Nullable String acceptedName() { return acceptedName; }

    public @Nullable Instant acceptedAt() { return acceptedAt; }

    public Optional<Shift> accepted() { return Optional.ofNullable(accepted); }

    public @Nullable String result() { return result; }

    public @Nullable Instant doneAt() { return doneAt; }

    public long version() { return version; }
}
