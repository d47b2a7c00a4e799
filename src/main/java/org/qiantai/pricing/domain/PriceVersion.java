package org.qiantai.pricing.domain;

import jakarta.persistence.Column;
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
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;

/** A version of a site's price list: written as a draft, then published from a day and never changed again (C-17). */
@Entity
@Table(name = "price_list")
public class PriceVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "price_list_seq")
    @SequenceGenerator(name = "price_list_seq", allocationSize = 50) private @Nullable Long id;

    @Column(updatable = false) private long siteId;

    @Column(updatable = false) private int number;

    @Enumerated(EnumType.STRING) private PriceStatus status;
    private @Nullable LocalDate validFrom;
    private int changes;
    private Instant changedAt;
    private String changedBy;
    private @Nullable Instant publishedAt;
    private @Nullable String publishedBy;
    private @Nullable UUID formToken;
    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected PriceVersion() {}

    /** A draft. */
    public PriceVersion(long siteId, int number, Instant now, String by) {
        this.siteId = siteId;
        this.number = number;
        this.status = PriceStatus.DRAFT;
        this.changedAt = now;
        this.changedBy = by;
    }

    /**
     * Its lines are about to be changed, by the form with this token.
     *
     * @throws WrongStateException when it is published
     */
    public void change(Instant now, String by, UUID token) {
        if (status != PriceStatus.DRAFT)
            throw new WrongStateException(Message.of("price.error.published", number, changedBy));
        changes++;
        changedAt = now;
        changedBy = by;
        formToken = token;
    }

    /**
     * Holds from a day on.
     *
     * @param from the site's local day
     * @param today the earliest it may be: what was charged before was charged by another version
     * @param lines how many it has
     * @throws InvalidInputException for a day before, or a list without a line
     */
    public void publish(LocalDate from, LocalDate today, int lines, Instant now, String by, UUID token) {
        if (from.isBefore(today))
            throw new InvalidInputException("from", Message.of("price.error.past", today));
        if (lines == 0) throw new InvalidInputException("from", Message.of("price.error.empty"));
        change(now, by, token);
        status = PriceStatus.PUBLISHED;
        validFrom = from;
        publishedAt = now;
        publishedBy = by;
    }

    public long id() { return Objects.requireNonNull(id); }

    public int number() { return number; }

    public PriceStatus status() { return status; }

    public @Nullable LocalDate validFrom() { return validFrom; }

    public Instant changedAt() { return changedAt; }

    public String changedBy() { return changedBy; }

    public boolean isMadeBy(UUID token) { return token.equals(formToken); }

    public int version() { return version; }
}
