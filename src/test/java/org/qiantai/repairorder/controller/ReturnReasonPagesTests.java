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
import org.qiantai.support.Pick;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@DisplayName("C-43: reasons for returns are data, each with what happens next")
class ReturnReasonPagesTests {
    private static final String LIST = "/admin/return-reasons";
    @Autowired OrderScene scene;
    @Autowired MockMvcTester mvc;

    Person admin;
    Person desk;
    Person head;
    String order;

    @BeforeEach
    void dispatched() {
        long site = scene.site();
        admin = scene.person(site, Role.ADMIN, null);
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        order = scene.dispatched(site, desk, "LAMP", "走廊灯不亮");
    }

    @Test
    @DisplayName("C-43, C-08: the cause that is chosen says what happens next; both stand on the order, and the department signs")
    void returned() {
        scene.page(head, "/orders/" + order + "/return").contains("属供水、供电、燃气、电信部门 → 转外部主管单位",
                "配件停产，无法修复 → 无法办理");
        assertThat(giveBack("NO_SUCH")).hasStatus(422).bodyText().contains("灯具型号停产");
        assertThat(giveBack("NO_PARTS")).hasStatus(302);
        assertThat(scene
                .<String>value("SELECT return_reason || ' ' || return_disposition || ' ' || status FROM repair_order "
                        + "WHERE number = ?", order))
                .isEqualTo("NO_PARTS REFUSE RETURNED");
        scene.page(desk, "/orders/" + order).contains("配件停产，无法修复", "无法办理");
    }

    @Test
    @DisplayName("Added once, reworded; out of use it is not offered, not taken, and stays where it is")
    void kept() {
        String token = UUID.randomUUID().toString();
        String name = "需业主先办装修手续" + token.substring(0, 4);
        assertThat(
                post(LIST + "/new", "nameZh", name, "nameEn", " ", "nextStep", "REFUSE", "sort", "45", "token", token))
                .hasStatus(422).bodyText().contains("此项必填", name);
        for (int i = 0; i < 2; i++)
            assertThat(post(LIST + "/new", "nameZh", name, "nameEn", "Papers first", "nextStep", "REFUSE", "sort", "45",
                    "token", token)).hasStatus(302);
        String list = OrderScene.text(scene.get(admin, LIST));
        assertThat(list).containsOnlyOnce(name);
        String code = Pick.first("/admin/return-reasons/(\\w+)/edit\">" + name + "<", list);
        scene.page(head, "/orders/" + order + "/return").contains(name + " → 无法办理");
        assertThat(giveBack(code)).hasStatus(302);
        String edit = LIST + "/" + code + "/edit";
        assertThat(post(edit, "nameZh", name + "（装修）", "nameEn", "Papers first", "nextStep", "REFUSE", "sort", "45",
                "version", "0", "token", UUID.randomUUID().toString())).hasStatus(302);
        assertThat(post(edit, "nameZh", "别的", "nameEn", "Other", "nextStep", "REFUSE", "sort", "45", "active", "true",
                "version", "0", "token", UUID.randomUUID().toString())).as("stale").hasStatus(409);
        scene.page(desk, "/orders/" + order).contains(name + "（装修）");
        order = scene.dispatched(scene.<Long>value("SELECT site_id FROM repair_order WHERE number = ?", order), desk,
                "LAMP",
                "又一盏灯不亮");
        scene.page(head, "/orders/" + order + "/return").doesNotContain(name);
        assertThat(giveBack(code)).as("out of use").hasStatus(422);
        assertThat(scene.get(head, LIST)).hasStatus(403);
        assertThat(scene.get(admin, LIST + "/NOWHERE/edit")).hasStatus(404);
        scene.page(admin, "/admin").contains("area-return-reasons");
    }

    private MvcTestResult giveBack(String cause) {
        return scene.click(head, order, "return", "reason", cause, "text", "灯具型号停产", "explanation", "已向业主说明",
                "toldHow", "电话", "signature", "孙主管");
    }

    private MvcTestResult post(String address, String... fields) {
        var post = mvc.post().uri(address).with(user(admin.username())).with(csrf());
        for (int i = 0; i < fields.length; i += 2)
            post = post.param(fields[i], fields[i + 1]);
        return post.exchange();
    }
}
