package org.qiantai.demo.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.demo.copy.Batch;
import org.qiantai.demo.story.World.Member;

/** An order's people, quotation, slip, return and signatures. */
final class OrderPaper {
    private final OrderLife order;
    private final Story story;
    private final List<@Nullable Object[]> assignees = new ArrayList<>();
    private final List<Object[]> signatures = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> used = new ArrayList<>();
    private @Nullable Quoted quoted;
    @Nullable Instant agreedFor;
    private @Nullable String agreement;
    private @Nullable BigDecimal agreedPrice;
    private @Nullable String document;
    private @Nullable String agreedWith;
    private @Nullable Instant agreedAt;
    private @Nullable Instant completedAt;
    private @Nullable Long completedBy;
    private boolean byPhone;
    private @Nullable String content;
    private boolean noMaterials;
    private @Nullable BigDecimal hours;
    private boolean tidied;
    private @Nullable BigDecimal labourFee;
    private @Nullable String workerSignature;
    private @Nullable Instant workerSignedAt;
    private @Nullable String ownerSignature;
    private @Nullable Instant ownerSignedAt;
    private @Nullable String noOwnerSignature;
    private @Nullable Instant slipDueAt;
    private @Nullable Instant filedAt;
    private int refusals;
    private int round = 1;
    private @Nullable String returnDisposition;
    private @Nullable String returnText;
    private @Nullable String returnExplanation;
    private @Nullable String returnTold;
    private @Nullable Long returnBy;
    private @Nullable Instant returnAt;

    /** A line of a quotation, or a material. */
    record Line(String name, BigDecimal quantity, String unit, BigDecimal price, boolean labour) {
        BigDecimal amount() { return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP); }
    }

    private record Quoted(long id, Instant at, String by, String status, @Nullable String owner,
            @Nullable String means, @Nullable Instant answeredAt) {}

    OrderPaper(OrderLife order) {
        this.order = order;
        this.story = order.story;
    }

    void named(Member to, Instant at) {
        if (!assignees.isEmpty()) assignees.getLast()[6] = at;
        assignees.add(new @Nullable Object[]{story.id("order_assignee"), story.world.site().id(), order.id, to.id(),
            to.name(), at, null});
    }

    void agree(Instant at, Member by, String text, Instant served, BigDecimal price, String owner) {
        agreement = text;
        agreedFor = served;
        agreedPrice = price;
        document = "XY-" + order.number.substring(order.number.indexOf("-RO-") + 4);
        agreedWith = owner;
        agreedAt = at;
        order.tell(at, by, "order.event.agreed", null, Entry.text(owner));
    }

    BigDecimal quote(Instant at, List<Line> items) {
        lines.addAll(items);
        quoted = new Quoted(story.id("order_quotation"), at, order.worker.name(), "PROPOSED", null, null, null);
        BigDecimal total = total();
        order.move(at, order.worker, "QUOTED", "order.event.quoted", null, Entry.text(1),
                Entry.text(total.toPlainString()));
        return total;
    }

    void answered(Instant at, String owner, String means, boolean consented) {
        if (quoted != null)
            quoted = new Quoted(quoted.id(), quoted.at(), quoted.by(),
                    consented ? "CONSENTED" : "DECLINED", owner, means, at);
    }

    List<Line> quotedMaterials() { return lines.stream().filter(line -> !line.labour()).toList(); }

    @Nullable
    BigDecimal quotedLabour() { return lines.stream().filter(Line::labour).map(Line::amount).findFirst().orElse(null); }

    void completed(Instant at, Member by, String text, Instant slipDue, boolean phone) {
        completedAt = at;
        completedBy = by.id();
        content = text;
        slipDueAt = slipDue;
        byPhone = phone;
        noMaterials = noMaterials || phone;
        returnDisposition = null;
    }

    void filled(Instant at, List<Line> materials, BigDecimal spent, @Nullable BigDecimal fee, @Nullable String owner,
            @Nullable String whyNone) {
        used.clear();
        used.addAll(materials);
        noMaterials = materials.isEmpty();
        hours = spent;
        labourFee = fee;
        tidied = true;
        workerSignature = order.worker.name();
        workerSignedAt = at;
        ownerSignature = owner;
        ownerSignedAt = owner == null ? null : at;
        noOwnerSignature = whyNone;
        round++;
    }

    /** Not really done after all. */
    void reopened() {
        completedAt = null;
        completedBy = null;
        slipDueAt = null;
        workerSignature = null;
        workerSignedAt = null;
        ownerSignature = null;
        ownerSignedAt = null;
        noOwnerSignature = null;
        tidied = false;
        round++;
    }

    void sign(Instant at, Member by, String kind) {
        signatures.add(new Object[]{story.id("order_signature"), story.world.site().id(), order.id, kind, round,
            by.name(), by.id(), at});
    }

    void filed(Instant at) { filedAt = at; }

    void refused() {
        refusals++;
        round++;
    }

    void proposeReturn(Instant at, Member by, String reason, String text, String explanation, String told) {
        returnDisposition = reason;
        returnText = text;
        returnExplanation = explanation;
        returnTold = told;
        returnBy = by.id();
        returnAt = at;
        round++;
    }

    private BigDecimal total() { return OrderLife.sum(lines.stream().map(Line::amount).toList()); }

    /** The order's columns from the agreement on. */
    List<@Nullable Object> columns() {
        boolean returned = returnDisposition != null;
        return Arrays.asList(agreement, agreedFor, agreedPrice, document, agreedWith, agreedAt, completedAt,
                completedBy, byPhone, content, noMaterials, hours, tidied, tidied, labourFee, workerSignature,
                workerSignedAt,
                ownerSignature, ownerSignedAt, noOwnerSignature, slipDueAt, filedAt, refusals, round, returnDisposition,
                "OWNER_DECLINED".equals(returnDisposition) ? null : returnDisposition, returned ? returnText : null,
                returned ? returnExplanation : null, returned ? returnTold : null,
                returned ? returnBy : null, returned ? returnAt : null);
    }

    void write(Batch batch) {
        long site = story.world.site().id();
        assignees.forEach(batch.assignees::add);
        signatures.forEach(batch.signatures::add);
        if (quoted != null) {
            boolean answered = quoted.answeredAt() != null;
            batch.quotations.add(quoted.id(), site, order.id, 1, false, quoted.status(), total(), quoted.by(),
                    quoted.at(), quoted.owner(), quoted.means(), answered ? quoted.by() : null, quoted.answeredAt());
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                batch.quotationLines.add(quoted.id(), i, site, line.name(), line.quantity(), line.unit(), line.price(),
                        line.amount(), line.labour());
            }
        }
        boolean paid = !order.chargeable().equals("NEVER");
        for (int i = 0; i < used.size(); i++) {
            Line line = used.get(i);
            batch.materials.add(order.id, i, site, line.name(), line.quantity(), line.unit(),
                    paid ? line.price() : null, paid ? line.amount() : null);
        }
    }
}
