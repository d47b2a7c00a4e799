package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page where the centre head decides and signs, using nothing but what stands on it. */
@IntegrationTest
class ApprovalsTests {
    private static final Pattern FORM = Pattern
            .compile("(?s)<form method=\"post\" action=\"(/(?:orders|requests)[^\"]+)\".*?</form>");
    private static final Pattern FIELD = Pattern.compile("<input[^>]* name=\"(\\w+)\"[^>]* value=\"([^\"]*)\"");

    @Autowired OrderScene scene;
    @Autowired MockMvcTester mvc;

    Person desk;
    Person supervisor;
    Person worker;
    Person head;
    String order;

    @BeforeEach
    void people() {
        long site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        supervisor = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        head = scene.person(site, Role.CENTER_HEAD, null);
        order = scene.dispatched(site, desk, "HOME_CLEANING", "两室一厅开荒保洁");
    }

    @Test
    @DisplayName("R-03-62: an indoor service's slip comes before the centre head when the supervisor has signed, and not before")
    void slip() {
        scene.click(supervisor, order, "phone-solution", "text", "电话指导业主自行处理");
        scene.click(supervisor, order, "amendment", "content", "电话指导业主自行处理", "hours", "0.5", "noMaterials", "true",
                "workerSignature", "王强", "noOwnerSignature", "电话解决");
        scene.page(head, "/approvals").doesNotContain(order).contains("没有等您决定或签字的事项");
        // Who entered the completion does not review it: a second supervisor would; here the desk's own word is moved.
        scene.sql("UPDATE repair_order SET completed_by = ? WHERE number = ?", worker.id(), order);
        scene.click(supervisor, order, "review", "name", "孙主管");
        scene.page(head, "/approvals").contains(order, "两室一厅开荒保洁", "0.5", "孙主管", "没有用料");
        assertThat(answer(order, Map.of())).hasRedirectedUrl("/approvals?done=order.reviewed");
        scene.page(head, "/orders/" + order).contains("data-state=\"REVIEWED\"");
        scene.page(head, "/approvals?done=order.reviewed").contains("已审核签字。").doesNotContain(order);
    }

    @Test
    @DisplayName("R-03-66: a return of an indoor service needs the centre head's signature, given on the page of approvals")
    void returned() {
        scene.click(supervisor, order, "assignment", "workers", "" + worker.id());
        scene.click(worker, order, "return", "reason", "REFUSE", "text", "超出服务范围", "explanation", "已向业主说明",
                "toldHow", "PHONE");
        scene.click(supervisor, order, "return-signature", "name", "孙主管");
        scene.page(head, "/approvals").contains(order, "超出服务范围", "已向业主说明", "孙主管");
        assertThat(answer(order, Map.of("name", " "))).hasStatus(422).bodyText().contains("此项必填", "/approvals");
        assertThat(answer(order, Map.of("note", "同意退单"))).hasRedirectedUrl("/approvals?done=order.returnSigned");
        scene.page(head, "/orders/" + order).contains("data-state=\"RETURNED\"", "同意退单");
    }

    /** Fills in the form that stands on the page for this record, and sends it. */
    private MvcTestResult answer(String number, Map<String, String> typed) {
        Matcher form = FORM.matcher(OrderScene.text(scene.get(head, "/approvals")));
        while (form.find() && !form.group(1).contains(number)) {
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form.group());
        while (field.find())
            fields.put(field.group(1), field.group(2));
        fields.putAll(typed);
        var post = mvc.post().uri(form.group(1)).with(user(head.username())).with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }
}
