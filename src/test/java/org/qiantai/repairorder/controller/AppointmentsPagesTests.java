package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("R-07-3, R-07-5: a department's day")
class AppointmentsPagesTests {
    private static final LocalDate DAY = LocalDate.of(2035, 3, 14);
    private static final String PAGE = "/appointments?department=ENGINEERING&date=" + DAY;
    @Autowired OrderScene scene;
    @Autowired Clock clock;

    long site;
    Person desk;
    Person head;
    Person worker;
    Person idle;

    @BeforeEach
    void people() {
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        idle = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
    }

    @Test
    @DisplayName("Each technician's lane, busy or free; what nobody is named for first; two at the same time are said to clash")
    void day() {
        scene.page(desk, PAGE).contains("这一天还没有约定上门", worker.name(), "全天空闲");
        String open = agreed("14:00", "15:00");
        String first = agreed("09:00", "10:00");
        String second = agreed("09:30", "10:30");
        String later = agreed("10:30", "11:00");
        for (String order : new String[]{first, second, later})
            scene.step(head, order, "assignment", "workers", String.valueOf(worker.id()));
        String page = OrderScene.text(scene.get(desk, PAGE));
        assertThat(page).contains("未派工", open, "3 处", "全天空闲", "data-lane=\"" + idle.name() + "\"");
        assertThat(page.split("时间冲突", -1)).as("both of the two, not the third").hasSize(3);
        assertThat(page.indexOf(first)).isLessThan(page.indexOf(second)).isLessThan(page.indexOf(later));
        scene.page(desk, "/appointments?department=ENGINEERING&date=" + DAY.plusDays(1)).doesNotContain(first);
        scene.page(desk, "/appointments?department=CLEANING&date=" + DAY).doesNotContain(first);
        scene.page(head, "/appointments?date=" + DAY).as("own department").contains(first);
        assertThat(OrderScene.text(scene.get(desk, PAGE + "&format=csv"))).contains(first, worker.name());
        assertThat(scene.get(desk, PAGE + "&format=xlsx").getResponse().getContentAsByteArray()).startsWith('P', 'K');
        scene.page(desk, "/appointments?department=ENGINEERING&date=2035-03-17").as("a Saturday").contains("非工作日");
        scene.page(desk, PAGE).as("a Wednesday").doesNotContain("非工作日");
        assertThat(scene.get(desk, "/appointments?date=tomorrow")).hasStatus(422).bodyText().contains("上门预约");
        assertThat(scene.get(worker, PAGE)).hasStatus(403);
    }

    @Test
    @DisplayName("Whoever agrees a time sees what is promised for that day already; another day's as soon as it is chosen")
    void besideTheForm() {
        String first = agreed("09:00", "10:00");
        String other = scene.dispatched(site, desk, "LAMP", "走廊灯不亮");
        scene.page(desk, "/orders/" + other + "/appointment").contains("data-testid=\"day\"", "/appointment/day")
                .doesNotContain(first);
        scene.page(desk, "/orders/" + other + "/appointment/day?from=" + DAY + "T11:00").contains(first, "09:00–10:00")
                .doesNotContain("<html");
        assertThat(scene.click(desk, other, "appointment", "from", DAY + "T12:00", "until", DAY + "T11:00"))
                .hasStatus(422).bodyText().contains(first);
    }

    @Test
    @DisplayName("R-07-4: nobody came within ten minutes after the agreed time")
    void missed() {
        String order = agreed("09:00", "10:00");
        LocalDate yesterday = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai"))).minusDays(1);
        scene.sql("UPDATE repair_order SET appointment_from = ?::timestamptz, appointment_until = ?::timestamptz WHERE "
                + "number = ?", yesterday + "T09:00+08:00", yesterday + "T10:00+08:00", order);
        scene.page(desk, "/appointments?department=ENGINEERING&date=" + yesterday).contains(order, "逾时未到");
        scene.step(head, order, "assignment", "workers", String.valueOf(worker.id()));
        assertThat(scene.step(worker, order, "arrival", "lateAgreedBy", "张淑芬", "lateAgreedHow", "电话")).hasStatus(302);
        scene.page(desk, "/appointments?department=ENGINEERING&date=" + yesterday).contains("迟到")
                .doesNotContain("逾时未到");
    }

    @Test
    @DisplayName("More appointments cost no more statements")
    void statements() {
        agreed("09:00", "10:00");
        int one = StatementCounter.reading(() -> scene.get(desk, PAGE)).size();
        agreed("10:00", "11:00");
        agreed("11:00", "12:00");
        assertThat(StatementCounter.reading(() -> scene.get(desk, PAGE))).hasSize(one);
    }

    private String agreed(String from, String until) {
        String order = scene.dispatched(site, desk, "LAMP", "走廊灯不亮");
        assertThat(scene.step(desk, order, "appointment", "from", DAY + "T" + from, "until", DAY + "T" + until))
                .hasStatus(302);
        return order;
    }
}
