package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class OrderPagesTests {
    @Autowired OrderScene scene;

    long site;
    Person desk;
    Person head;
    Person worker;
    String order;

    @BeforeEach
    void dispatched() {
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        order = scene.dispatched(site, desk, "LAMP", "楼道灯不亮");
    }

    @Test
    @DisplayName("R-03-34..47: one paid order over all its pages, from the dispatch to the filed slip")
    void theWholeWay() {
        scene.page(head, "/orders/" + order).contains("data-state=\"OPEN\"", "楼道灯不亮", "张淑芬", "尚未派工",
                "data-action=\"assignment\"");
        assertThat(scene.step(head, order, "assignment")).hasStatus(422).bodyText().contains("请至少选择一位作业者");
        done(scene.step(head, order, "assignment", "workers", "" + worker.id()), "order.assigned", "已派工。");
        scene.page(worker, "/my/orders").contains("手上 1 单", "楼道灯不亮", "tel:13800006688", "接单");
        assertThat(scene.click(worker, order, "acknowledgement", "back", "/my/orders"))
                .hasRedirectedUrl("/my/orders?done=order.acknowledged");
        scene.page(worker, "/my/orders?done=order.acknowledged").contains("已接单。", "出发");
        done(scene.click(worker, order, "departure"), "order.left", "已出发。");
        done(scene.step(worker, order, "arrival"), "order.arrived", "已到场。");
        quote();
        consent();
        assertThat(scene.step(worker, order, "supplement", "lines[0].name", "灯座", "lines[0].quantity", "1",
                "lines[0].unitPrice", "5", "note", "灯座也坏了"))
                .hasRedirectedUrl("/orders/" + order + "?done=order.quoted");
        scene.page(worker, "/orders/" + order).contains("追加报价", "5.00", "待业主答复");
        assertThat(scene.step(worker, order, "consent", "quotation", "2", "consented", "false", "name", "张淑芬", "means",
                "PHONE")).hasStatus(422).bodyText().contains("此项必填");
        done(scene.step(worker, order, "consent", "quotation", "2", "consented", "false", "name", "张淑芬", "means",
                "PHONE", "said", "先不换灯座"), "order.answered", "业主答复已保存");
        done(scene.step(worker, order, "completion", "content", "更换灯管两支"), "order.completed", "已回报完工");
        scene.page(worker, "/orders/" + order).contains("data-state=\"COMPLETED\"", "维修单还缺", "工时", "更换灯管两支");
        amend();
        review();
        receive();
    }

    private void quote() {
        assertThat(scene.step(worker, order, "quotation")).hasStatus(422).bodyText().contains("请至少填写一行");
        assertThat(scene.step(worker, order, "quotation", "lines[0].name", "灯管", "lines[0].quantity", "两支",
                "lines[0].unitPrice", "25", "lines[0].labour", "true", "lines[3].name", "人工")).hasStatus(422).bodyText()
                .contains("请填写数字", "value=\"两支\"", "value=\"灯管\"", "checked=\"checked\"", "lines[3].name")
                .doesNotContain("lines[4].name");
        assertThat(scene.click(worker, order, "quotation", "lines[0].name", "灯管", "lines[0].quantity", "2"))
                .hasStatus(422)
                .bodyText().contains("此项必填", "value=\"灯管\"");
        done(scene.step(worker, order, "quotation", "lines[0].name", "灯管", "lines[0].quantity", "2", "lines[0].unit",
                "支",
                "lines[0].unitPrice", "25.00", "lines[2].name", "换灯管", "lines[2].quantity", "1", "lines[2].unitPrice",
                "30", "lines[2].labour", "true", "note", "已当面说明"), "order.quoted", "报价已保存，请业主答复。");
        scene.page(worker, "/orders/" + order).contains("data-state=\"QUOTED\"", "80.00", "捌拾元整", "待业主答复", "已当面说明");
    }

    private void consent() {
        scene.page(worker, "/orders/" + order + "/consent").contains("80.00", "换灯管");
        assertThat(scene.step(worker, order, "consent", "quotation", "1", "name", "张淑芬")).hasStatus(422).bodyText()
                .contains("此项必填", "value=\"张淑芬\"");
        done(scene.step(worker, order, "consent", "quotation", "1", "consented", "true", "name", "张淑芬", "means",
                "SIGNED"), "order.answered", "业主答复已保存");
        scene.page(worker, "/orders/" + order).contains("data-state=\"WORKING\"", "业主已同意", "张淑芬 签字");
    }

    private void amend() {
        assertThat(scene.step(worker, order, "amendment", "content", "更换灯管两支", "noMaterials", "true", "hours", "abc",
                "materials[0].name",
                "灯管", "materials[0].quantity", "很多")).hasStatus(422).bodyText()
                .contains("请填写数字", "value=\"abc\"", "value=\"很多\"", "value=\"灯管\"", "更换灯管两支</textarea>");
        assertThat(scene.click(worker, order, "amendment", "content", "更换灯管两支", "materials[1].quantity", "2"))
                .hasStatus(422).bodyText().contains("此项必填", "value=\"2\"");
        done(scene.step(worker, order, "amendment", "content", "更换灯管两支", "hours", "1.5", "labourFee", "30",
                "materials[0].name", "灯管", "materials[0].quantity", "2", "materials[0].unit", "支",
                "materials[0].unitPrice", "25", "workerSignature", "王强"), "order.amended", "维修单已保存。");
        scene.page(worker, "/orders/" + order).contains("灯管", "50.00", "王强", "业主验收签字");
    }

    private void review() {
        assertThat(scene.step(head, order, "review", "name", " ")).hasStatus(422).bodyText().contains("此项必填");
        assertThat(scene.get(worker, "/orders/" + order + "/review")).hasStatus(403);
        done(scene.step(head, order, "review", "name", "孙主管"), "order.reviewed", "已审核签字。");
    }

    /** R-03-47: refused with the list of what is missing; filed when nothing is. */
    private void receive() {
        scene.page(desk, "/orders/" + order + "/receipt").contains("data-moment=\"SLIP_BACK\"", "维修单还缺", "业主验收签字",
                "孙主管");
        assertThat(scene.click(desk, order, "receipt", "received", "true")).hasStatus(409).bodyText()
                .contains("还缺", "业主验收签字");
        done(scene.step(desk, order, "receipt", "received", "false"), "order.receipt", "拒收：缺业主验收签字");
        scene.page(worker, "/orders/" + order).contains("data-state=\"COMPLETED\"");
        done(scene.step(worker, order, "amendment", "content", "更换灯管两支", "hours", "1.5", "labourFee", "30",
                "materials[0].name", "灯管", "materials[0].quantity", "2", "materials[0].unitPrice", "25",
                "workerSignature", "王强", "noOwnerSignature", "业主不在家，电话确认"), "order.amended", "业主不在家，电话确认");
        done(scene.step(head, order, "review", "name", "孙主管"), "order.reviewed", "孙主管");
        assertThat(scene.step(desk, order, "receipt", "received", "false")).hasStatus(422).bodyText()
                .contains("拒收请写明原因");
        done(scene.step(desk, order, "receipt", "received", "true"), "order.receipt", "data-state=\"FILED\"");
        assertThat(scene.get(worker, "/orders/" + order + "/amendment")).hasStatus(409).bodyText().contains("已收单");
    }

    /** The step led back to the order's page, which says so. */
    private void done(MvcTestResult step, String sentence, String shown) {
        assertThat(step).hasRedirectedUrl("/orders/" + order + "?done=" + sentence);
        scene.page(head, "/orders/" + order + "?done=" + sentence).contains(shown);
    }
}
