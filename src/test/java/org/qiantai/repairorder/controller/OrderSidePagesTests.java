package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class OrderSidePagesTests {
    @Autowired OrderScene scene;

    long site;
    Person desk;
    Person head;
    Person worker;
    String order;

    @BeforeEach
    void assigned() {
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        order = dispatched("WATER_HOME", "家里没水");
        scene.click(head, order, "assignment", "workers", "" + worker.id());
    }

    @Test
    @DisplayName("R-07-3, R-07-4: an appointment is agreed; ten minutes late, the owner's word is asked for")
    void appointment() {
        assertThat(scene.step(desk, order, "appointment", "from", "明天", "note", "下午在家")).hasStatus(422).bodyText()
                .contains("请填写日期和时间", "value=\"明天\"", "下午在家");
        assertThat(scene.click(desk, order, "appointment", "from", "2026-11-24T15:00", "until", "2026-11-24T14:00"))
                .hasStatus(422).bodyText().contains("结束时间不能早于开始时间", "2026-11-24T15:00");
        goes("appointment", desk, "order.appointed", "from", "2020-11-24T14:00", "until", "2020-11-24T15:00");
        scene.page(desk, "/orders/" + order).contains("2020-11-24 14:00", "约定");
        scene.page(worker, "/my/orders").contains("2020-11-24 14:00");
        assertThat(scene.step(worker, order, "arrival", "note", "堵车")).hasStatus(422).bodyText()
                .contains("请填写哪位业主同意晚到", "堵车");
        goes("arrival", worker, "order.arrived", "lateAgreedBy", "张淑芬", "lateHow", "电话");
        scene.page(worker, "/orders/" + order).contains("张淑芬 同意（电话）", "data-action=\"start\"");
        scene.click(worker, order, "start");
        scene.page(worker, "/orders/" + order + "?done=order.started").contains("data-state=\"WORKING\"", "已开工。",
                "data-action=\"completion\"");
    }

    @Test
    @DisplayName("R-03-51, R-03-52: the worker proposes a return with the owner's explanation, the department signs")
    void returned() {
        assertThat(scene.step(worker, order, "return", "text", "需高空作业")).hasStatus(422).bodyText()
                .contains("此项必填", "需高空作业", "转特约工程队");
        goes("return", worker, "order.returned", "reason", "CONTRACTOR", "text", "需高空作业", "explanation", "已说明",
                "toldHow", "电话");
        scene.page(head, "/orders/" + order).contains("申请退单，待签", "data-action=\"return-signature\"", "部门主管退单");
        goes("return-signature", head, "order.returnSigned", "name", "孙主管");
        scene.page(desk, "/orders/" + order).contains("data-state=\"RETURNED\"", "已退单", "转特约工程队", "需由特约工程队施工", "孙主管");
    }

    @Test
    @DisplayName("R-07-5: somebody joins whoever has the order; the same people again are no change")
    void joined() {
        Person second = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        scene.page(head, "/orders/" + order + "/assignment").contains("改派", "现由：", "checked");
        assertThat(scene.step(head, order, "assignment", "workers", "" + worker.id(), "reason", "催一下"))
                .hasStatus(422).bodyText().contains("没有变化", "催一下");
        assertThat(scene.step(head, order, "assignment", "workers", "" + worker.id(), "workers", "" + second.id(),
                "reason", "两个人快")).hasStatus(302);
        scene.page(worker, "/my/orders").contains(order);
        scene.page(second, "/my/orders").contains(order);
    }

    @Test
    @DisplayName("Handed over, noted, assigned to somebody else: with a reason, which is asked for")
    void handedOver() {
        goes("note", desk, "order.noted", "text", "业主催过一次");
        assertThat(scene.step(head, order, "assignment", "workers", "" + worker.id())).hasStatus(422).bodyText()
                .contains("此项必填");
        Person second = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        goes("assignment", head, "order.assigned", "workers", "" + second.id(), "reason", "人手不足");
        scene.page(desk, "/orders/" + order).contains("业主催过一次", second.name(), "人手不足");
        assertThat(scene.step(head, order, "handover", "reason", "")).hasStatus(422).bodyText().contains("此项必填");
        goes("handover", head, "order.handedOver", "department", "CLEANING", "reason", "清洁部的事");
        scene.page(desk, "/orders/" + order).contains("data-state=\"OPEN\"", "清洁部的事");
    }

    @Test
    @DisplayName("R-03-58: a written agreement is recorded; its price may be left out and must be a number")
    void agreement() {
        assertThat(scene.step(desk, order, "agreement", "text", "周六上午上门", "price", "面议", "servedAt", "周六"))
                .hasStatus(422).bodyText().contains("请填写数字", "value=\"面议\"", "value=\"周六\"", "周六上午上门");
        goes("agreement", desk, "order.agreed", "text", "周六上午上门", "price", "120", "servedAt", "2099-11-28T09:00",
                "agreedWith", "张淑芬", "document", "协议 12 号");
        scene.page(desk, "/orders/" + order).contains("周六上午上门", "120.00", "协议 12 号", "2099-11-28 09:00");
    }

    @Test
    @DisplayName("Solved by phone, sent back to work, cancelled: one text each, which is required")
    void oneText() {
        assertThat(scene.step(desk, order, "phone-solution", "text", " ")).hasStatus(422).bodyText().contains("此项必填");
        goes("phone-solution", desk, "order.solvedByPhone", "text", "已指导业主开总阀");
        scene.page(desk, "/orders/" + order + "?done=order.solvedByPhone").contains("已记录电话解决", "电话解决", "已指导业主开总阀");
        goes("resumption", head, "order.resumed", "text", "仍然没水");
        scene.page(desk, "/orders/" + order).contains("data-state=\"WORKING\"", "仍然没水");
        String twice = dispatched("WATER_HOME", "又登记了一次");
        assertThat(scene.step(desk, twice, "cancellation", "text", "重复派单"))
                .hasRedirectedUrl("/orders/" + twice + "?done=order.cancelled");
        scene.page(desk, "/orders/" + twice).contains("data-state=\"CANCELLED\"", "重复派单");
    }

    @Test
    @DisplayName("A form is shown to nobody who may not send it: 403 with the reason, 409 in another state, 404 elsewhere")
    void refusals() {
        Person other = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        Person cleaning = scene.person(site, Role.SUPERVISOR, "CLEANING");
        assertThat(scene.get(other, "/orders/" + order)).hasStatus(404);
        assertThat(scene.get(cleaning, "/orders/" + order + "/assignment")).hasStatus(403).bodyText()
                .contains("由主办部门主管办理");
        assertThat(scene.get(worker, "/orders/" + order + "/completion")).hasStatus(409).bodyText().contains("已派工");
        assertThat(scene.click(worker, order, "completion", "content", "好了")).hasStatus(409).bodyText().contains("好了");
        long elsewhere = scene.site();
        assertThat(scene.get(scene.person(elsewhere, Role.RECEPTIONIST, "FRONT_DESK"), "/orders/" + order))
                .hasStatus(404);
    }

    @Test
    @DisplayName("The list is narrowed in the address, pages on, and goes out as CSV and Excel with exactly those rows")
    void list() {
        String lamp = dispatched("LAMP", "门厅灯不亮");
        scene.page(desk, "/orders").contains(order, lamp);
        scene.page(desk, "/orders?queue=ASSIGN&department=ENGINEERING").contains(lamp, "待派工").doesNotContain(order);
        scene.page(desk, "/orders?status=ASSIGNED&from=2020-01-01&to=2099-12-31").contains(order, worker.name())
                .doesNotContain(lamp);
        scene.page(desk, "/orders?category=LAMP&text=门厅").contains(lamp, "text=%E9%97%A8%E5%8E%85")
                .doesNotContain(order);
        scene.page(desk, "/orders?overdue=true").contains("没有符合条件的维修单");
        scene.page(worker, "/orders").contains(order).doesNotContain(lamp);
        assertThat(scene.get(desk, "/orders?from=昨天")).hasStatus(422).bodyText().contains("筛选条件有填错的");
        scene.page(desk, "/orders?category=LAMP&format=csv").contains(lamp, "门厅灯不亮", "待派工", "派单时间")
                .doesNotContain(order);
        assertThat(Web.workbook(scene.get(desk, "/orders?format=xlsx"))).contains(lamp, order);
        for (int i = 0; i < 25; i++)
            dispatched("LAMP", "灯" + i);
        String next = Pick.attribute("href", "[data-testid=next]", OrderScene.text(scene.get(desk, "/orders")));
        scene.page(desk, next).contains(order);
        scene.page(desk, "/requests?text=门厅").contains("门厅灯不亮").doesNotContain("家里没水");
        scene.page(desk, "/requests?text=门厅&format=csv").contains("门厅灯不亮").doesNotContain("家里没水", "13800006688");
        assertThat(scene.get(desk, "/requests?from=昨天")).hasStatus(422).bodyText().contains("筛选条件有填错的");
    }

    private String dispatched(String category, String description) {
        return scene.dispatched(site, desk, category, description);
    }

    private void goes(String step, Person by, String done, String... fields) {
        assertThat(scene.step(by, order, step, fields)).hasRedirectedUrl("/orders/" + order + "?done=" + done);
    }
}
