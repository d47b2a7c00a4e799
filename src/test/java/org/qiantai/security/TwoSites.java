package org.qiantai.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.qiantai.attachment.service.SampleDrawings;
import org.qiantai.attachment.service.SamplePictures;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.servicerequest.CallbacksOfRequest;
import org.qiantai.servicerequest.CallbacksOfRequest.CallerToAsk;
import org.qiantai.servicerequest.CallbacksOfRequest.ReportedRequest;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.Community.Household;
import org.qiantai.support.Pick;
import org.qiantai.support.Web;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** Two sites with one record of each kind, made once for all tests of a context by the pages themselves. */
record TwoSites(Records north, Records south) {
    private static final Map<ApplicationContext, TwoSites> MADE = new ConcurrentHashMap<>();

    /** Days nobody can read: a preview that is there, and whose confirmation changes nobody's calendar. */
    private static final String HOLIDAYS = "现将2039年放假安排通知如下。\n一、元旦：1月1日（周日）至3日（周五）放假，共3天。";

    static TwoSites in(ApplicationContext context) { return MADE.computeIfAbsent(context, TwoSites::make); }

    private static TwoSites make(ApplicationContext context) {
        Communities communities = new Communities(context);
        return new TwoSites(records(context, communities.open("XN", "昊天北", "N7-1-7071", "13911117071")),
                records(context, communities.open("XS", "坤舆南", "S9-2-9092", "13722229092")));
    }

    /** A site of the same kind for a test that uses its records up, so that the two keep theirs. */
    static Records another(ApplicationContext context, String code, String word, String unit, String phone) {
        return records(context, new Communities(context).open(code, word, unit, phone));
    }

    private static Records records(ApplicationContext context, Community site) {
        Web web = new Web(context.getBean(MockMvcTester.class));
        String code = site.code();
        String occupant = String.valueOf(site.home().occupantId());
        String logged = log(web, site, "LOG");
        String dispatched = log(web, site, "DISPATCH");
        callbackFallsDue(context, site, logged);
        assign(context, web, site, numberOn(web, site, dispatched, "RO"));
        askForTime(context, web, site, numberOn(web, site, dispatched, "RO"));
        Map<String, String> values = new HashMap<>(Map.of(
                "requests/{number}", logged,
                "extensions/{number}", numberOn(web, site, dispatched, "RO"),
                "orders/{number}", numberOn(web, site, dispatched, "RO"),
                "callbacks/{number}", numberOn(web, site, logged, "CB"),
                "units/{code}", site.home().unit(),
                "occupants/{id}", occupant,
                "sites/{code}", code,
                "buildings/{code}", building(site),
                "users/{username}", site.user("technician2"),
                "import/{id}", upload(context, web, site)));
        values.put("copies/{copy}", copy(context, web, site, numberOn(web, site, dispatched, "RO")));
        values.put("signatures/{id}", signature(context, site, numberOn(web, site, dispatched, "RO")));
        values.put("property/{property}", thing(context, site, numberOn(web, site, dispatched, "RO")));
        values.put("attachments/{number}", logged);
        values.put("{number}/{id}", attachment(web, site, logged));
        values.put("technicians/{username}", site.user(Role.TECHNICIAN));
        values.put("webhooks/{id}", robot(context, web, site));
        values.put("views/{id}", view(web, site, site.word()));
        view(web, site, site.word() + "二");
        values.put("handovers/{id}", handover(web, site));
        values.put("outages/{number}", outage(web, site));
        values.put("notes/{id}", note(web, site));
        values.put("answers/{id}", card(web, site));
        values.put("loans/{id}", loan(web, site));
        values.put("contractors/{id}", contractor(web, site));
        values.put("lines/{code}", priceLine(web, site));
        values.put("uploads/{id}", priceList(web, site));
        values.put("/admin/calendar/import/{id}", holidays(web, site));
        return new Records(site, Map.copyOf(values));
    }

    /** To the technician, who so has an order to see. */
    private static void assign(ApplicationContext context, Web web, Community site, String order) {
        String worker = SiteScope.asProgram(() -> context.getBean(TransactionOperations.class).execute(_ -> context
                .getBean(JdbcClient.class).sql("SELECT id::text FROM app_user WHERE username = ?")
                .param(site.user(Role.TECHNICIAN)).query(String.class).single()));
        String head = site.user(Role.SUPERVISOR);
        String address = "/orders/" + order + "/assignment";
        web.post(head, address, Map.of("workers", worker, "version", Pick.field("version", page(web, head, address)),
                "token", UUID.randomUUID().toString()));
    }

    /** An extension that nobody has decided. */
    private static void askForTime(ApplicationContext context, Web web, Community site, String order) {
        LocalDateTime now = LocalDateTime.ofInstant(context.getBean(Clock.class).instant(), ZoneId.of("Asia/Shanghai"))
                .truncatedTo(ChronoUnit.MINUTES);
        String head = site.user(Role.SUPERVISOR);
        String address = "/extensions/" + order + "/request";
        Map<String, String> form = new HashMap<>(Map.of("newDue", now.plusDays(5).toString(), "cause", "MATERIAL",
                "reason", site.word() + "缺配件", "toldName", site.home().occupant(), "toldAt",
                now.minusDays(1).toString(), "toldHow", "当面", "agreedBy", site.home().occupant(), "agreedAt",
                now.minusDays(1).toString(), "agreedHow", "当面"));
        form.put("version", Pick.field("version", page(web, head, address)));
        form.put("token", UUID.randomUUID().toString());
        web.post(head, address, form);
    }

    /** A notice between its preview and its confirmation. */
    private static String holidays(Web web, Community site) {
        String token = UUID.randomUUID().toString();
        web.post(site.user(Role.ADMIN), "/admin/calendar/import", Map.of("text", HOLIDAYS, "token", token));
        return token;
    }

    /** A robot of the site that nobody will ever reach. */
    private static String robot(ApplicationContext context, Web web, Community site) {
        web.post(site.user(Role.ADMIN), "/admin/notifications/webhooks/new",
                Map.of("name", site.word(), "format", "JSON",
                        "url", "https://robot.invalid/", "kinds", "EMERGENCY", "language", "zh-CN", "token",
                        UUID.randomUUID().toString()));
        return SiteScope.asProgram(() -> context.getBean(TransactionOperations.class).execute(_ -> context
                .getBean(JdbcClient.class).sql("SELECT id::text FROM webhook WHERE site_id = ?").param(site.siteId())
                .query(String.class).single()));
    }

    /** Shared with the desk. @return its id */
    private static String view(Web web, Community site, String name) {
        String next = web.post(site.user(Role.RECEPTIONIST), "/views/new?site=" + site.code(),
                Map.of("list", "/requests",
                        "query", "text=" + site.word(), "name", name, "shared", "true"));
        return Pick.first("view=(\\d+)", next);
    }

    /** Something left for the next shift. */
    private static String handover(Web web, Community site) {
        String desk = site.user(Role.RECEPTIONIST);
        String day = web.post(desk, "/worklog/entries/new", Map.of("site", site.code(), "type", "HANDOVER", "taker",
                "NEXT_SHIFT", "text", site.word() + "的钥匙在前台", "token", UUID.randomUUID().toString()));
        return Pick.attribute("data-handover", "[data-handover]", page(web, desk, day));
    }

    /** A known outage, with a call about it. */
    private static String outage(Web web, Community site) {
        String desk = site.user(Role.RECEPTIONIST);
        String next = web.post(desk, "/outages/new", Map.of("site", site.code(), "outage", "WATER", "wholeSite",
                "true", "from", "2026-01-01T08:00", "until", "2099-01-01T08:00", "announcementZh", site.word() + "停水",
                "token",
                UUID.randomUUID().toString()));
        String number = Pick.first("^/outages/([^?]+)", next);
        web.post(desk, "/outages/" + number + "/call", Map.of("unit", site.home().unit(), "callerName",
                site.home().occupant(), "callerPhone", site.home().phone(), "token", UUID.randomUUID().toString()));
        return number;
    }

    /** A printed part of the order's slip. */
    private static String copy(ApplicationContext context, Web web, Community site, String order) {
        web.post(site.user(Role.RECEPTIONIST), "/orders/" + order + "/slip", Map.of("parts", "FINANCE", "token",
                UUID.randomUUID().toString()));
        return SiteScope.asProgram(() -> context.getBean(TransactionOperations.class).execute(_ -> context
                .getBean(JdbcClient.class).sql("SELECT id::text FROM slip_copy WHERE site_id = ?").param(site.siteId())
                .query(String.class).single()));
    }

    /** The owner's hand on the order, though nobody has asked for it yet. */
    private static String signature(ApplicationContext context, Community site, String order) {
        return SiteScope.asProgram(() -> context.getBean(TransactionOperations.class).execute(_ -> context
                .getBean(JdbcClient.class).sql("""
                        INSERT INTO drawn_signature (id, site_id, order_id, place, name, drawn_at, png, width, height)
                        SELECT nextval('drawn_signature_seq') + 49, site_id, id, 'OWNER', ?, now(), ?, 60, 20
                        FROM repair_order WHERE number = ? RETURNING id::text""")
                .params(site.word(), SampleDrawings.png(60, 20), order).query(String.class).single()));
    }

    /** Something of the owner's that was moved. */
    private static String thing(ApplicationContext context, Community site, String order) {
        return SiteScope.asProgram(() -> context.getBean(TransactionOperations.class).execute(_ -> context
                .getBean(JdbcClient.class).sql("""
                        INSERT INTO owner_property (id, site_id, order_id, kind, item, owner_name, owner_told, state,
                            needs_director, recorded_by, recorder_name, recorded_at, version)
                        SELECT nextval('owner_property_seq') + 49, o.site_id, o.id, 'MOVED', ?, ?, '当面', 'NOTED', false,
                            u.id, u.name, now(), 0
                        FROM repair_order o, app_user u WHERE o.number = ? AND u.username = ? RETURNING id::text""")
                .params(site.word() + "的沙发", site.word(), order, site.user(Role.RECEPTIONIST)).query(String.class)
                .single()));
    }

    /** A photo with the request. */
    private static String attachment(Web web, Community site, String request) {
        String desk = site.user(Role.RECEPTIONIST);
        web.attach(desk, "/attachments/" + request, Map.of("purpose", "OTHER", "token", UUID.randomUUID().toString()),
                new MockMultipartFile("files", site.word() + ".png", "image/png", SamplePictures.png(20, 10)));
        return Pick.attribute("data-attachment", "[data-attachment]", page(web, desk, "/attachments/" + request));
    }

    private static String note(Web web, Community site) {
        String desk = site.user(Role.RECEPTIONIST);
        web.post(desk, "/notes/new", Map.of("site", site.code(), "building", building(site),
                "note", site.word() + "钥匙在门岗", "token", UUID.randomUUID().toString()));
        return Pick.first("/notes/(\\d+)/edit", page(web, desk, "/notes"));
    }

    private static String card(Web web, Community site) {
        String desk = site.user(Role.RECEPTIONIST);
        web.post(desk, "/answers/new", Map.of("site", site.code(), "topic", "OTHER", "title", site.word() + "怎么走",
                "textZh", site.word() + "往东", "token", UUID.randomUUID().toString()));
        return Pick.first("/answers/(\\d+)/edit", page(web, desk, "/answers"));
    }

    /** A line of the draft. */
    private static String priceLine(Web web, Community site) {
        String finance = site.user(Role.FINANCE);
        web.post(finance, "/fees/prices/draft", Map.of("site", site.code()));
        web.post(finance, "/fees/prices/draft/lines", Map.of("site", site.code(), "code", site.code() + "-1", "nameZh",
                site.word() + "维修", "kind", "LABOUR", "unit", "次", "unitPrice", "80", "version", "0", "token",
                UUID.randomUUID().toString()));
        return site.code() + "-1";
    }

    private static String priceList(Web web, Community site) {
        String list = "编码,名称,费用类别,单位,单价\nL-1," + site.word() + "安装,人工费,次,50\n";
        String token = UUID.randomUUID().toString();
        web.attach(site.user(Role.FINANCE), "/fees/prices/import", Map.of("site", site.code(), "token", token),
                new MockMultipartFile("file", "prices.csv", "text/csv", list.getBytes(UTF_8)));
        return token;
    }

    private static String loan(Web web, Community site) {
        String desk = site.user(Role.RECEPTIONIST);
        web.post(desk, "/loans/new", Map.of("site", site.code(), "item", site.word() + "雨伞", "unit",
                site.home().unit(), "borrower", site.home().occupant(), "phone", site.home().phone(), "due",
                "2099-01-01T18:00", "token", UUID.randomUUID().toString()));
        return Pick.first("/loans/(\\d+)\\?", page(web, desk, "/loans"));
    }

    /** A crew that nobody has evaluated. */
    private static String contractor(Web web, Community site) {
        String next = web.post(site.user(Role.CENTER_HEAD), "/contractors/new", Map.of("site", site.code(), "name",
                site.word() + "工程队", "contact", site.word() + "队长", "phone", "13900001111", "token",
                UUID.randomUUID().toString()));
        return Pick.first("^/contractors/(\\d+)\\?", next);
    }

    private static String log(Web web, Community site, String then) {
        String next = web.post(site.user(Role.RECEPTIONIST), "/requests", Map.of("site", site.code(),
                "unit", site.home().unit(), "occupantId", String.valueOf(site.home().occupantId()),
                "callerName", site.home().occupant(), "callerPhone", site.home().phone(), "channel", "PHONE",
                "categoryCode", "WATER_DRIP", "description", site.word() + "厨房漏水", "then", then,
                "token", UUID.randomUUID().toString()));
        return Pick.first("^/requests/([^?]+)", next);
    }

    /** Sooner than the work would bring it about: the pages of a callback do not ask whether there was any. */
    private static void callbackFallsDue(ApplicationContext context, Community site, String request) {
        Actor desk = context.getBean(ActorDirectory.class).find(site.user(Role.RECEPTIONIST)).orElseThrow();
        Household home = site.home();
        SiteScope.asProgram(() -> context.getBean(TransactionOperations.class).executeWithoutResult(_ -> {
            long id = context.getBean(JdbcClient.class).sql("SELECT id FROM service_request WHERE number = ?")
                    .param(request).query(Long.class).single();
            context.getBean(CallbacksOfRequest.class).schedule(new ReportedRequest(id, site.siteId(), request,
                    List.of(new CallerToAsk(home.occupantId(), home.occupant(), home.phone())), null,
                    context.getBean(Clock.class).instant()), desk);
        }));
    }

    /** A list of units between its preview and its confirmation. */
    private static String upload(ApplicationContext context, Web web, Community site) {
        String admin = site.user(Role.ADMIN);
        UUID id = UUID.randomUUID();
        byte[] list = (new String(web.get(admin, "/admin/import/template?format=csv").getResponse()
                .getContentAsByteArray(), UTF_8) + site.word() + "\r\n").getBytes(UTF_8);
        SiteScope.asProgram(() -> context.getBean(TransactionOperations.class).executeWithoutResult(_ -> context
                .getBean(JdbcClient.class).sql("""
                        INSERT INTO estate_import (id, site_id, user_id, file_name, content, expires_at)
                        SELECT ?, ?, id, 'units.csv', ?, now() + interval '1 day' FROM app_user WHERE username = ?""")
                .params(id, site.siteId(), list, admin).update()));
        return id.toString();
    }

    /** The number of that kind which the request's page links to. */
    private static String numberOn(Web web, Community site, String request, String kind) {
        return Pick.first(site.code() + "-" + kind + "-\\d{8}-\\d{3,}", page(web, site.user(Role.RECEPTIONIST),
                "/requests/" + request));
    }

    private static String building(Community site) { return Pick.first("^[^-]+", site.home().unit()); }

    private static String page(Web web, String reader, String address) { return Web.text(web.get(reader, address)); }
}
