package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class SameFormRaceTests {
    private static final int TIMES = 16;
    private static final String ENTRIES = """
            SELECT count(*) FROM timeline_entry t JOIN repair_order o ON t.subject_kind = 'ORDER' AND t.subject_id = o.id
            WHERE o.number = ? AND t.kind = 'order.event.assigned'""";

    @Autowired OrderScene scene;
    @Autowired MockMvcTester mvc;

    @RepeatedTest(3)
    @DisplayName("One form sent sixteen times at once acts once, and every sender gets the same answer")
    void once() throws Exception {
        long site = scene.site();
        Person desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        Person head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        Person worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        String order = scene.dispatched(site, desk, "LAMP", "楼道灯不亮");
        String token = UUID.randomUUID().toString();
        String version = String.valueOf(scene.version(order));
        CyclicBarrier start = new CyclicBarrier(TIMES);
        List<String> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(TIMES)) {
            List<Future<MvcTestResult>> sent = new ArrayList<>();
            for (int i = 0; i < TIMES; i++)
                sent.add(threads.submit(() -> {
                    start.await();
                    return mvc.post().uri("/orders/" + order + "/assignment").with(user(head.username())).with(csrf())
                            .param("token", token).param("version", version)
                            .param("workers", String.valueOf(worker.id())).exchange();
                }));
            for (Future<MvcTestResult> one : sent)
                answers.add(one.get().getResponse().getStatus() + " " + one.get().getResponse().getRedirectedUrl());
        }
        assertThat(answers).allMatch(("302 /orders/" + order + "?done=order.assigned")::equals);
        assertThat(scene.<Long>value(ENTRIES, order)).isOne();
    }
}
