package org.qiantai.outage.domain;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;

/** A known outage 停水停电通知: published, corrected while it lasts, and ended by somebody, never by the clock alone. */
@Entity
public class Outage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outage_seq")
    @SequenceGenerator(name = "outage_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @Column(nullable = false, updatable = false) private String number;

    @Column(nullable = false, updatable = false) private UUID formToken;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false) private OutageStatus status;

    @Column(nullable = false) private String statusChangedBy;

    @Column(nullable = false) private Instant statusChangedAt;

    @Embedded private Notice notice;

    private @Nullable Instant endedAt;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Outage() {}

    private Outage(SiteRef site, String number, UUID formToken, Notice notice, Actor by, Instant now) {
        this.siteId = site.id();
        this.number = number;
        this.formToken = formToken;
        this.status = OutageStatus.PUBLISHED;
        this.statusChangedBy = by.name();
        this.statusChangedAt = now;
        this.notice = notice;
    }

    public static Outage publish(SiteRef site, String number, UUID formToken, Notice notice, Actor by, Instant now) {
        return new Outage(site, number, formToken, notice, by, now);
    }

    /** It lasts longer or shorter, is elsewhere too, or other words are better. */
    public void correct(Notice better) {
        requirePublished();
        notice = better;
    }

    /** It is over, sooner or later than was said. */
    public void end(Actor by, Instant now) {
        requirePublished();
        status = OutageStatus.ENDED;
        statusChangedBy = by.name();
        statusChangedAt = now;
        endedAt = now;
    }

    /** @throws WrongStateException once it has ended: a call is then a fault of its own */
    public void requirePublished() {
        if (status != OutageStatus.PUBLISHED)
            throw new WrongStateException(
                    Message.of("error.wrongState", number, Message.of("outage.status." + status), statusChangedBy,
                            statusChangedAt));
    }

    public long id() { return Objects.requireNonNull(id, "not saved yet"); }

    public long siteId() { return siteId; }

    public String number() { return number; }

    public OutageStatus status() { return status; }

    public Notice notice() { return notice; }

    public Optional<Instant> endedAt() { return Optional.ofNullable(endedAt); }

    public long version() { return version; }
}
