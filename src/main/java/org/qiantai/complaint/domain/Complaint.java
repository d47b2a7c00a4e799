package org.qiantai.complaint.domain;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.complaint.ComplaintKind;
import org.qiantai.complaint.ComplaintStatus;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.Promise;
import org.qiantai.deadline.Severity;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;

/** What somebody complains about. Its verbs are the only way from state to state. */
@Entity
public class Complaint {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "complaint_seq")
    @SequenceGenerator(name = "complaint_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @Column(nullable = false, updatable = false) private String number;

    @Column(nullable = false, updatable = false) private UUID formToken;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false) private ComplaintStatus status;

    @Column(nullable = false) private String statusChangedBy;

    @Column(nullable = false) private Instant statusChangedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false) private ComplaintKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false) private Severity severity;

    private @Nullable String about;

    private @Nullable String outsideAttention;

    @Column(nullable = false) private String description;

    private @Nullable Long unitId;

    @Embedded private Complainant complainant;

    @Column(nullable = false, updatable = false) private Instant receivedAt;

    @Column(nullable = false, updatable = false) private long receivedBy;

    @Embedded private DueTimes due;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    private Complaint(SiteRef site, String number, NewComplaint said, Promise promise, Actor by, Instant now) {
        this.siteId = site.id();
        this.number = number;
        this.formToken = said.formToken();
        this.status = ComplaintStatus.RECEIVED;
        this.statusChangedBy = by.name();
        this.statusChangedAt = now;
        this.kind = said.kind();
        this.severity = said.severity();
        this.about = said.about();
        this.outsideAttention = said.outsideAttention();
        this.description = said.description();
        this.unitId = said.unitId();
        this.complainant = said.complainant();
        this.receivedAt = now;
        this.receivedBy = by.id();
        this.due = DueTimes.of(promise);
    }

    /** The desk takes it; its limits run from now. */
    public static Complaint receive(SiteRef site, String number, NewComplaint said, Promise promise, Actor by,
            Instant now) {
        return new Complaint(site, number, said, promise, by, now);
    }

    /** Another calendar has moved what was counted. */
    public void recount(DueTimes counted) { due = counted; }

    public long id() { return Objects.requireNonNull(id, "not saved yet"); }

    public long siteId() { return siteId; }

    public String number() { return number; }

    public ComplaintStatus status() { return status; }

    public ComplaintKind kind() { return kind; }

    public Severity severity() { return severity; }

    public Instant receivedAt() { return receivedAt; }

    public DueTimes due() { return due; }
}
