package org.qiantai.notification.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class NotificationPagesTests {
    private static final String URL = "https://open.feishu.cn/open-apis/bot/v2/hook/very-secret-hook";

    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester mvc;

    private Web web;
    private long site;
    private Person admin;

    @BeforeEach
    void hire() {
        web = new Web(mvc);
        site = people.site();
        people.sql("INSERT INTO site_department VALUES (?, 'ENGINEERING')", site);
        admin = people.person(Role.ADMIN, null, site);
    }

    @Test
    @DisplayName("A person sees where e-mail goes and chooses what is mailed, in which language; nothing ticked is a choice")
    void wishes() {
        String page = "/me/notifications";
        assertThat(web.get(admin.username(), page)).hasStatusOk().bodyText().contains("还没有登记邮箱", "尚未配置邮件服务器");
        people.sql("UPDATE app_user SET email = 'a@example.com' WHERE id = ?", admin.id());
        assertThat(web.get(admin.username(), page)).bodyText().contains("a@example.com");
        assertThat(checked()).contains("EMERGENCY", "DEADLINE").doesNotContain("CHASE");
        assertThat(web.post(admin.username(), page, Map.of("language", "en", "mailed", "CHASE")))
                .isEqualTo("/me/notifications?done=notice.preferences");
        assertThat(checked()).containsExactly("CHASE");
        web.post(admin.username(), page, Map.of("language", "en"));
        assertThat(checked()).isEmpty();
        assertThat(web.visit(admin.username(), "POST", page, Map.of("language", "fr", "mailed", "NONSENSE")))
                .hasStatus(422).bodyText().contains("填写的格式不对");
    }

    @Test
    @DisplayName("A webhook is added once however often the form is sent; its address and secret are never shown again")
    void secretsStaySecret() {
        Map<String, String> form = form();
        for (int sent = 0; sent < 2; sent++)
            assertThat(web.post(admin.username(), "/admin/notifications/webhooks/new", form))
                    .endsWith("&done=webhook.added");
        assertThat(web.get(admin.username(), "/admin/notifications")).bodyText()
                .contains("工程值班群", "工程部", "飞书群机器人", "open.feishu.cn", "紧急情况")
                .doesNotContain("very-secret-hook", "sign-with-this").containsOnlyOnce("data-state=\"ACTIVE\"");
        assertThat(web.get(admin.username(), webhook() + "/edit")).hasStatusOk().bodyText()
                .contains("现有地址在 open.feishu.cn，已有密钥").doesNotContain("very-secret-hook", "sign-with-this");

        form = form();
        form.putAll(Map.of("version", "0", "name", "新名字", "url", "", "secret", ""));
        assertThat(web.post(admin.username(), webhook() + "/edit", form)).endsWith("&done=webhook.changed");
        assertThat(stored("url || ' ' || secret || ' ' || name")).isEqualTo(URL + " sign-with-this 新名字");
        form.putAll(Map.of("token", UUID.randomUUID().toString(), "name", "旧名字"));
        assertThat(web.visit(admin.username(), "POST", webhook() + "/edit", form)).hasStatus(409).bodyText()
                .contains("旧名字", admin.name());
        form.putAll(Map.of("token", UUID.randomUUID().toString(), "version", "1", "secret", "alone"));
        assertThat(web.visit(admin.username(), "POST", webhook() + "/edit", form)).hasStatus(422).bodyText()
                .contains("密钥要和它的地址一起填写", "value=\"alone\"");
        form.putAll(Map.of("secret", "", "url", URL + "2"));
        web.post(admin.username(), webhook() + "/edit", form);
        assertThat(stored("url || coalesce(secret, '-')")).isEqualTo(URL + "2-");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"url, '', 密钥要和它的地址一起填写。", "url, http://example.com/hook, 这不是可用的地址", "url, nonsense, 这不是可用的地址",
        "name, '', 此项必填。", "format, MORSE, 填写的格式不对。", "department, NONSENSE, 本管理处没有这个部门。",
        "kinds, '', 请至少选择一项。", "language, fr, 填写的格式不对。"})
    @DisplayName("What is wrong is said beside its field, nothing is saved, and what was typed is still there")
    void invalid(String field, String value, String sentence) {
        Map<String, String> form = form();
        form.put(field, value);
        assertThat(web.visit(admin.username(), "POST", "/admin/notifications/webhooks/new", form)).hasStatus(422)
                .bodyText().contains(sentence, "value=\"sign-with-this\"");
        assertThat(count("webhook")).isZero();
    }

    @Test
    @DisplayName("A webhook has an address, and two webhooks of a site have two names")
    void taken() {
        Map<String, String> bare = form();
        bare.putAll(Map.of("url", "", "secret", ""));
        assertThat(web.visit(admin.username(), "POST", "/admin/notifications/webhooks/new", bare)).hasStatus(422)
                .bodyText().contains("此项必填。");
        web.post(admin.username(), "/admin/notifications/webhooks/new", form());
        assertThat(web.visit(admin.username(), "POST", "/admin/notifications/webhooks/new", form())).hasStatus(422)
                .bodyText().contains("已经有一个叫“工程值班群”的机器人");
    }

    @Test
    @DisplayName("Switched off it gets nothing any more, not even what was waiting; twice is refused with a sentence")
    void switchedOff() {
        web.post(admin.username(), "/admin/notifications/webhooks/new", form());
        letter("PENDING", null);
        assertThat(web.post(admin.username(), webhook() + "/deactivation", step(0))).endsWith("webhook.deactivated");
        assertThat(status()).isEqualTo("DROPPED");
        assertThat(web.get(admin.username(), "/admin/notifications")).bodyText().contains("data-state=\"INACTIVE\"");
        assertThat(web.visit(admin.username(), "POST", webhook() + "/deactivation", step(1))).hasStatus(409).bodyText()
                .contains("已由 " + admin.name() + " 停用");
        assertThat(web.post(admin.username(), webhook() + "/activation", step(1))).endsWith("webhook.activated");
    }

    @Test
    @DisplayName("A test message that is not taken says why, and names no secret")
    void tested() {
        web.post(admin.username(), "/admin/notifications/webhooks/new", form());
        people.sql("UPDATE webhook SET url = 'https://127.0.0.1:9/very-secret-hook' WHERE site_id = ?", site);
        MvcTestResult answer = web.visit(admin.username(), "POST", webhook() + "/test", Map.of());
        assertThat(answer).hasStatus(422).bodyText().contains("没有收下测试消息", "127.0.0.1 is no public address")
                .doesNotContain("very-secret-hook");
    }

    @Test
    @DisplayName("Dead letters show what was not delivered, to whom and why; each or all are sent again, once")
    void deadLetters() {
        web.post(admin.username(), "/admin/notifications/webhooks/new", form());
        letter("DEAD", "errcode 45009: freq out of limit");
        assertThat(web.get(admin.username(), "/admin/notifications")).bodyText()
                .contains("errcode 45009: freq out of limit", "前台", "工程值班群", "data-action=\"resend-all\"");
        Map<String, String> one = Map.of("letter", people.write(() -> jdbc
                .sql("SELECT id::text FROM notice_delivery WHERE site_id = ?").param(site).query(String.class)
                .single()));
        assertThat(web.post(admin.username(), "/admin/notifications/resending", one)).endsWith("&done=notice.resent");
        assertThat(status()).isEqualTo("PENDING");
        assertThat(web.visit(admin.username(), "POST", "/admin/notifications/resending", one)).hasStatus(404);
        people.sql("UPDATE notice_delivery SET status = 'DEAD', tried_at = now() WHERE site_id = ?", site);
        web.post(admin.username(), "/admin/notifications/resending", Map.of());
        assertThat(status()).isEqualTo("PENDING");
        assertThat(web.get(admin.username(), "/admin/notifications")).bodyText().contains("没有未送达");
    }

    @Test
    @DisplayName("An administrator of another site sees, tries and sends nothing of it")
    void otherSite() {
        web.post(admin.username(), "/admin/notifications/webhooks/new", form());
        letter("DEAD", "refused");
        String webhook = webhook();
        String letter = people
                .write(() -> jdbc.sql("SELECT id::text FROM notice_delivery WHERE site_id = ?").param(site)
                        .query(String.class).single());
        Person stranger = people.person(Role.ADMIN, null, people.site());
        assertThat(web.get(stranger.username(), "/admin/notifications")).hasStatusOk().bodyText()
                .doesNotContain("工程值班群");
        assertThat(web.get(stranger.username(), webhook + "/edit")).hasStatus(404);
        for (String act : List.of("/test", "/deactivation"))
            assertThat(web.visit(stranger.username(), "POST", webhook + act, step(0))).hasStatus(404);
        assertThat(web.visit(stranger.username(), "POST", "/admin/notifications/resending", Map.of("letter", letter)))
                .hasStatus(404);
        web.post(stranger.username(), "/admin/notifications/resending", Map.of());
        assertThat(status()).isEqualTo("DEAD");
    }

    private List<String> checked() {
        String page = Web.text(web.get(admin.username(), "/me/notifications"));
        return Pattern.compile("<input type=\"checkbox\"[^>]*>").matcher(page).results().map(MatchResult::group)
                .filter(box -> box.contains("checked")).map(box -> Pick.first("value=\"(\\w+)\"", box))
                .toList();
    }

    private static Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>(Map.of("name", "工程值班群", "department", "ENGINEERING", "format",
                "FEISHU", "url", URL, "secret", "sign-with-this", "kinds", "EMERGENCY", "language", "zh-CN"));
        form.put("token", UUID.randomUUID().toString());
        return form;
    }

    private static Map<String, String> step(int version) {
        return Map.of("token", UUID.randomUUID().toString(), "version", String.valueOf(version));
    }

    private void letter(String status, @org.jspecify.annotations.Nullable String error) {
        long notice = people.write(() -> jdbc
                .sql("""
                        INSERT INTO notice (site_id, key, kind, title, title_arguments, href, audience_users, audience_roles, at)
                        VALUES (?, ?, 'EMERGENCY', 'app.name', '{}', '/', '{}', '{}', now()) RETURNING id""")
                .param(site)
                .param(UUID.randomUUID().toString()).query(Long.class).single());
        people.write(() -> jdbc.sql("""
                INSERT INTO notice_delivery (site_id, notice_id, webhook_id, status, attempts, due_at, tried_at, error)
                SELECT site_id, ?, id, ?, 6, now(), now(), ? FROM webhook WHERE site_id = ?""").param(notice)
                .param(status).param(error).param(site).update());
    }

    private String status() {
        return people.write(() -> jdbc.sql("SELECT status FROM notice_delivery WHERE site_id = ?").param(site)
                .query(String.class).single());
    }

    private int count(String table) {
        return people.write(() -> jdbc.sql("SELECT count(*) FROM " + table + " WHERE site_id = ?").param(site)
                .query(Integer.class).single());
    }

    private String webhook() { return "/admin/notifications/webhooks/" + stored("id::text"); }

    private String stored(String expression) {
        return people.write(() -> jdbc.sql("SELECT " + expression + " FROM webhook WHERE site_id = ?").param(site)
                .query(String.class).single());
    }
}
