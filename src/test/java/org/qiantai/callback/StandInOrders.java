package org.qiantai.callback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.qiantai.deadline.DueTimes;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.OrderReports;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.ReworkOrders;
import org.qiantai.servicerequest.DispatchedRequest;
import org.qiantai.servicerequest.OrdersOfRequest;
import org.qiantai.servicerequest.RequestProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Orders as callbacks see them, without the long way of dispatching and completing one. */
@TestConfiguration(proxyBeanMethods = false)
public class StandInOrders {
    private final Map<Long, List<String>> orders = new ConcurrentHashMap<>();
    private final Map<Long, Set<Long>> workers = new ConcurrentHashMap<>();

    public void done(long requestId, String number) {
        orders.computeIfAbsent(requestId, _ -> new ArrayList<>()).add(number);
    }

    public void worked(long requestId, long userId) {
        workers.computeIfAbsent(requestId, _ -> new HashSet<>()).add(userId);
    }

    @Bean
    @Primary
    OrderReports standInReports() {
        return new OrderReports() {
            @Override
            public List<OrderReport> of(long requestId) {
                return orders.getOrDefault(requestId, List.of()).stream()
                        .map(number -> new OrderReport(number, "ENGINEERING", OrderStatus.COMPLETED, "李师傅", "更换接头密封圈",
                                Instant.parse("2026-11-23T06:00:00Z"), null))
                        .toList();
            }

            @Override
            public boolean workedOn(long requestId, long userId) {
                return workers.getOrDefault(requestId, Set.of()).contains(userId);
            }
        };
    }

    @Bean
    @Primary
    ReworkOrders standInRework(ObjectProvider<RequestProgress> requests) {
        return (original, reason, by) -> {
            long request = orders.entrySet().stream().filter(entry -> entry.getValue().contains(original)).findFirst()
                    .orElseThrow().getKey();
            done(request, original + "R");
            requests.getObject().resumed(request, by);
            return original + "R";
        };
    }

    @Bean
    @Primary
    OrdersOfRequest standInOrdersOfRequest() {
        return new OrdersOfRequest() {
            @Override
            public List<String> open(DispatchedRequest request, List<String> departmentCodes, Actor by) {
                return List.of();
            }

            @Override
            public List<OrderSummary> of(long requestId) { return List.of(); }

            @Override
            public boolean areCancellable(long requestId) { return true; }

            @Override
            public void cancelAll(long requestId, String reason, Actor by) {}

            @Override
            public void reclassify(long requestId, String categoryCode, boolean emergency, DueTimes due, Actor by) {}
        };
    }
}
