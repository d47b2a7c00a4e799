package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Role;
import org.qiantai.repairorder.domain.SlipDue;
import org.qiantai.repairorder.service.InterimSlips;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("R-03-64, R-03-65: work by agreement at the month's end")
class MonthEndPagesTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String SIGNED = "SELECT count(*) FROM interim_slip i JOIN repair_order o ON o.id = i.order_id "
            + "WHERE o.number = ?";

    @Autowired OrderScene scene;
    @Autowired Clock clock;
    @Autowired InterimSlips interims;
    @Autowired ActorDirectory actors;

    long site;
    Person desk;
    Person head;
    Person center;
    String order;

    @BeforeEach
    void agreed() {
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        center = scene.person(site, Role.CENTER_HEAD, null);
        order = scene.dispatched(site, desk, "LAMP", "整层灯具更换");
        assertThat(scene.get(head, "/orders/" + order + "/interim-slip")).as("nothing agreed yet").hasStatus(409);
        assertThat(scene.step(desk, order, "agreement", "text", "整层灯具更换，分两个月", "servedAt",
                ZonedDateTime.now(clock.withZone(SHANGHAI)).plusDays(40)
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")),
                "price", "3000", "agreedWith", "张淑芬")).hasStatus(302);
        scene.sql("UPDATE repair_order SET agreed_at = agreed_at - interval '45 days', dispatched_at = dispatched_at - "
                + "interval '46 days' WHERE number = ?", order);
    }

    @Test
    @DisplayName("The missed month's slip is signed first, then the present one; received, the order is off both lists")
    void monthByMonth() {
        YearMonth last = SlipDue.lastDue(clock.instant(), SHANGHAI);
        scene.page(desk, "/orders?queue=SLIPS_NOT_BACK").contains(order);
        scene.page(desk, "/orders?queue=MONTH_END").contains(order);
        scene.page(head, "/orders/" + order + "/interim-slip").contains("value=\"" + last + "\"", "3,000.00", "符合协议约定");
        assertThat(scene.step(head, order, "interim-slip", "month", last.toString(), "progress", " ", "name", "孙主管"))
                .hasStatus(422).bodyText().contains("此项必填", "value=\"" + last + "\"", "value=\"孙主管\"");
        assertThat(scene.step(head, order, "interim-slip", "month", last.minusMonths(3).toString(), "progress", "完成一半",
                "name", "孙主管")).hasStatus(422).bodyText().contains("只能签协议登记当月至本月的过程单", "完成一半");
        assertThat(scene.step(head, order, "interim-slip", "month", last.toString(), "progress", "完成一半", "name", "孙主管"))
                .hasStatus(302);
        assertThat(scene.click(head, order, "interim-slip", "month", last.toString(), "progress", "又一次", "name",
                "孙主管")).as("once a month").hasStatus(409);
        assertThat(scene.<Long>value(SIGNED, order)).isEqualTo(1);
        scene.page(desk, "/orders/" + order).contains(last + " 过程单", "完成一半", "前台未收", "interim-receipt");
        scene.page(desk, "/orders?queue=SLIPS_NOT_BACK").as("signed, and not at the desk").contains(order);
        assertThat(scene.click(head, order, "interim-receipt")).hasStatus(403);
        assertThat(scene.click(desk, order, "interim-receipt")).hasStatus(302);
        assertThat(scene.click(desk, order, "interim-receipt")).as("none on its way").hasStatus(409);
        scene.page(desk, "/orders?queue=SLIPS_NOT_BACK").doesNotContain(order);
        scene.page(desk, "/orders/" + order).contains("收到 " + last + " 过程单", "符合协议约定");
        presentMonth(last);
    }

    private void presentMonth(YearMonth last) {
        YearMonth present = YearMonth.now(clock.withZone(SHANGHAI));
        if (present.equals(last)) {
            scene.page(desk, "/orders?queue=MONTH_END").doesNotContain(order);
            return;
        }
        scene.page(desk, "/orders?queue=MONTH_END").contains(order);
        assertThat(scene.step(center, order, "interim-slip", "month", present.toString(), "progress", "完成八成", "name",
                "钱负责人")).hasStatus(302);
        assertThat(scene.click(desk, order, "interim-receipt")).hasStatus(302);
        scene.page(desk, "/orders?queue=MONTH_END").doesNotContain(order);
        assertThat(scene.<Long>value(SIGNED, order)).isEqualTo(2);
    }

    @RepeatedTest(5)
    @DisplayName("Two sign the same month at once: one signature is kept, the other hears of it; two receive it: once")
    void atOnce() throws Exception {
        YearMonth last = SlipDue.lastDue(clock.instant(), SHANGHAI);
        List<Throwable> refused = scene.together(site,
                () -> interims.sign(submission(), last, "完成一半", "孙主管", actor(head)),
                () -> interims.sign(submission(), last, "完成一半", "钱负责人", actor(center)));
        assertThat(refused).singleElement().isInstanceOf(WrongStateException.class);
        assertThat(scene.<Long>value(SIGNED, order)).isEqualTo(1);
        List<Throwable> late = scene.together(site, () -> interims.receive(submission(), actor(desk)),
                () -> interims.receive(submission(), actor(desk)));
        assertThat(late).singleElement().isInstanceOf(WrongStateException.class);
    }

    private Submission submission() { return new Submission(order, scene.version(order), UUID.randomUUID()); }

    private Actor actor(Person person) { return actors.find(person.username()).orElseThrow(); }

    @Test
    @DisplayName("What was agreed after the month's slips were due is not missed; work without an agreement is on no such list")
    void notMissed() {
        Instant due = SlipDue.ofMonth(SlipDue.lastDue(clock.instant(), SHANGHAI), SHANGHAI);
        scene.sql(
                "UPDATE repair_order SET agreed_at = timestamptz '" + due + "' + interval '1 minute' WHERE number = ?",
                order);
        scene.page(desk, "/orders?queue=SLIPS_NOT_BACK").doesNotContain(order);
        scene.page(head, "/orders/" + order + "/interim-slip")
                .contains("value=\"" + YearMonth.now(clock.withZone(SHANGHAI)) + "\"");
        scene.sql("UPDATE repair_order SET agreement_text = NULL, agreement_for = NULL, agreement_price = NULL, "
                + "agreed_with = NULL, agreed_at = NULL WHERE number = ?", order);
        scene.page(desk, "/orders?queue=MONTH_END").doesNotContain(order);
        scene.page(head, "/orders/" + order).doesNotContain("interim-slip");
    }
}
