package org.qiantai.repairorder.service;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.AttachmentGallery;
import org.qiantai.attachment.AttachmentLine;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.domain.MissingItem;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.SlipWarning;
import org.qiantai.repairorder.domain.UsualHours;
import org.qiantai.repairorder.repository.UsualHoursQuery;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.repairorder.repository.RepairOrderRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue a supervisor signs from without opening each slip: labour, materials, fees, photos and what to look at (R-03-46). */
@Service
@Transactional(readOnly = true)
public class OrderReview {
    private final OrderList list;
    private final RepairOrderRepository orders;
    private final OrderPolicy policy;
    private final UsualHoursQuery hours;
    private final AttachmentGallery gallery;
    private final SiteDirectory sites;

    OrderReview(OrderList list, RepairOrderRepository orders, OrderPolicy policy, UsualHoursQuery hours,
            AttachmentGallery gallery, SiteDirectory sites) {
        this.list = list;
        this.orders = orders;
        this.policy = policy;
        this.hours = hours;
        this.gallery = gallery;
        this.sites = sites;
    }

    /** A supervisor of one department who names none means that one; an empty name means all. */
    public static OrderFilter ownFirst(OrderFilter filter, Actor reader) {
        if (filter.department() != null || reader.is(Role.CENTER_HEAD)) return filter;
        List<String> own = reader.grants().stream().filter(grant -> grant.role() == Role.SUPERVISOR)
                .map(Grant::department).filter(Objects::nonNull).distinct().toList();
        return own.size() == 1 ? filter.in(own.getFirst()) : filter;
    }

    /** One page of a list of orders, each with its slip. */
    public Window<ReviewRow> page(SiteRef site, OrderFilter filter, Actor reader, Order order,
            @Nullable String after) {
        return list.page(site, filter, reader, order, after).with(rows -> rows(site, rows, reader));
    }

    /** How many wait for their slips to be filled again. */
    public int beingCorrected(SiteRef site, OrderFilter filter, Actor reader, int upTo) {
        return list.count(site, OrderFilter.of(OrderQueue.CORRECTION, filter.department()), reader, upTo);
    }

    /** @throws NotFoundException when there is none that this reader sees */
    public ReviewRow row(String number, Actor reader) {
        RepairOrder order = orders.findByNumber(number).orElseThrow(() -> new NotFoundException(number));
        SiteRef site = sites.byId(order.siteId());
        return rows(site, list.chosen(site, List.of(number), reader), reader).stream().findFirst()
                .orElseThrow(() -> new NotFoundException(number));
    }

    private List<ReviewRow> rows(SiteRef site, List<OrderRow> rows, Actor reader) {
        Map<Long, RepairOrder> known = orders.findByIdIn(rows.stream().map(OrderRow::id).toList()).stream()
                .collect(Collectors.toMap(RepairOrder::id, Function.identity()));
        UsualHours usual = hours.at(site.id(), rows.stream().map(OrderRow::categoryCode).toList());
        Map<String, List<AttachmentLine>> photos = gallery.of(rows.stream().map(OrderRow::number).toList());
        return rows.stream().map(row -> {
            RepairOrder order = Objects.requireNonNull(known.get(row.id()));
            OrderToSign scope = new OrderToSign(row, site, order.scope().isChargeable(), order.slip(),
                    order.materials(), order.price(),
                    order.signatures().stream().map(OrderPage.SignatureLine::of).toList(), null);
            return new ReviewRow(scope, order.agreement().orElse(null), SlipWarning.of(order, usual),
                    usual.of(row.categoryCode()), photos.getOrDefault(row.number(), List.of()),
                    refusal(order, reader), policy.permission(OrderAction.CORRECT, order, reader).allowed(),
                    order.correction().orElse(null), UUID.randomUUID());
        }).toList();
    }

    private @Nullable Message refusal(RepairOrder order, Actor reader) {
        if (!OrderAction.REVIEW.existsFor(order)) return order.wrongState().sentence();
        Message refusal = policy.permission(OrderAction.REVIEW, order, reader).refusal();
        List<MissingItem> missing = order.missingForReview();
        if (refusal != null || missing.isEmpty()) return refusal;
        return Message.of("order.error.incomplete", order.number(), MissingItem.list(missing));
    }
}
