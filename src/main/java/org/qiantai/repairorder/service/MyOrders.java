package org.qiantai.repairorder.service;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.OrderRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A technician's day: the orders that wait for them, emergencies before all, then by appointment, each with its next step. */
@Service
@Transactional(readOnly = true)
public class MyOrders {
    private final OrderList list;
    private final OrderPageService reading;

    MyOrders(OrderList list, OrderPageService reading) {
        this.list = list;
        this.reading = reading;
    }

    /** At most one page of them; nobody has more in hand. */
    public List<OrderPage> of(SiteRef site, Actor technician) {
        return list.page(site, OrderFilter.of(OrderQueue.MINE, null), technician, null).rows().stream()
                .map(OrderRow::number)
                .map(number -> reading.page(number, technician))
                .sorted(Comparator.comparing(OrderPage::emergency).reversed().thenComparing(MyOrders::first,
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static java.time.@Nullable Instant first(OrderPage order) {
        return order.visit().appointmentFrom() != null ? order.visit().appointmentFrom() : order.due().finishDue();
    }
}
