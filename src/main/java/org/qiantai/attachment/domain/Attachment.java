package org.qiantai.attachment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.Purpose;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;

/** A photo or a paper of a record: what is known of it. Its content lies elsewhere, under {@link #contentKey}. */
@Entity
public class Attachment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @Embedded private Owner owner;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false) private Purpose purpose;

    @Embedded private FileFacts facts;

    @Column(nullable = false, updatable = false) private UUID contentKey;

    @Column(nullable = false, updatable = false) private Instant addedAt;

    @Column(nullable = false, updatable = false) private long addedById;

    @Column(nullable = false, updatable = false) private String addedBy;

    @Column(nullable = false, updatable = false) private UUID formToken;

    @Column(nullable = false, updatable = false) private int ordinal;

    private @Nullable Instant removedAt;

    private @Nullable String removedBy;

    private @Nullable String removedFor;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    /** @param ordinal the how manieth of its form */
    public Attachment(long siteId, Owner owner, Purpose purpose, FileFacts facts, Actor by, Instant now, UUID formToken,
            int ordinal) {
        this.siteId = siteId;
        this.owner = owner;
        this.purpose = purpose;
        this.facts = facts;
        this.contentKey = UUID.randomUUID();
        this.addedAt = now;
        this.addedById = by.id();
        this.addedBy = by.name();
        this.formToken = formToken;
        this.ordinal = ordinal;
    }

    /**
     * Taken away: that it was there, and why it is gone, stays known; its content is deleted.
     *
     * @throws WrongStateException when it was before
     */
    public void remove(String why, Actor by, Instant now) {
        if (isRemoved())
            throw new WrongStateException(
                    Message.of("attachment.error.removed", facts.name(), Objects.requireNonNull(removedBy)));
        removedAt = now;
        removedBy = by.name();
        removedFor = why;
    }

    public boolean isRemoved() { return removedAt != null; }

    public boolean isAddedBy(Actor actor) { return addedById == actor.id(); }

    public long id() { return Objects.requireNonNull(id, "not saved yet"); }

    public long siteId() { return siteId; }

    public Owner owner() { return owner; }

    public Purpose purpose() { return purpose; }

    public FileFacts facts() { return facts; }

    /** Under which the store keeps its content. */
    public UUID contentKey() { return contentKey; }

    public Instant addedAt() { return addedAt; }
}
