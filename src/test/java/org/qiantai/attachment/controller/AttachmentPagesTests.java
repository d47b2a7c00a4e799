package org.qiantai.attachment.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.attachment.service.SamplePictures;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.StatementCounter;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Photos and papers of records: added, seen, taken away")
class AttachmentPagesTests {
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    Web web;
    Community site;
    String desk;
    String worker;
    String supervisor;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("AT", "照片园", "P1-1-1181", "13655551181");
        desk = site.user(Role.RECEPTIONIST);
        worker = site.user(Role.TECHNICIAN);
        supervisor = site.user(Role.SUPERVISOR);
    }

    @Test
    @DisplayName("Several at once, upright and without what the camera wrote; sent twice they are there once; the history tells it")
    void added() {
        String order = order();
        Map<String, String> form = form("BEFORE");
        MockMultipartFile[] files = {photo("漏水.jpg"), photo("阀门.jpg")};
        assertThat(web.attach(desk, "/attachments/" + order, form, files))
                .hasRedirectedUrl("/attachments/" + order + "?done=attachment.added");
        assertThat(web.attach(desk, "/attachments/" + order, form, files)).hasStatus(302);
        String page = Web.text(web.get(desk, "/attachments/" + order));
        assertThat(page).contains("2/20 个", "漏水.jpg", "阀门.jpg", "维修前", "data-purpose=\"BEFORE\"");
        assertThat(Web.text(web.get(desk, "/orders/" + order))).contains("全部 2 个", "添加照片和资料 2 个（维修前）",
                "/attachments/" + order + "/" + first(page) + "/small");
        MvcTestResult whole = web.get(desk, "/attachments/" + order + "/" + first(page));
        assertThat(whole).hasStatusOk().headers().hasValue("Content-Type", "image/jpeg")
                .hasValue("Content-Security-Policy",
                        "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'")
                .hasValue("Cache-Control", "max-age=600, private").containsHeader("ETag");
        assertThat(Web.text(whole)).doesNotContain(SamplePictures.SECRET, "Exif");
        assertThat(SamplePictures.read(whole.getResponse().getContentAsByteArray()).getHeight()).isEqualTo(400);
        assertThat(SamplePictures.read(web.get(desk, "/attachments/" + order + "/" + first(page) + "/small")
                .getResponse().getContentAsByteArray()).getHeight()).isEqualTo(320);
    }

    @Test
    @DisplayName("R-03-58: a paper is handed out, never opened among our pages, and never by the name of a page")
    void paper() {
        String request = request();
        web.attach(desk, "/attachments/" + request, form("DOCUMENT"), new MockMultipartFile("files", "协议.html",
                "text/html", "%PDF-1.7\n<script>alert(1)</script>\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        String page = Web.text(web.get(desk, "/attachments/" + request));
        assertThat(page).contains("协议.html", "PDF", "资料");
        MvcTestResult paper = web.get(desk, "/attachments/" + request + "/" + first(page));
        assertThat(paper).hasStatusOk().headers().hasValue("Content-Type", "application/pdf");
        assertThat(paper.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(web.get(desk, "/attachments/" + request + "/" + first(page) + "/small")).hasStatus(404);
        assertThat(Web.text(web.get(desk, "/requests/" + request))).contains("全部 1 个", "协议.html");
    }

    @Test
    @DisplayName("None, one too many, and what is no picture: a sentence beside the field, the choice kept, nothing saved")
    void refused() {
        String order = order();
        assertThat(web.attach(desk, "/attachments/" + order, form("AFTER"))).hasStatus(422).bodyText()
                .contains("请选择照片或文件", "value=\"AFTER\" selected");
        assertThat(web.attach(desk, "/attachments/" + order, form("AFTER"), photo("a.jpg"),
                new MockMultipartFile("files", "b.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8))))
                .hasStatus(422).bodyText().contains("“b.svg”不是 JPG、PNG 照片", "0/20 个");
        assertThat(web.attach(desk, "/attachments/" + request(), form("AFTER"), photo("a.jpg"))).as("not of a request")
                .hasStatus(422).bodyText().contains("请选择这里列出的用途");
        MockMultipartFile[] many = IntStream.range(0, 19).mapToObj(n -> tiny(n + ".png"))
                .toArray(MockMultipartFile[]::new);
        assertThat(web.attach(desk, "/attachments/" + order, form("AFTER"), many)).hasStatus(302);
        // Two of two at the same moment: there is room for one more alone.
        Stream<Integer> answers = Stream.of(1, 2).map(_ -> CompletableFuture.supplyAsync(() -> web
                .attach(desk, "/attachments/" + order, form("AFTER"), tiny("last.png")).getResponse().getStatus()))
                .toList().stream().map(CompletableFuture::join);
        assertThat(answers).containsExactlyInAnyOrder(302, 422);
        assertThat(Web.text(web.get(desk, "/attachments/" + order))).contains("20/20 个")
                .doesNotContain("data-action=\"attach\"");
    }

    @Test
    @DisplayName("A technician shows and adds at his own orders alone; head office looks; nobody else takes a colleague's away")
    void who() {
        String order = order();
        assertThat(web.get(worker, "/attachments/" + order)).as("not his yet").hasStatus(404);
        assign(order);
        web.attach(worker, "/attachments/" + order, form("BEFORE"), photo("现场.jpg"));
        String his = first(Web.text(web.get(worker, "/attachments/" + order)));
        assertThat(Web.text(web.get(site.user(Role.HEAD_OFFICE), "/attachments/" + order))).contains("现场.jpg")
                .doesNotContain("data-action=\"attach\"", "/removal");
        assertThat(web.get(site.user("technician2"), "/attachments/" + order + "/" + his)).hasStatus(404);
        String removal = "/attachments/" + order + "/" + his + "/removal";
        assertThat(web.visit(desk, "POST", removal, reason("拍错了"))).hasStatus(403);
        assertThat(web.visit(worker, "POST", removal, reason(" "))).hasStatus(422).bodyText().contains("此项必填",
                "现场.jpg");
        Map<String, String> why = reason("拍错了房间");
        assertThat(web.post(worker, removal, why)).contains("done=attachment.removed");
        assertThat(web.post(worker, removal, why)).as("sent twice").contains("done=attachment.removed");
        assertThat(web.visit(worker, "POST", removal, reason("又一次"))).hasStatus(409).bodyText().contains("移除");
        assertThat(web.get(worker, "/attachments/" + order + "/" + his)).hasStatus(404);
        assertThat(Web.text(web.get(supervisor, "/orders/" + order))).contains("移除“现场.jpg”", "拍错了房间", "还没有照片和资料");
        assertThat(contents(his)).as("its content is deleted").isZero();
        web.attach(worker, "/attachments/" + order, form("AFTER"), photo("完工.jpg"));
        String other = first(Web.text(web.get(worker, "/attachments/" + order)));
        assertThat(web.post(supervisor, "/attachments/" + order + "/" + other + "/removal", reason("模糊不清")))
                .contains("done=attachment.removed");
    }

    @Test
    @DisplayName("Once the slip is signed, what it was signed on stays")
    void settled() {
        String order = order();
        web.attach(desk, "/attachments/" + order, form("AFTER"), photo("完工.jpg"));
        String id = first(Web.text(web.get(desk, "/attachments/" + order)));
        SiteScope.asProgram(() -> context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> context
                .getBean(JdbcClient.class)
                .sql("UPDATE repair_order SET status = 'CANCELLED', version = version + 1 WHERE number = ?")
                .param(order).update()));
        assertThat(Web.text(web.get(desk, "/attachments/" + order))).contains("照片和资料不能再移除").doesNotContain("/removal");
        assertThat(web.visit(desk, "POST", "/attachments/" + order + "/" + id + "/removal", reason("不要了")))
                .hasStatus(409);
        assertThat(web.attach(desk, "/attachments/" + order, form("DOCUMENT"), photo("协议.jpg"))).hasStatus(302);
    }

    @Test
    @DisplayName("A record with many is shown with as many statements as one with one, and none of them reads a content")
    void statements() {
        String order = order();
        web.attach(desk, "/attachments/" + order, form("AFTER"), tiny("1.png"));
        var few = StatementCounter.reading(() -> web.get(desk, "/orders/" + order));
        web.attach(desk, "/attachments/" + order, form("AFTER"), IntStream.range(0, 9).mapToObj(n -> tiny(n + ".png"))
                .toArray(MockMultipartFile[]::new));
        var many = StatementCounter.reading(() -> web.get(desk, "/orders/" + order));
        assertThat(many).hasSameSizeAs(few).noneMatch(statement -> statement.toString().contains("attachment_content"));
    }

    private int contents(String id) { return SiteScope
            .asProgram(() -> context.getBean(TransactionTemplate.class).execute(_ -> context
                    .getBean(JdbcClient.class).sql("""
                            SELECT count(*) FROM attachment_content c JOIN attachment a ON a.content_key = c.key
                            WHERE a.id = ?""").param(Long.valueOf(id)).query(Integer.class).single())); }

    private long userId(String username) {
        return SiteScope.asProgram(() -> context.getBean(TransactionTemplate.class).execute(_ -> context
                .getBean(JdbcClient.class).sql("SELECT id FROM app_user WHERE username = ?").param(username)
                .query(Long.class).single()));
    }

    private static String first(String page) { return Pick.attribute("data-attachment", "", page); }

    private void assign(String order) {
        String page = Web.text(web.get(supervisor, "/orders/" + order + "/assignment"));
        web.post(supervisor, "/orders/" + order + "/assignment", new HashMap<>(Map.of("token",
                UUID.randomUUID().toString(), "version", Pick.field("version", page), "workers",
                String.valueOf(userId(worker)))));
    }

    private String order() { return web.orderOf(desk, request()); }

    private String request() { return web.call(site, "LAMP", "灯不亮", "DISPATCH"); }

    private static Map<String, String> form(String purpose) {
        return Map.of("purpose", purpose, "token", UUID.randomUUID().toString());
    }

    private static Map<String, String> reason(String why) {
        return Map.of("text", why, "token", UUID.randomUUID().toString());
    }

    /** Held upright by a camera whose chip lies. */
    private static MockMultipartFile photo(String name) {
        return new MockMultipartFile("files", name, "image/jpeg", SamplePictures.jpegHeld(6, 400, 300));
    }

    private static MockMultipartFile tiny(String name) {
        return new MockMultipartFile("files", name, "image/png", SamplePictures.png(8, 6));
    }
}
