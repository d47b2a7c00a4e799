package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@DisplayName("R-03-41, R-07-7, R-07-8: what the work touches of the owner's")
class PropertyPagesTests {
    private static final String COUNT = "SELECT count(*) FROM owner_property t JOIN repair_order o ON o.id = t.order_id "
            + "WHERE o.number = ?";
    private static final String ID = "SELECT max(t.id) FROM owner_property t JOIN repair_order o ON o.id = t.order_id "
            + "WHERE o.number = ?";
    @Autowired OrderScene scene;
    @Autowired MockMvcTester mvc;

    Person desk;
    Person head;
    Person worker;
    Person director;
    String order;

    @BeforeEach
    void onSite() {
        long site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        director = scene.person(site, Role.DIRECTOR, null);
        order = scene.dispatched(site, desk, "LAMP", "走廊灯不亮");
        scene.step(head, order, "assignment", "workers", String.valueOf(worker.id()));
        assertThat(scene.get(worker, "/orders/" + order + "/property")).as("nobody is there yet").hasStatus(409);
        scene.click(worker, order, "arrival");
    }

    @Test
    @DisplayName("R-03-41, R-07-7: checked and moved with the owner's word; what is missing is said beside its field; twice is once")
    void checkedAndMoved() {
        assertThat(scene.step(worker, order, "property", "kind", "SUPPLIED", "item", "业主自购吸顶灯", "found", "灯罩有裂纹"))
                .hasStatus(422).bodyText().contains("自备件有缺陷，须先向业主确认", "业主自购吸顶灯", "灯罩有裂纹");
        assertThat(scene.click(worker, order, "property", "kind", "MOVED", "item", "餐桌", "ownerName", "张淑芬"))
                .hasStatus(422).bodyText().contains("此项必填", "餐桌", "value=\"MOVED\"");
        assertThat(scene.<Long>value(COUNT, order)).isZero();
        assertThat(scene.click(worker, order, "property", "kind", "SUPPLIED", "item", "业主自购吸顶灯", "found", "灯罩有裂纹",
                "ownerName", "张淑芬", "ownerTold", "当面确认，仍要求安装")).hasStatus(302);
        UUID token = UUID.randomUUID();
        for (int i = 0; i < 2; i++)
            assertThat(mvc.post().uri("/orders/" + order + "/property").with(user(worker.username())).with(csrf())
                    .param("kind", "MOVED").param("item", "餐桌").param("ownerName", "张淑芬").param("ownerTold", "当面同意")
                    .param("token", token.toString()).param("version", "0").exchange()).hasStatus(302);
        assertThat(scene.<Long>value(COUNT, order)).isEqualTo(2);
        scene.page(desk, "/orders/" + order).contains("业主自购吸顶灯", "灯罩有裂纹", "张淑芬：当面确认，仍要求安装",
                "张淑芬 同意：当面同意", "经 张淑芬 同意，搬动“餐桌”");
        scene.page(desk, "/orders/" + order + "/slip").contains("搬动：餐桌（张淑芬 同意）");
    }

    @Test
    @DisplayName("R-07-8, G-18: the supervisor agrees to a small compensation, the director to a large one; nobody to one's own")
    void compensation() {
        damaged(worker, "地砖一块", "80");
        String small = id();
        scene.page(director, "/approvals").contains("地砖一块");
        scene.page(head, "/approvals").contains("地砖一块", "80.00", "当面致歉");
        assertThat(decide(worker, small, "true", "")).hasStatus(403);
        scene.page(head, "/orders/" + order + "/property/" + small).contains("地砖一块", "同意赔偿");
        assertThat(decide(head, small, "false", " ")).hasStatus(422).bodyText().contains("不同意请写明原因");
        assertThat(decide(head, small, "true", "")).hasStatus(302);
        assertThat(decide(head, small, "false", "改主意")).as("decided").hasStatus(409);
        scene.page(head, "/orders/" + order).contains("同意赔偿“地砖一块” 80");

        damaged(head, "红木餐桌", "2600");
        String large = id();
        scene.page(head, "/approvals").doesNotContain("红木餐桌");
        assertThat(decide(head, large, "true", "")).as("one's own, and above the limit").hasStatus(403);
        assertThat(decide(director, large, "true", "")).hasStatus(302);
        scene.page(head, "/orders/" + order).contains("主任已批准赔偿");
        scene.page(director, "/approvals").doesNotContain("红木餐桌");
    }

    @Test
    @DisplayName("Many that wait cost no more statements than one")
    void noMoreStatements() {
        damaged(worker, "地砖一块", "80");
        int one = StatementCounter.reading(() -> scene.get(head, "/approvals")).size();
        damaged(worker, "花瓶", "60");
        damaged(worker, "镜子", "90");
        assertThat(StatementCounter.reading(() -> scene.get(head, "/approvals"))).hasSize(one);
    }

    private void damaged(Person by, String item, String amount) {
        assertThat(scene.click(by, order, "property", "kind", "DAMAGED", "item", item, "found", "工具滑落砸裂", "amount",
                amount, "ownerName", "张淑芬", "ownerTold", "当面致歉")).hasStatus(302);
    }

    private String id() { return String.valueOf(scene.<Long>value(ID, order)); }

    private MvcTestResult decide(Person by, String property, String agreed, String note) {
        return mvc.post().uri("/orders/" + order + "/property/" + property).with(user(by.username())).with(csrf())
                .param("agreed", agreed).param("note", note).param("token", UUID.randomUUID().toString()).exchange();
    }
}
