package org.qiantai.repairorder.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;

/** What the owner was told the work costs, and the answer (R-03-42, R-07-6, C-16). */
@Entity
@Table(name = "order_quotation")
public class Quotation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_quotation_seq")
    @SequenceGenerator(name = "order_quotation_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", updatable = false) private RepairOrder order;

    @Column(updatable = false) private int ordinal;

    @Column(updatable = false) private boolean supplementary;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false) private QuotationStatus status;

    @Column(nullable = false, updatable = false) private BigDecimal total;

    @Column(nullable = false, updatable = false) private String quotedBy;

    @Column(nullable = false, updatable = false) private Instant quotedAt;

    @Column(updatable = false) private @Nullable Long priceListId;

    private @Nullable String answeredBy;

    @Enumerated(EnumType.STRING) private @Nullable ConsentMeans answeredHow;

    private @Nullable String heardBy;

    private @Nullable Instant answeredAt;

    @Column(name = "drawn_id") private @Nullable Long drawn;

    @ElementCollection
    @CollectionTable(name = "order_quotation_line", joinColumns = @JoinColumn(name = "quotation_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 20) private List<QuotationLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Quotation() {}

    Quotation(RepairOrder order, int ordinal, boolean supplementary, List<QuotationLine> lines, Actor by, Instant now) {
        this.siteId = order.siteId();
        this.order = order;
        this.ordinal = ordinal;
        this.supplementary = supplementary;
        this.status = QuotationStatus.PROPOSED;
        this.lines.addAll(lines);
        this.total = lines.stream().map(QuotationLine::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        this.quotedBy = by.name();
        this.quotedAt = now;
    }

    /** By which version of the price list it was made; null where the site had none in force. */
    public void keepPriceList(@Nullable Long list) {
        priceListId = list;
    }

    void consent(QuotationResponse answer) { answered(QuotationStatus.CONSENTED, answer); }

    void decline(QuotationResponse answer) { answered(QuotationStatus.DECLINED, answer); }

    void supersede() { status = QuotationStatus.SUPERSEDED; }

    private void answered(QuotationStatus as, QuotationResponse answer) {
        status = as;
        answeredBy = answer.name();
        answeredHow = answer.means();
        heardBy = answer.heardBy();
        answeredAt = answer.at();
        drawn = answer.drawn();
    }

    /** 1, 2, … within its order: what an answer refers to. */
    public int ordinal() { return ordinal; }

    public boolean isSupplementary() { return supplementary; }

    public QuotationStatus status() { return status; }

    public boolean isProposed() { return status == QuotationStatus.PROPOSED; }

    /** Neither declined nor replaced by another. */
    public boolean isStanding() {
        return isProposed() || isConsented();
    }

    public boolean isConsented() { return status == QuotationStatus.CONSENTED; }

    public BigDecimal total() { return total; }

    public String quotedBy() { return quotedBy; }

    public Instant quotedAt() { return quotedAt; }

    public @Nullable Long priceListId() { return priceListId; }

    /** A line is dearer than the list, or not on the list that was in force: for whoever reviews it. */
    public boolean isAboveList() {
        return lines.stream().anyMatch(line -> line.isAboveList() || priceListId != null && line.listCode() == null);
    }

    public Optional<QuotationResponse> answer() {
        if (answeredBy == null || answeredHow == null || heardBy == null || answeredAt == null) return Optional.empty();
        return Optional.of(new QuotationResponse(answeredBy, answeredHow, heardBy, answeredAt, drawn));
    }

    public List<QuotationLine> lines() { return List.copyOf(lines); }
}
