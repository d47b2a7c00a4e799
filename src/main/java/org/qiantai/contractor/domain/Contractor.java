package org.qiantai.contractor.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;

/** A crew under contract (特约工程队), until the centre works with it no longer. */
@Entity
public class Contractor {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contractor_seq")
    @SequenceGenerator(name = "contractor_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @Column(nullable = false, updatable = false) private UUID formToken;

    private String name;
    private String contact;
    private String phone;
    private @Nullable LocalDate activeUntil;
    private @Nullable String note;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;
    private @Nullable String endReason;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Contractor() {}

    public Contractor(long siteId, UUID formToken, ContractorContent content) {
        this.siteId = siteId;
        this.formToken = formToken;
        write(content);
    }

    /** Written anew; what it was given before stays as it was. */
    public void change(ContractorContent content) {
        requireKept();
        write(content);
    }

    /** No more work for it. What it has in hand it may finish. */
    public void end(String reason, Actor by, Instant now) {
        requireKept();
        endedAt = now;
        endedBy = by.name();
        endReason = reason;
    }

    private void write(ContractorContent content) {
        name = content.name();
        contact = content.contact();
        phone = content.phone();
        activeUntil = content.activeUntil();
        note = content.note();
    }

    private void requireKept() {
        if (endedAt != null)
            throw new WrongStateException(
                    Message.of("contractor.error.ended", name, Objects.requireNonNullElse(endedBy, ""), endedAt));
    }

    public long id() { return Objects.requireNonNull(id, "not saved yet"); }

    public long siteId() { return siteId; }

    public String name() { return name; }

    public long version() { return version; }
}
