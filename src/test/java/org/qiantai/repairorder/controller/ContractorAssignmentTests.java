package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("R-03-67..R-03-69, C-43: work for a contracted crew")
class ContractorAssignmentTests {
    private static final String NEXT_ID = "nextval('contractor_seq') + 49";

    @Autowired OrderScene scene;

    long site;
    Person desk;
    Person head;
    Person worker;
    long contractor;
    String curtain;

    @BeforeEach
    void people() {
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        contractor = contractor(site, "顺达工程队", "KEEP", "2099-12-31");
        curtain = scene.dispatched(site, desk, "CURTAIN", "客厅窗帘掉了");
    }

    @Test
    @DisplayName("R-03-68: given its own scope it needs no notice; it stands on the order, in lists and files, and on the slip")
    void listed() {
        scene.page(head, "/orders/" + curtain + "/assignment").contains("顺达工程队", "承接事项", "平均 4.0 分");
        assertThat(scene.step(head, curtain, "assignment", "contractor", "" + contractor)).hasStatus(302);
        scene.page(desk, "/orders/" + curtain).contains("作业单位", "派给特约工程队 顺达工程队", "/contractors/" + contractor + "?")
                .doesNotContain("书面通知");
        scene.page(desk, "/orders").contains("顺达工程队");
        scene.page(desk, "/orders?columns=number,contractor&format=csv").contains("作业单位", "顺达工程队");
        scene.page(desk, "/orders/" + curtain + "/slip").contains("作业单位", "顺达工程队");
        scene.page(desk, "/contractors/" + contractor).contains("在办 1 单，完工 0 单，退单 0 单", curtain, "窗帘更换");
        assertThat(notices(curtain)).isZero();
    }

    @Test
    @DisplayName("R-03-68: what is not its scope needs a written notice to the desk, which stands in the timeline and reaches it")
    void notice() {
        String lamp = scene.dispatched(site, desk, "LAMP", "楼道灯不亮");
        assertThat(scene.step(head, lamp, "assignment", "contractor", "" + contractor, "notice", " ", "reason", "人手不足"))
                .hasStatus(422).bodyText().contains("请写明给前台的书面通知", "人手不足", "非承接事项，须书面通知前台");
        scene.page(head, "/orders/" + lamp).contains("data-state=\"OPEN\"");
        assertThat(scene.step(head, lamp, "assignment", "contractor", "" + contractor, "notice", "通知 2026-18 号"))
                .hasStatus(302);
        scene.page(desk, "/orders/" + lamp).contains("不属其承接事项，已书面通知前台：通知 2026-18 号",
                "（非承接事项，书面通知：通知 2026-18 号）");
        // Inboxes are filled after the commit.
        await().untilAsserted(() -> scene.page(desk, "/inbox")
                .contains("维修单 " + lamp + " 派给特约工程队 顺达工程队，不属其承接事项"));
        assertThat(notices(lamp)).isOne();
    }

    @Test
    @DisplayName("R-03-67: not evaluated, or found wanting, it is shown with the reason and not sent; ended or of another site it is not there")
    void maySend() {
        long fresh = contractor(site, "新来工程队", null, "2099-12-31");
        long bad = contractor(site, "差评工程队", "END", "2099-12-31");
        long over = contractor(site, "到期工程队", "KEEP", "2020-01-01");
        long foreign = contractor(scene.site(), "别处工程队", "KEEP", "2099-12-31");
        contractor(site, "整改工程队", "IMPROVE", "2099-12-31");
        scene.page(head, "/orders/" + curtain + "/assignment").contains("新来工程队", "未经评价，不能派工", "差评工程队",
                "评价结论为终止合作，不能派工", "限期整改中").doesNotContain("到期工程队", "别处工程队");
        assertThat(scene.click(head, curtain, "assignment", "contractor", "" + fresh)).hasStatus(422).bodyText()
                .contains("还没有评价，评价后才能派工");
        assertThat(scene.click(head, curtain, "assignment", "contractor", "" + bad)).hasStatus(422).bodyText()
                .contains("的评价结论是终止合作，不能派工");
        for (long none : new long[]{over, foreign})
            assertThat(scene.click(head, curtain, "assignment", "contractor", "" + none)).hasStatus(422).bodyText()
                    .contains("请选择在用的工程队");
        assertThat(scene.click(head, curtain, "assignment", "contractor", "" + contractor, "workers", "" + worker.id()))
                .hasStatus(422).bodyText().contains("请先取消勾选");
        assertThat(scene.click(head, curtain, "assignment")).hasStatus(422);
        scene.page(head, "/orders/" + curtain).contains("data-state=\"OPEN\"");
    }

    @Test
    @DisplayName("From our people to the contractor and back, with a reason; the same contractor again is no change")
    void reassigned() {
        scene.click(head, curtain, "assignment", "workers", "" + worker.id());
        assertThat(scene.step(head, curtain, "assignment", "contractor", "" + contractor, "reason", "要专业队伍"))
                .hasStatus(302);
        assertThat(scene.get(worker, "/orders/" + curtain)).hasStatus(404);
        assertThat(scene.step(head, curtain, "assignment", "contractor", "" + contractor, "reason", "再派一次"))
                .hasStatus(422)
                .bodyText().contains("没有变化", "再派一次");
        assertThat(scene.step(head, curtain, "assignment", "workers", "" + worker.id(), "reason", "工程队没空"))
                .hasStatus(302);
        scene.page(worker, "/orders/" + curtain).doesNotContain("作业单位");
        scene.page(desk, "/contractors/" + contractor).contains("在办 0 单").doesNotContain(curtain);
    }

    @Test
    @DisplayName("R-03-69: the supervisor enters the contractor's steps, named as such; the applicant's signature is missed at the review")
    void worked() {
        scene.click(head, curtain, "assignment", "contractor", "" + contractor);
        assertThat(scene.click(head, curtain, "arrival")).hasStatus(302);
        scene.sql("UPDATE repair_order SET chargeable = 'NEVER' WHERE number = ?", curtain);
        assertThat(scene.click(head, curtain, "start")).hasStatus(302);
        assertThat(scene.click(head, curtain, "completion", "content", "换轨道一套")).hasStatus(302);
        scene.page(desk, "/orders/" + curtain).contains("data-state=\"COMPLETED\"", "主管代作业者");
        assertThat(scene.click(head, curtain, "amendment", "content", "换轨道一套", "noMaterials", "true", "hours", "1.5",
                "workerSignature", "刘师傅", "noOwnerSignature", "业主出差")).hasStatus(302);
        Person chief = scene.person(site, Role.SUPERVISOR, "FRONT_DESK");
        scene.page(chief, "/orders?queue=review&department=ENGINEERING").contains(curtain, "特约工程队施工，申请人没有验收签字");
        scene.page(desk, "/orders/" + curtain).contains("刘师傅");
        scene.page(desk, "/contractors/" + contractor).contains("在办 0 单，完工 1 单", "完工后返修 0 单");
        String again = scene.dispatched(site, desk, "CURTAIN", "窗帘又掉了");
        scene.sql("UPDATE repair_order SET rework_of_id = (SELECT id FROM repair_order WHERE number = ?) "
                + "WHERE number = ?", curtain, again);
        scene.page(desk, "/contractors/" + contractor).contains("完工 1 单", "完工后返修 1 单");
    }

    @Test
    @DisplayName("C-43: what the contractor gives back is counted as returned")
    void returned() {
        scene.click(head, curtain, "assignment", "contractor", "" + contractor);
        assertThat(scene.click(head, curtain, "return", "reason", "REFUSE", "text", "窗框已朽，挂不住", "explanation",
                "已向业主说明", "toldHow", "电话", "signature", "孙主管")).hasStatus(302);
        scene.page(desk, "/orders/" + curtain).contains("data-state=\"RETURNED\"");
        scene.page(desk, "/contractors/" + contractor).contains("在办 0 单，完工 0 单，退单 1 单");
    }

    private long notices(String order) {
        return scene.<Long>value("SELECT count(*) FROM notice WHERE key LIKE 'order:' || ? || ':contractor:%'", order);
    }

    private long contractor(long at, String name, @Nullable String verdict, String until) {
        scene.sql("INSERT INTO contractor (id, site_id, form_token, name, contact, phone, active_until, version) "
                + "VALUES (" + NEXT_ID + ", ?, ?, ?, '刘师傅', '13900003333', ?::date, 0)", at, UUID.randomUUID(), name,
                until);
        scene.sql(
                "INSERT INTO contractor_category (contractor_id, site_id, category_code) SELECT id, site_id, 'CURTAIN' "
                        + "FROM contractor WHERE site_id = ? AND name = ?",
                at, name);
        if (verdict != null)
            scene.sql(
                    "INSERT INTO contractor_evaluation (site_id, contractor_id, form_token, held_on, judged, quality, "
                            + "timeliness, attitude, verdict, text, made_by, made_at) SELECT site_id, id, ?, '2026-01-05', '上季度', "
                            + "4, 4, 4, ?, '尚可', '何主任', now() FROM contractor WHERE site_id = ? AND name = ?",
                    UUID.randomUUID(),
                    verdict, at, name);
        return scene.<Long>value("SELECT id FROM contractor WHERE name = ? AND site_id = " + at, name);
    }
}
