package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AgreedDuePagesTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired OrderScene scene;

    long site;
    Person desk;
    Person supervisor;

    @BeforeEach
    void people() {
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        supervisor = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
    }

    @Test
    @DisplayName("C-01: the desk records the owner's wish for a later date; no approval, marked as the owner's, within the cap")
    void wish() {
        String order = scene.dispatched(site, desk, "ELECTRICAL", "插座没电");
        scene.page(desk, "/orders/" + order + "/agreed-due").contains("业主希望推迟", "最晚可约到", "张淑芬");
        assertThat(scene.step(desk, order, "agreed-due", "due", "改天", "with", "张淑芬", "how", "来电"))
                .hasStatus(422).bodyText().contains("请填写日期和时间", "value=\"改天\"", "value=\"来电\"");
        refuses(order, LocalDate.now(ZONE).minusDays(1) + "T10:00", "须晚于现期限");
        refuses(order, LocalDate.now(ZONE).plusDays(60) + "T10:00", "更晚请申请延期");
        String later = limit(order, 1);
        assertThat(scene.click(desk, order, "agreed-due", "due", later, "with", "张淑芬", "how", "来电"))
                .hasRedirectedUrl("/orders/" + order + "?done=order.dueAgreed");
        scene.page(supervisor, "/orders/" + order).contains("业主 张淑芬 希望推迟", "来电", "首个期限",
                later.replace('T', ' '));
        assertThat(
                scene.<Boolean>value("SELECT finish_due = first_finish_due FROM repair_order WHERE number = ?", order))
                .isTrue();
    }

    @Test
    @DisplayName("C-01: once the first limit has passed, and where the standard sets no cap, only an extension moves it")
    void onlyByExtension() {
        String lamp = scene.dispatched(site, desk, "LAMP", "门厅灯不亮");
        assertThat(scene.get(desk, "/orders/" + lamp + "/agreed-due")).hasStatus(409).bodyText()
                .contains("时限标准不允许另约期限");
        scene.page(desk, "/orders/" + lamp).contains("时限标准不允许另约期限");
        String order = scene.dispatched(site, desk, "ELECTRICAL", "插座没电");
        String later = limit(order, 1);
        scene.sql("UPDATE repair_order SET first_finish_due = now() - interval '1 minute' WHERE number = ?", order);
        assertThat(scene.click(desk, order, "agreed-due", "due", later, "with", "张淑芬", "how", "来电"))
                .hasStatus(409).bodyText().contains("首个期限已过", "张淑芬");
    }

    @Test
    @DisplayName("R-03-57: where the standard leaves the limit open the department enters it; before that there is nothing to extend")
    void agreed() {
        String order = scene.dispatched(site, desk, "WALL_LEAK", "外墙渗水");
        assertThat(scene.get(supervisor, "/extensions/" + order + "/request")).hasStatus(409).bodyText()
                .contains("请先约定期限");
        scene.page(supervisor, "/orders/" + order).doesNotContain("data-action=\"extension\"");
        refuses(order, LocalDate.now(ZONE).minusDays(1) + "T10:00", "须晚于现在");
        String due = LocalDate.now(ZONE).plusDays(40) + "T17:00";
        scene.click(supervisor, order, "agreed-due", "due", due, "with", "保洁部钱主管", "how", "部门协调会");
        scene.page(supervisor, "/orders/" + order).contains("与 保洁部钱主管 约定", "部门协调会", due.replace('T', ' '),
                "data-action=\"extension\"", "商定");
        assertThat(scene.click(desk, order, "agreed-due", "due", limit(order, 1), "with", "张淑芬", "how", "来电"))
                .hasStatus(409).bodyText().contains("时限标准不允许另约期限");
        scene.page(desk, "/requests?text=外墙渗水").contains("外墙渗水");
    }

    private void refuses(String order, String due, String sentence) {
        assertThat(scene.click(desk, order, "agreed-due", "due", due, "with", "张淑芬", "how", "来电")).hasStatus(422)
                .bodyText().contains(sentence, "value=\"" + due + "\"");
        assertThat(scene.<String>value("SELECT due_basis FROM repair_order WHERE number = ?", order))
                .isEqualTo("STANDARD");
    }

    /** The order's limit, some hours later, as the form's field takes it. */
    private String limit(String order, int hoursLater) {
        Timestamp due = scene.value("SELECT finish_due FROM repair_order WHERE number = ?", order);
        return due.toInstant().plus(hoursLater, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES).atZone(ZONE)
                .toLocalDateTime().toString();
    }
}
