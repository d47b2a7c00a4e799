package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Role;
import org.qiantai.repairorder.domain.ConsentMeans;
import org.qiantai.repairorder.domain.QuotationLine.QuotedItem;
import org.qiantai.repairorder.service.OrderWork;
import org.qiantai.repairorder.service.QuotationResponseEntry;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The owner's answer and another price in the same instant: exactly one of them counts. */
@IntegrationTest
class ConsentRaceTests {
    @Autowired OrderScene scene;
    @Autowired OrderWork work;
    @Autowired ActorDirectory actors;

    long site;
    Person worker;
    Actor technician;
    String order;

    @BeforeEach
    void quoted() {
        site = scene.site();
        Person desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        Person head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        technician = actors.find(worker.username()).orElseThrow();
        order = scene.dispatched(site, desk, "LAMP", "客厅灯不亮");
        assertThat(scene.click(head, order, "assignment", "workers", "" + worker.id())).hasStatus(302);
        assertThat(scene.click(worker, order, "arrival")).hasStatus(302);
        assertThat(scene.click(worker, order, "quotation", "lines[0].name", "灯管", "lines[0].quantity", "1",
                "lines[0].unitPrice", "50")).hasStatus(302);
    }

    @RepeatedTest(5)
    @DisplayName("R-07-6, C-16: the owner's yes and a higher price at once: the yes counts, or the price; never work without a yes")
    void consentAgainstNewPrice() throws Exception {
        List<Throwable> refused = scene.together(site, () -> consent(1),
                () -> work.quote(submission(), List.of(lamp("80")), null, technician));
        assertThat(refused).singleElement().isInstanceOf(WrongStateException.class);
        String found = scene.value("SELECT status FROM repair_order WHERE number = ?", order);
        assertThat(found + quotations()).isIn("WORKING[CONSENTED]", "QUOTED[SUPERSEDED, PROPOSED]");
    }

    @RepeatedTest(5)
    @DisplayName("domain.md §3: yes and no to the same supplement at once: one answer is kept, the other hears of it")
    void yesAgainstNo() throws Exception {
        consentAlone();
        assertThat(scene.click(worker, order, "supplement", "lines[0].name", "灯座", "lines[0].quantity", "1",
                "lines[0].unitPrice", "5")).hasStatus(302);
        List<Throwable> refused = scene.together(site, () -> consent(2),
                () -> work.decline(submission(), 2, "不加了", word(), technician));
        assertThat(refused).singleElement().isInstanceOf(WrongStateException.class);
        assertThat(quotations()).isIn(List.of("CONSENTED", "CONSENTED"), List.of("CONSENTED", "DECLINED"));
    }

    @RepeatedTest(5)
    @DisplayName("R-03-42: two new prices at once: both are told, and only the later one waits for an answer")
    void twoPrices() throws Exception {
        assertThat(scene.together(site, () -> work.quote(submission(), List.of(lamp("80")), null, technician),
                () -> work.quote(submission(), List.of(lamp("90")), null, technician))).isEmpty();
        assertThat(quotations()).containsExactly("SUPERSEDED", "SUPERSEDED", "PROPOSED");
    }

    private void consentAlone() {
        assertThat(scene.click(worker, order, "consent", "quotation", "1", "consented", "true", "name", "张淑芬", "means",
                "PHONE")).hasStatus(302);
    }

    private void consent(int quotation) { work.consent(submission(), quotation, word(), technician); }

    private static QuotationResponseEntry word() {
        return new QuotationResponseEntry("张淑芬", ConsentMeans.PHONE, null, null);
    }

    private Submission submission() { return new Submission(order, 0, UUID.randomUUID()); }

    private static QuotedItem lamp(String price) {
        return new QuotedItem("灯管", BigDecimal.ONE, "支", new BigDecimal(price), false);
    }

    private List<String> quotations() { return scene.values("""
            SELECT q.status FROM order_quotation q JOIN repair_order o ON o.id = q.order_id WHERE o.number = ?
            ORDER BY q.ordinal""", order); }
}
