package org.qiantai.browser;

import java.util.List;
import java.util.stream.IntStream;
import org.qiantai.support.ServiceWork;

/** Orders of engineering that were done earlier in the day, none of it on a screen. */
final class FinishedOrders {
    private final ServiceWork work;

    FinishedOrders(ServiceWork work) { this.work = work; }

    /** Done, their slips filled and signed by worker and owner. @return their numbers */
    List<String> done(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::one).toList();
    }

    private String one(int n) {
        String order = work.order(work.dispatchPublic("LAMP", "大堂第 " + n + " 盏灯不亮", "大堂"));
        work.assign(order);
        work.arrive(order);
        work.begin(order);
        work.complete(order, "更换灯管");
        work.fillSlip(order, "更换灯管", null, "物业大堂");
        return order;
    }
}
