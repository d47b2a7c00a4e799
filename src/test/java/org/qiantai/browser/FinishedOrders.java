package org.qiantai.browser;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.qiantai.platform.form.Step;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.repairorder.domain.Aftercare;
import org.qiantai.repairorder.domain.SlipEntry;
import org.qiantai.repairorder.service.OrderAssigning;
import org.qiantai.repairorder.service.OrderAssigning.Named;
import org.qiantai.repairorder.service.OrderReading;
import org.qiantai.repairorder.service.OrderSlips;
import org.qiantai.repairorder.service.OrderWork;
import org.qiantai.repairorder.service.SlipHands;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.domain.Whereabouts;
import org.qiantai.servicerequest.service.LogRequest;
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.service.RequestLogging;
import org.qiantai.support.Community;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Orders of engineering that were done earlier in the day, each step by whose it is, none of it on a screen. */
final class FinishedOrders {
    private final ApplicationContext context;
    private final Community site;

    FinishedOrders(ApplicationContext context, Community site) {
        this.context = context;
        this.site = site;
    }

    /** Done, their slips filled and signed by worker and owner. @return their numbers */
    List<String> done(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::one).toList();
    }

    private String one(int n) {
        String number = dispatched("大堂第 " + n + " 盏灯不亮");
        Actor worker = actor(site.user(Role.TECHNICIAN));
        OrderWork work = context.getBean(OrderWork.class);
        within(() -> context.getBean(OrderAssigning.class).assign(step(number), Named.of(worker.id()), null,
                actor(site.user(Role.SUPERVISOR))));
        within(() -> work.arrive(step(number), null, null, worker));
        within(() -> work.begin(step(number), null, worker));
        within(() -> work.complete(step(number), "更换灯管", null, new Aftercare(true, true), null, worker));
        within(() -> context.getBean(OrderSlips.class).amend(step(number), new SlipEntry("更换灯管", List.of(), true,
                BigDecimal.ONE, null, new Aftercare(true, true), null, "赵工", "物业大堂", null), SlipHands.NONE, null,
                worker));
        return number;
    }

    /** In the public area, where nobody pays. */
    private String dispatched(String what) {
        String request = within(() -> context.getBean(RequestLogging.class).log(
                context.getBean(SiteDirectory.class).byId(site.siteId()),
                new LogRequest(UUID.randomUUID(), Channel.PHONE, "LAMP", what, new Whereabouts(null, "大堂", null),
                        new Caller(null, "门岗", "13800006688"), null, null, false, List.of("ENGINEERING")),
                actor(site.user(Role.RECEPTIONIST))));
        return SiteScope.asProgram(() -> Objects.requireNonNull(context.getBean(TransactionOperations.class)
                .execute(_ -> context.getBean(JdbcClient.class).sql("""
                        SELECT o.number FROM repair_order o JOIN service_request r ON r.id = o.request_id
                        WHERE r.number = ?""").param(request).query(String.class).single())));
    }

    private Step step(String number) {
        long version = within(() -> context.getBean(OrderReading.class)
                .page(number, actor(site.user(Role.RECEPTIONIST))).version());
        return new Step(number, version, UUID.randomUUID());
    }

    private Actor actor(String username) { return context.getBean(ActorDirectory.class).find(username).orElseThrow(); }

    private <T> T within(Supplier<T> act) { return SiteScope.within(Set.of(site.siteId()), act); }
}
