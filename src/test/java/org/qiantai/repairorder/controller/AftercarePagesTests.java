package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("R-03-43, R-07-9: what the worker says when the work is done")
class AftercarePagesTests {
    private static final String STATUS = "SELECT status FROM repair_order WHERE number = ?";
    @Autowired OrderScene scene;

    Person desk;
    Person head;
    Person worker;
    String order;

    @BeforeEach
    void onSite() {
        long site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        order = scene.dispatched(site, desk, "LAMP", "走廊灯不亮");
        scene.step(head, order, "assignment", "workers", String.valueOf(worker.id()));
        scene.click(worker, order, "arrival");
    }

    @Test
    @DisplayName("R-03-43: hours come from the steps' own times; who writes others says why")
    void hours() {
        warranty();
        assertThat(scene.step(worker, order, "completion", "content", "更换灯管", "tested", "true")).hasStatus(302);
        scene.page(worker, "/orders/" + order).contains("已试运行，未注明清理现场");
        scene.sql("UPDATE repair_order SET left_at = completed_at - interval '80 minutes' WHERE number = ?", order);
        scene.page(worker, "/orders/" + order + "/amendment").contains("name=\"hours\" value=\"1.25\"", "共 1.25 小时",
                "name=\"tested\"", "checked=\"checked\"");
        assertThat(amend("3", "")).hasStatus(422).bodyText().contains("与系统记录的 1.25 小时不符，请在此说明原因",
                "value=\"3\"", "value=\"王强\"");
        assertThat(scene.<Boolean>value("SELECT hours IS NULL FROM repair_order WHERE number = ?", order)).isTrue();
        assertThat(amend("3", "往返仓库取件")).hasStatus(302);
        scene.page(head, "/orders/" + order).contains("工时说明：往返仓库取件", "已试运行，现场已清理");
        scene.page(head, "/orders?queue=review").contains("工时说明：往返仓库取件").doesNotContain("没有注明试运行");
    }

    @Test
    @DisplayName("R-03-43: a reason without hours is no reason yet; the slip is kept without it, and the hours are still missing")
    void reasonWithoutHours() {
        warranty();
        scene.step(worker, order, "completion", "content", "更换灯管");
        assertThat(amend("", "往返仓库取件")).hasStatus(302);
        scene.page(head, "/orders/" + order).contains("维修单还缺", "工时").doesNotContain("工时说明：");
    }

    @Test
    @DisplayName("R-07-9: a slip that does not say so is signed one by one")
    void unsaid() {
        warranty();
        scene.step(worker, order, "completion", "content", "更换灯管");
        scene.click(worker, order, "amendment", "content", "更换灯管", "noMaterials", "true", "hours", "1",
                "workerSignature", "王强", "ownerSignature", "张淑芬");
        scene.page(head, "/orders?queue=review").contains("没有注明试运行、清理现场");
    }

    @Test
    @DisplayName("domain.md §3: under warranty the work begins without a price; taken off, it is not done before the owner's yes")
    void warrantyAndBack() {
        assertThat(scene.get(worker, "/orders/" + order + "/warranty")).as("the department or the desk").hasStatus(403);
        assertThat(scene.step(head, order, "warranty", "text", " ")).hasStatus(422).bodyText().contains("此项必填");
        assertThat(scene.click(worker, order, "start")).as("a price is needed").hasStatus(409);
        warranty();
        scene.page(head, "/orders/" + order).contains("保修免费", "开发商保修至 2027-06-30");
        scene.page(head, "/orders/" + order + "/slip").contains("保修免费");
        assertThat(scene.click(head, order, "charging", "text", "不在保修范围")).hasStatus(302);
        assertThat(scene.click(worker, order, "completion", "content", "更换灯管")).hasStatus(409);
        assertThat(scene.<String>value(STATUS, order)).isEqualTo("WORKING");
        scene.step(worker, order, "supplement", "lines[0].name", "灯管", "lines[0].quantity", "1", "lines[0].unit", "支",
                "lines[0].unitPrice", "25");
        scene.step(worker, order, "consent", "quotation", "1", "consented", "true", "name", "张淑芬", "means", "SIGNED");
        assertThat(scene.click(worker, order, "completion", "content", "更换灯管")).hasStatus(302);
    }

    private void warranty() {
        assertThat(scene.step(head, order, "warranty", "text", "开发商保修至 2027-06-30")).hasStatus(302);
        assertThat(scene.click(worker, order, "start")).hasStatus(302);
        assertThat(scene.<String>value(STATUS, order)).isEqualTo("WORKING");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult amend(String hours, String note) {
        return scene.click(worker, order, "amendment", "content", "更换灯管", "noMaterials", "true", "hours", hours,
                "hoursNote", note, "tested", "true", "tidied", "true", "workerSignature", "王强", "ownerSignature",
                "张淑芬");
    }
}
