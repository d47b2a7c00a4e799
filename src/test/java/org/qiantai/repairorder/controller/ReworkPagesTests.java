package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("G-13, K-06: the same fault in the same home within 30 days is proposed as rework")
class ReworkPagesTests {
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    Web web;
    Community site;
    String desk;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("RW", "返修园", "R1-1-1201", "13655551201");
        desk = site.user(Role.RECEPTIONIST);
    }

    @Test
    @DisplayName("G-13: proposed on the order's page, marked with its reason, and then proposed no more; another kind never is")
    void proposed() {
        String earlier = order("LAMP");
        String again = order("LAMP");
        String other = order("DOOR_LOCK");
        assertThat(page(again)).as("not done yet").doesNotContain("可能是返修");
        done(earlier);
        assertThat(page(again)).contains("可能是返修", earlier, "/orders/" + again + "/rework");
        assertThat(page(other)).doesNotContain("可能是返修");
        String form = Web.text(web.get(desk, "/orders/" + again + "/rework"));
        assertThat(form).contains("value=\"" + earlier + "\" selected");
        String version = Pick.field("version", form);
        assertThat(web.visit(desk, "POST", "/orders/" + again + "/rework", mark(earlier, " ", version))).hasStatus(422)
                .bodyText().contains("此项必填");
        assertThat(web.visit(desk, "POST", "/orders/" + again + "/rework", mark(other, "同一盏灯", version)))
                .hasStatus(422).bodyText().contains("不是 30 天内在这里完工的同类维修单", "同一盏灯");
        Map<String, String> right = mark(earlier, "同一盏灯又不亮", version);
        assertThat(web.post(desk, "/orders/" + again + "/rework", right)).contains("done=order.reworkMarked");
        assertThat(web.post(desk, "/orders/" + again + "/rework", right)).contains("done=order.reworkMarked");
        assertThat(page(again)).contains("标记为 " + earlier + " 的返修", "同一盏灯又不亮").doesNotContain("可能是返修");
        assertThat(web.get(desk, "/orders/" + again + "/rework")).hasStatus(409);
    }

    private static Map<String, String> mark(String earlier, String reason, String version) {
        return Map.of("earlier", earlier, "reason", reason, "version", version, "token", UUID.randomUUID().toString());
    }

    private String page(String order) { return Web.text(web.get(desk, "/orders/" + order)); }

    private void done(String order) {
        SiteScope.asProgram(() -> context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> context
                .getBean(JdbcClient.class).sql("""
                        UPDATE repair_order SET status = 'COMPLETED', content = '换灯', slip_due_at = now(),
                            dispatched_at = dispatched_at - interval '9 days', completed_at = now() - interval '8 days',
                            completed_by = (SELECT min(id) FROM app_user), version = version + 1 WHERE number = ?""")
                .param(order).update()));
    }

    private String order(String category) { return web.orderOf(desk, web.call(site, category, "又坏了", "DISPATCH")); }
}
