package org.qiantai.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.qiantai.support.Web;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** Two sites with one record of each kind, made once for all tests of a context by the pages themselves. */
record TwoSites(Records north, Records south) {
    private static final Map<ApplicationContext, TwoSites> MADE = new ConcurrentHashMap<>();

    static TwoSites in(ApplicationContext context) { return MADE.computeIfAbsent(context, TwoSites::make); }

    private static TwoSites make(ApplicationContext context) {
        Communities communities = new Communities(context);
        return new TwoSites(records(context, communities.open("XN", "昊天北", "N7-1-7071", "13911117071")),
                records(context, communities.open("XS", "坤舆南", "S9-2-9092", "13722229092")));
    }

    private static Records records(ApplicationContext context, Community site) {
        Web web = new Web(context.getBean(MockMvcTester.class));
        String code = site.code();
        String occupant = String.valueOf(site.home().occupantId());
        String logged = log(web, site, "LOG");
        String dispatched = log(web, site, "DISPATCH");
        callbackFallsDue(context, site, logged);
        Map<String, String> values = new HashMap<>(Map.of(
                "requests/{number}", logged,
                "extensions/{number}", numberOn(web, site, dispatched, "RO"),
                "orders/{number}", numberOn(web, site, dispatched, "RO"),
                "callbacks/{number}", numberOn(web, site, logged, "CB"),
                "units/{code}", site.home().unit(),
                "occupants/{id}", occupant,
                "sites/{code}", code,
                "buildings/{code}", site.home().unit().replaceFirst("-.*", ""),
                "users/{username}", site.user("cleaning"),
                "import/{id}", upload(context, web, site)));
        values.put("copies/{copy}", copy(context, web, site, numberOn(web, site, dispatched, "RO")));
        values.put("signatures/{id}", signature(context, site, numberOn(web, site, dispatched, "RO")));
        values.put("things/{thing}", thing(context, site, numberOn(web, site, dispatched, "RO")));
        values.put("attachments/{number}", logged);
        values.put("{number}/{id}", attachment(web, site, logged));
        values.put("technicians/{username}", site.user(Role.TECHNICIAN));
        values.put("robots/{id}", robot(context, web, site));
        values.put("views/{id}", view(web, site));
        values.put("handovers/{id}", handover(web, site));
        values.put("incidents/{number}", outage(web, site));
        values.put("notes/{id}", note(web, site));
        values.put("answers/{id}", card(web, site));
        values.put("loans/{id}", loan(web, site));
        values.put("vendors/{id}", vendor(web, site));
        values.put("lines/{code}", priceLine(web, site));
        values.put("uploads/{id}", priceList(web, site));
        return new Records(site, Map.copyOf(values));
    }

    /** A robot of the site that nobody will ever reach. */
    private static String robot(ApplicationContext context, Web web, Community site) {
        web.post(site.user(Role.ADMIN), "/admin/notifications/robots/new", Map.of("name", site.word(), "format", "JSON",
                "url", "https://robot.invalid/", "kinds", "EMERGENCY", "language", "zh-CN", "token",
                UUID.randomUUID().toString()));
        return SiteScope.asProgram(() -> context.getBean(TransactionOperations.class).execute(_ -> context
                .getBean(JdbcClient.class).sql("SELECT id::text FROM webhook WHERE site_id = ?").param(site.siteId())
                .query(String.class).single()));
    }

    /** Shared with the desk, named by the site's word. @return its id */
    private static String view(Web web, Community site) {
        return web.post(site.user(Role.RECEPTIONIST), "/views/new?site=" + site.code(), Map.of("list", "/requests",
                "query", "text=" + site.word(), "name", site.word(), "shared", "true")).replaceFirst(".*view=", "");
    }

    /** Something left for the next shift. */
    private static String handover(Web web, Community site) {
        String desk = site.user(Role.RECEPTIONIST);
        String day = web.post(desk, "/worklog/entries/new", Map.of("site", site.code(), "type", "HANDOVER", "taker",
                "NEXT_SHIFT", "text", site.word() + "的钥匙在前台", "token", UUID.randomUUID().toString()));
        return Web.text(web.get(desk, day)).replaceAll("(?s).*data-handover=\"(\\d+)\".*", "$1");
    }

    /** A known outage, with a call about it. */
    private static String outage(Web web, Community site) {
        String desk = site.user(Role.RECEPTIONIST);
        String next = web.post(desk, "/incidents/new", Map.of("site", site.code(), "outage", "WATER", "wholeSite",
                "true", "from", "2026-01-01T08:00", "until", "2099-01-01T08:00", "sayZh", site.word() + "停水", "token",
                UUID.randomUUID().toString()));
        String number = next.replaceFirst("/incidents/([^?]+).*", "$1");
        web.post(desk, "/incidents/" + number + "/call", Map.of("unit", site.home().unit(), "callerName",
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
                        INSERT INTO owners_thing (id, site_id, order_id, kind, item, owner_name, owner_told, state,
                            needs_director, recorded_by, recorder_name, recorded_at, version)
                        SELECT nextval('owners_thing_seq') + 49, o.site_id, o.id, 'MOVED', ?, ?, '当面', 'NOTED', false,
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
        return Web.text(web.get(desk, "/attachments/" + request)).replaceAll("(?s).*data-attachment=\"(\\d+)\".*",
                "$1");
    }

    private static String note(Web web, Community site) {
        String desk = site.user(Role.RECEPTIONIST);
        web.post(desk, "/notes/new", Map.of("site", site.code(), "building", site.home().unit().replaceFirst("-.*", ""),
                "note", site.word() + "钥匙在门岗", "token", UUID.randomUUID().toString()));
        return Web.text(web.get(desk, "/notes")).replaceAll("(?s).*?/notes/(\\d+)/edit.*", "$1");
    }

    private static String card(Web web, Community site) {
        String desk = site.user(Role.RECEPTIONIST);
        web.post(desk, "/answers/new", Map.of("site", site.code(), "topic", "OTHER", "title", site.word() + "怎么走",
                "textZh", site.word() + "往东", "token", UUID.randomUUID().toString()));
        return Web.text(web.get(desk, "/answers")).replaceAll("(?s).*?/answers/(\\d+)/edit.*", "$1");
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
        return Web.text(web.get(desk, "/loans")).replaceAll("(?s).*?/loans/(\\d+)\\?.*", "$1");
    }

    /** A crew that nobody has evaluated. */
    private static String vendor(Web web, Community site) {
        return web.post(site.user(Role.CENTER_HEAD), "/vendors/new", Map.of("site", site.code(), "name",
                site.word() + "工程队", "contact", site.word() + "队长", "phone", "13900001111", "token",
                UUID.randomUUID().toString())).replaceAll(".*/vendors/(\\d+)\\?.*", "$1");
    }

    private static String log(Web web, Community site, String then) {
        String next = web.post(site.user(Role.RECEPTIONIST), "/requests", Map.of("site", site.code(),
                "unit", site.home().unit(), "occupantId", String.valueOf(site.home().occupantId()),
                "callerName", site.home().occupant(), "callerPhone", site.home().phone(), "channel", "PHONE",
                "categoryCode", "WATER_DRIP", "description", site.word() + "厨房漏水", "then", then,
                "token", UUID.randomUUID().toString()));
        return next.replaceFirst("/requests/([^?]+).*", "$1");
    }

    /** Sooner than the work would bring it about: the pages of a callback do not ask whether there was any. */
    private static void callbackFallsDue(ApplicationContext context, Community site, String request) {
        Actor desk = context.getBean(ActorDirectory.class).find(site.user(Role.RECEPTIONIST)).orElseThrow();
        Household home = site.home();
        SiteScope.asProgram(() -> context.getBean(TransactionOperations.class).executeWithoutResult(_ -> {
            long id = context.getBean(JdbcClient.class).sql("SELECT id FROM service_request WHERE number = ?")
                    .param(request).query(Long.class).single();
            context.getBean(CallbacksOfRequest.class).fallDue(new ReportedRequest(id, site.siteId(), request,
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
        String page = Web.text(web.get(site.user(Role.RECEPTIONIST), "/requests/" + request));
        Matcher number = Pattern.compile(site.code() + "-" + kind + "-\\d{8}-\\d{3,}").matcher(page);
        if (!number.find()) throw new AssertionError("No " + kind + " on the page of " + request + ": " + page);
        return number.group();
    }
}
