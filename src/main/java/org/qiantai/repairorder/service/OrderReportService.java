package org.qiantai.repairorder.service;

import java.util.List;
import org.qiantai.repairorder.OrderReports;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.OrderReturn;
import org.qiantai.repairorder.repository.RepairOrderRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the callbacks' module reads of a request's orders. */
@Service
@Transactional(readOnly = true)
class OrderReportService implements OrderReports {
    private final RepairOrderRepository orders;

    OrderReportService(RepairOrderRepository orders) { this.orders = orders; }

    @Override
    public List<OrderReport> of(long requestId) {
        return orders.findByRequestIdOrderById(requestId).stream()
                .filter(order -> order.status() != OrderStatus.CANCELLED)
                .map(order -> new OrderReport(order.number(), order.departmentCode(), order.status(),
                        OrderDispatch.workers(order),
                        order.slip().content(), order.slip().completedAt(),
                        order.orderReturn().map(OrderReturn::explanation).orElse(null)))
                .toList();
    }

    @Override
    public boolean workedOn(long requestId, long userId) {
        return orders.findByRequestIdOrderById(requestId).stream()
                .anyMatch(order -> order.wasAssignedTo(userId)
                        || order.slip().completedBy() != null && order.slip().completedBy() == userId);
    }
}
