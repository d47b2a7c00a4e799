package org.qiantai.support;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.qiantai.platform.security.Role;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.PriceListEntry;
import org.qiantai.pricing.PriceKind;
import org.qiantai.pricing.service.PriceListService;
import org.springframework.context.ApplicationContext;

/** A site with a request and an order in each state and a draft of its price list, so that every page has something to show. */
public final class EveryState {
    private EveryState() {}

    /** @param code two to four capitals that no other test uses */
    public static Community open(ApplicationContext context, String code, String word, String unit, String phone) {
        Community site = new Communities(context).open(code, word, unit, phone);
        ServiceWork work = new ServiceWork(context, site);
        work.log("LAMP", "楼道灯不亮");
        work.dispatch("LAMP", "门厅灯不亮");
        work.assign(work.order(work.dispatch("WATER_HOME", "家里没水")));
        String working = work.order(work.dispatch("WATER_DRIP", "厨房滴水"));
        work.assign(working);
        work.arrive(working);
        work.agreeOnPrice(working);
        String reviewed = completed(work, work.dispatch("WATER_HOME", "卫生间没水"));
        work.fillSlip(reviewed, "已恢复供水", null, site.home().occupant());
        work.review(reviewed);
        String disputed = work.dispatch("POWER_HOME", "客厅没电");
        completed(work, disputed);
        work.disagree(work.callback(disputed), "插座还是没电，根本没修好");
        prices(context, work);
        return site;
    }

    private static String completed(ServiceWork work, String request) {
        String order = work.order(request);
        work.assign(order);
        work.arrive(order);
        work.begin(order);
        work.complete(order, "已处理并试用正常");
        return order;
    }

    /** One list in force, and a draft of the next. */
    private static void prices(ApplicationContext context, ServiceWork work) {
        LocalDate today = LocalDate.ofInstant(context.getBean(Clock.class).instant(), work.place().zone());
        ListPrice valve = new ListPrice("A-01", "更换角阀", null, PriceKind.MATERIAL, "个", new BigDecimal("45.50"), "给排水");
        work.within(() -> {
            context.getBean(PriceListEntry.class).publish(work.place(), List.of(valve), today, "测试");
            context.getBean(PriceListService.class).begin(work.place(), work.actor(Role.FINANCE));
            return valve;
        });
    }
}
