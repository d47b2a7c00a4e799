package org.qiantai.support;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.Answer;
import org.qiantai.callback.service.CallbackService;
import org.qiantai.callback.service.CallbackPageService;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.repairorder.domain.CompletionChecks;
import org.qiantai.repairorder.domain.ConsentMeans;
import org.qiantai.repairorder.domain.QuotationLine.QuotedItem;
import org.qiantai.repairorder.domain.SlipEntry;
import org.qiantai.repairorder.service.OrderAssignment;
import org.qiantai.repairorder.service.OrderAssignment.Named;
import org.qiantai.repairorder.service.OrderPageService;
import org.qiantai.repairorder.service.OrderSlips;
import org.qiantai.repairorder.service.OrderWork;
import org.qiantai.repairorder.service.QuotationResponseEntry;
import org.qiantai.repairorder.service.SlipSignatures;
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.domain.RequestLocation;
import org.qiantai.servicerequest.service.IntakeCommand;
import org.qiantai.servicerequest.service.RequestIntake;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The steps of a request and its order at one site, each by somebody whose job it is, through the services: no page is opened. */
public final class ServiceWork {
    private final ApplicationContext context;
    private final Community site;

    public ServiceWork(ApplicationContext context, Community site) {
        this.context = context;
        this.site = site;
    }

    /** A call from the site's household, which waits for somebody to dispatch it. @return the request's number */
    public String log(String category, String description) {
        return log(category, description, atHome(), List.of());
    }

    /** A call from the site's household, sent to engineering at once. @return the request's number */
    public String dispatch(String category, String description) {
        return log(category, description, atHome(), List.of("ENGINEERING"));
    }

    /** Found in a public place, where nobody pays, and sent to engineering. @return the request's number */
    public String dispatchPublic(String category, String description, String place) {
        return log(category, description, new RequestLocation(null, place, null), List.of("ENGINEERING"));
    }

    /** The number of the request's order. */
    public String order(String request) {
        return number("SELECT o.number FROM repair_order o JOIN service_request r ON r.id = o.request_id "
                + "WHERE r.number = ?", request);
    }

    /** The number of the request's callback. */
    public String callback(String request) {
        return number("SELECT c.number FROM callback c JOIN service_request r ON r.id = c.request_id "
                + "WHERE r.number = ?", request);
    }

    public void assign(String order) {
        Named technician = Named.of(actor(Role.TECHNICIAN).id());
        within(() -> bean(OrderAssignment.class).assign(submission(order), technician, null, actor(Role.SUPERVISOR)));
    }

    public void arrive(String order) {
        within(() -> bean(OrderWork.class).arrive(submission(order), null, null, actor(Role.TECHNICIAN)));
    }

    public void begin(String order) {
        within(() -> bean(OrderWork.class).begin(submission(order), null, actor(Role.TECHNICIAN)));
    }

    /** A price is offered, and the owner signs for it: the work begins. */
    public void agreeOnPrice(String order) {
        QuotedItem item = new QuotedItem("更换角阀", BigDecimal.ONE, "个", new BigDecimal("45.50"), false);
        within(() -> bean(OrderWork.class).quote(submission(order), List.of(item), null, actor(Role.TECHNICIAN)));
        QuotationResponseEntry word = new QuotationResponseEntry(site.home().occupant(), ConsentMeans.SIGNED, null,
                null);
        within(() -> bean(OrderWork.class).consent(submission(order), 1, word, actor(Role.TECHNICIAN)));
    }

    public void complete(String order, String content) {
        within(() -> bean(OrderWork.class).complete(submission(order), content, null, new CompletionChecks(true, true),
                null,
                actor(Role.TECHNICIAN)));
    }

    /** The slip has all it needs. @param labourFee null where nobody pays */
    public void fillSlip(String order, String content, @Nullable String labourFee, String owner) {
        SlipEntry entry = new SlipEntry(content, List.of(), true, BigDecimal.ONE, null,
                new CompletionChecks(true, true),
                labourFee == null ? null : new BigDecimal(labourFee), "赵工", owner, null);
        within(() -> bean(OrderSlips.class).amend(submission(order), entry, SlipSignatures.NONE, null,
                actor(Role.TECHNICIAN)));
    }

    public void review(String order) {
        within(() -> bean(OrderSlips.class).review(submission(order), "孙主管", null, actor(Role.SUPERVISOR)));
    }

    /** The caller says that the work is not as reported. */
    public void disagree(String callback, String opinion) {
        Actor desk = actor(Role.RECEPTIONIST);
        long version = within(() -> bean(CallbackPageService.class).page(callback, desk).version());
        within(() -> bean(CallbackService.class).reached(new Submission(callback, version, UUID.randomUUID()),
                new Answer(false, 2, opinion, null), null, desk));
    }

    public Actor actor(Role role) { return bean(ActorDirectory.class).find(site.user(role)).orElseThrow(); }

    public SiteRef place() { return bean(SiteDirectory.class).byId(site.siteId()); }

    /** Does it with the sights of the site's people. */
    public <T> T within(Supplier<T> act) {
        return SiteScope.within(Set.of(site.siteId()), act);
    }

    private RequestLocation atHome() { return new RequestLocation(site.home().unitId(), null, null); }

    private String log(String category, String description, RequestLocation where, List<String> departments) {
        Caller caller = where.isPublic()
                ? new Caller(null, "门岗", "13800006688")
                : new Caller(site.home().occupantId(), site.home().occupant(), site.home().phone());
        return within(() -> bean(RequestIntake.class).log(place(), new IntakeCommand(UUID.randomUUID(), Channel.PHONE,
                category, description, where, caller, null, null, false, departments), actor(Role.RECEPTIONIST)));
    }

    private Submission submission(String order) {
        long version = within(() -> bean(OrderPageService.class).page(order, actor(Role.RECEPTIONIST)).version());
        return new Submission(order, version, UUID.randomUUID());
    }

    private String number(String query, String of) {
        return SiteScope.asProgram(() -> Objects.requireNonNull(bean(TransactionOperations.class)
                .execute(_ -> bean(JdbcClient.class).sql(query).param(of).query(String.class).single())));
    }

    private <T> T bean(Class<T> type) { return context.getBean(type); }
}
