package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.Drawing;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;

/**
 * A name written by hand (R-03-43, R-03-44, R-07-10). Never changed: whoever signs again leaves another one, and the order
 * points to the one that holds.
 */
@Entity
@Immutable
public class DrawnSignature {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "drawn_signature_seq")
    @SequenceGenerator(name = "drawn_signature_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false) private long siteId;

    @Column(nullable = false) private long orderId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false) private SignedPlace place;

    @Column(nullable = false) private String name;

    @Column(nullable = false) private Instant drawnAt;

    @Column(nullable = false) private byte[] png;

    private int width;

    private int height;

    @SuppressWarnings("NullAway.Init")
    protected DrawnSignature() {}

    private DrawnSignature(RepairOrder order, SignedPlace place, String name, Drawing drawing, Instant now) {
        this.siteId = order.siteId();
        this.orderId = order.id();
        this.place = place;
        this.name = name;
        this.drawnAt = now;
        this.png = drawing.png();
        this.width = drawing.width();
        this.height = drawing.height();
    }

    /**
     * @param name as typed: what was drawn can seldom be read
     * @throws InvalidInputException beside the name's field, without one
     */
    public static DrawnSignature of(RepairOrder order, SignedPlace place, @Nullable String name, Drawing drawing,
            Instant now) {
        if (name == null || name.isBlank())
            throw new InvalidInputException(place.field(), Message.of("order.error.drawnWithoutName"));
        return new DrawnSignature(order, place, name.strip(), drawing, now);
    }

    public long id() { return Objects.requireNonNull(id, "not saved yet"); }

    public SignedPlace place() { return place; }

    public String name() { return name; }

    public byte[] png() { return png; }
}
