package org.qiantai.repairorder.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.Samples;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.CategoryKind;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.QuotationLine.QuotedItem;
import org.qiantai.repairorder.domain.SlipMaterial.UsedMaterial;
import org.springframework.test.util.ReflectionTestUtils;

/** Orders for tests, brought to any state by their own verbs. */
public final class Orders {
    public static final Instant NOW = Instant.parse("2026-11-23T06:05:00Z");
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final SiteRef SITE = new SiteRef(1, "YQ", "云栖花园服务中心", ZONE);
    public static final Actor DESK = actor(1, "陈静", new Grant(Role.RECEPTIONIST, "FRONT_DESK", null));
    public static final Actor WORKER = actor(2, "王强", new Grant(Role.TECHNICIAN, "ENGINEERING", null));
    public static final Actor HEAD = actor(3, "赵主管", new Grant(Role.SUPERVISOR, "ENGINEERING", null));
    public static final List<AssignedTechnician> WORKERS = List.of(new AssignedTechnician(WORKER.id(), WORKER.name()));
    public static final List<QuotedItem> ITEMS = List.of(
            new QuotedItem("龙头", new BigDecimal("1.50"), "个", new BigDecimal("33.33"), false),
            new QuotedItem("人工", BigDecimal.ONE, "次", new BigDecimal("50.00"), true));

    private Orders() {}

    public static Actor actor(long id, String name, Grant... grants) {
        return new Actor(id, name, name, null, Set.of(1L), List.of(grants));
    }

    public static Category category(Chargeable chargeable, WorkFamily family) {
        return new Category("TAP", "龙头", "Tap", CategoryKind.REPAIR, family, "ENGINEERING", "STANDARD", chargeable,
                false, false, null, null);
    }

    public static RepairOrder open(Chargeable chargeable, WorkFamily family, boolean emergency) {
        WorkScope scope = WorkScope.of(category(chargeable, family), "厨房龙头漏水", 11L, null);
        RepairOrder order = RepairOrder.open(new OrderOpening(SITE, 5, "YQ-RO-20261123-001", "ENGINEERING", scope, NOW,
                emergency, new DueTimes(1L, null, null, NOW.plusSeconds(86_400), NOW.plusSeconds(86_400)), null), DESK,
                NOW);
        ReflectionTestUtils.setField(order, "id", 9L);
        return order;
    }

    static RepairOrder paid() { return open(Chargeable.BY_LIST, WorkFamily.REPAIR, false); }

    static RepairOrder free() { return open(Chargeable.NEVER, WorkFamily.REPAIR, false); }

    /** A paid order in that state, by the shortest honest way there. */
    public static RepairOrder in(OrderStatus status) {
        return bring(paid(), status);
    }

    public static RepairOrder bring(RepairOrder order, OrderStatus status) {
        switch (status) {
            case OPEN -> {
            }
            case ASSIGNED -> order.assign(WORKERS, HEAD, NOW);
            case ON_SITE -> bring(order, OrderStatus.ASSIGNED).arrive(null, WORKER, NOW);
            case QUOTED -> bring(order, OrderStatus.ON_SITE).quote(ITEMS, WORKER, NOW);
            case WORKING -> work(order);
            case COMPLETED -> bring(order, OrderStatus.WORKING).complete(word(), WORKER, NOW);
            case REVIEWED -> {
                bring(order, OrderStatus.COMPLETED).amend(fullSlip(), NOW);
                for (SignatureKind kind : SignatureKind.ofReview(order.scope().family()))
                    order.review(kind, Signer.of(HEAD, null, "赵主管"), NOW);
            }
            case FILED -> bring(order, OrderStatus.REVIEWED).receive(DESK, NOW);
            case RETURNED -> {
                order.proposeReturn(proposal());
                for (SignatureKind kind : SignatureKind.ofReturn(order.scope().family()))
                    order.signReturn(kind, Signer.of(HEAD, null, "赵主管"), NOW);
            }
            case CANCELLED -> order.cancel(DESK, NOW);
        }
        return order;
    }

    private static void work(RepairOrder order) {
        if (!order.scope().isChargeable()) {
            bring(order, OrderStatus.ON_SITE).begin(WORKER, NOW);
            return;
        }
        bring(order, OrderStatus.QUOTED).consent(1, answer(), WORKER, NOW);
    }

    static Completion word() {
        return new Completion("更换龙头", NOW, SlipDue.of(NOW, Samples.china()), CompletionChecks.UNSAID);
    }

    static final CompletionChecks TRIED_AND_TIDIED = new CompletionChecks(true, true);

    static QuotationResponse answer() { return new QuotationResponse("张淑芬", ConsentMeans.PHONE, "王强", NOW, null); }

    static OrderReturn proposal() {
        return new OrderReturn(ReturnDisposition.CONTRACTOR, "需专业队伍", "已说明由特约工程队处理", "电话告知", WORKER.id(), NOW);
    }

    static Agreement agreement() {
        return new Agreement("整屋保洁", NOW.plusSeconds(7_200), new BigDecimal("300.00"), "协议 12", "张淑芬", NOW);
    }

    public static SlipEntry fullSlip() { return slip("王强", "张淑芬", null); }

    static SlipEntry slip(@Nullable String worker, @Nullable String owner, @Nullable String noOwner) {
        return new SlipEntry("更换龙头",
                List.of(new UsedMaterial("龙头", new BigDecimal("1.50"), "个", new BigDecimal("33.33"))), false,
                new BigDecimal("1.50"), null, TRIED_AND_TIDIED, new BigDecimal("80.00"), worker, owner, noOwner);
    }
}
