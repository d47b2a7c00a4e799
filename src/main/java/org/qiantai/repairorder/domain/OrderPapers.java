package org.qiantai.repairorder.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.OrderStatus;

/** What an order carries with it: its people, the owner's consent, the slip, a return, the signatures. */
@MappedSuperclass
public abstract class OrderPapers extends OrderByAgreement {
    private @Nullable Instant startedAt;

    @Embedded private Slip slip;

    private @Nullable Instant filedAt;

    private int refusals;

    private int signingRound;

    @Embedded private @Nullable SlipCorrection correction;

    @Embedded private @Nullable OrderReturn orderReturn;

    @OneToMany(mappedBy = "order", cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @OrderBy("id") private List<OrderAssignee> assignees = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @OrderBy("ordinal") private List<Quotation> quotations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "order_material", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position") private List<SlipMaterial> materials = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @OrderBy("id") private List<OrderSignature> signatures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected OrderPapers() {}

    OrderPapers(OrderOpening opening, Actor by, Instant now) {
        super(opening, by, now);
        this.slip = Slip.EMPTY;
        this.signingRound = 1;
    }

    private RepairOrder self() { return (RepairOrder) this; }

    void name(List<AssignedTechnician> workers, Instant now) {
        if (workers.isEmpty()) throw new IllegalArgumentException("nobody named for " + number());
        workers.forEach(worker -> assignees.add(new OrderAssignee(self(), worker, now)));
    }

    /** Whoever goes on doing it keeps the row they have; the others are released, the new ones added. */
    void nameAnew(List<AssignedTechnician> workers, Instant now) {
        List<AssignedTechnician> before = workers();
        assignees.stream().filter(assignee -> assignee.isCurrent() && !workers.contains(assignee.worker()))
                .forEach(assignee -> assignee.release(now));
        List<AssignedTechnician> joining = workers.stream().filter(worker -> !before.contains(worker)).toList();
        joining.forEach(worker -> assignees.add(new OrderAssignee(self(), worker, now)));
    }

    void release(Instant now) {
        assignees.stream().filter(OrderAssignee::isCurrent).forEach(assignee -> assignee.release(now));
    }

    Quotation propose(List<QuotationLine.QuotedItem> items, Actor by, Instant now) {
        if (!scope().isChargeable())
            throw new WrongStateException(Message.of("order.error.notChargeable", number()));
        quotations.stream().filter(Quotation::isProposed).forEach(Quotation::supersede);
        Quotation quotation = new Quotation(self(), quotations.size() + 1, hasConsent(),
                items.stream().map(item -> QuotationLine.of(siteId(), item)).toList(), by, now);
        quotations.add(quotation);
        return quotation;
    }

    Quotation proposed(int ordinal) {
        return quotations.stream().filter(quotation -> quotation.ordinal() == ordinal && quotation.isProposed())
                .findFirst()
                .orElseThrow(() -> new WrongStateException(Message.of("order.error.quotationReplaced", number())));
    }

    void keepStart(Instant now) { if (startedAt == null) startedAt = now; }

    void keepWord(Completion word, boolean byPhone, Actor by) {
        slip = slip.completed(word, byPhone, by);
        dropReturn();
    }

    void fill(SlipEntry entry, Instant now) {
        slip = slip.amended(entry, now);
        correction = null;
        materials.clear();
        entry.materials().forEach(used -> materials.add(SlipMaterial.of(siteId(), used)));
        signingRound++;
    }

    /** R-03-46: the reviewer does not sign; the slip is to be filled again, and what was signed is to be signed again. */
    public void askForCorrection(String note, Actor by, Instant now) {
        require(OrderStatus.COMPLETED);
        correction = SlipCorrection.of(note, by, now);
        signingRound++;
    }

    void dropCorrection() { correction = null; }

    /** R-03-44, R-07-11: the names that stand beneath the slip are written by hand as well. */
    public void signByHand(@Nullable Long worker, @Nullable Long owner, Instant now) {
        require(OrderStatus.COMPLETED);
        slip = slip.drawn(worker, owner, now);
    }

    void reopenSlip() {
        slip = slip.reopened();
        correction = null;
        signingRound++;
    }

    void keepFiled(Instant now) { filedAt = now; }

    void countRefusal() {
        refusals++;
        signingRound++;
    }

    void keepReturn(OrderReturn proposal) {
        orderReturn = proposal;
        signingRound++;
    }

    void dropReturn() { orderReturn = null; }

    /** @return whether that was the last one needed */
    boolean sign(SignatureKind kind, List<SignatureKind> pending, Signer signer, Instant now) {
        if (!pending.contains(kind))
            throw new WrongStateException(Message.of("order.error.signedAlready", number()));
        signatures.add(new OrderSignature(self(), kind, signingRound, signer, now));
        return pending.size() == 1;
    }

    public boolean hasConsent() {
        return agreement().isPresent() || quotations.stream().anyMatch(Quotation::isConsented);
    }

    public @Nullable Instant startedAt() { return startedAt; }

    public Slip slip() { return slip; }

    public @Nullable Instant filedAt() { return filedAt; }

    /** What the reviewer wants to have filled again; until then the slip waits for the technician. */
    public Optional<SlipCorrection> correction() {
        return Optional.ofNullable(correction);
    }

    public int refusals() { return refusals; }

    /** A proposal while the order is open; what became of it once it is RETURNED. */
    public Optional<OrderReturn> orderReturn() {
        return Optional.ofNullable(orderReturn);
    }

    /** Who is to do it now. */
    public List<AssignedTechnician> workers() {
        return assignees.stream().filter(OrderAssignee::isCurrent).map(OrderAssignee::worker).toList();
    }

    /** A contracted crew has it to do (R-03-68). */
    public boolean isWithContractor() {
        return workers().stream().anyMatch(worker -> worker.contractor() != null);
    }

    public boolean isAssignedTo(long userId) {
        return workers().stream().anyMatch(worker -> worker.userId() != null && worker.userId() == userId);
    }

    /** Everybody who ever had it. */
    public boolean wasAssignedTo(long userId) {
        return assignees.stream().map(OrderAssignee::worker)
                .anyMatch(worker -> worker.userId() != null && worker.userId() == userId);
    }

    public List<Quotation> quotations() { return List.copyOf(quotations); }

    public List<SlipMaterial> materials() { return List.copyOf(materials); }

    public Optional<Quotation> openQuotation() { return quotations.stream().filter(Quotation::isProposed).findFirst(); }

    public Price price() { return Price.of(scope(), agreement().orElse(null), quotations, slip, materials); }

    /** A line that the owner is to pay, or something used, is not at the list's price: for whoever reviews it (R-03-42). */
    public boolean isAboveList() {
        return quotations.stream().anyMatch(quotation -> quotation.isStanding() && quotation.isAboveList())
                || materials.stream().anyMatch(SlipMaterial::isAboveList);
    }

    /** The signatures that hold: those of the present round. */
    public List<OrderSignature> signatures() {
        return signatures.stream().filter(signature -> signature.round() == signingRound).toList();
    }

    public List<SignatureKind> pendingReviews() { return without(SignatureKind.ofReview(scope().family())); }

    public List<SignatureKind> pendingReturnSignatures() { return without(SignatureKind.ofReturn(scope().family())); }

    public List<MissingItem> missing() { return SlipCompleteness.missing(scope(), slip, materials, signed()); }

    public List<MissingItem> missingForReview() { return SlipCompleteness.missingForReview(scope(), slip, materials); }

    /** An emergency was worked on before any paper, and its fields are still not filled (R-03-35). */
    public boolean owesPaper() {
        if (paperworkDue() == null) return false;
        return status().isOpen() || status() == OrderStatus.COMPLETED && !missingForReview().isEmpty();
    }

    private List<SignatureKind> without(List<SignatureKind> needed) {
        Set<SignatureKind> signed = signed();
        return needed.stream().filter(kind -> !signed.contains(kind)).toList();
    }

    private Set<SignatureKind> signed() {
        return signatures().stream().map(OrderSignature::kind).collect(Collectors.toSet());
    }
}
