package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.attachment.service.SamplePictures;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.support.BrowserTest;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.ServiceWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** From the technician's phone over the supervisor's desk to the file, as on a working day. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderInFullIT {
    private static final int EARLIER = 19;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private Community site;

    @BeforeAll
    void open() { site = new Communities(context).open("JF", "全程里", "J8-1-8181", "13466668181"); }

    @Test
    @DisplayName("R-03-40..47: worked on a phone that loses its signal; twenty signed at a desk; one refused and mended, all filed")
    void inFull() {
        try (Desk desk = new Desk(port, new Words(context, Locale.SIMPLIFIED_CHINESE), new Album("zh-CN", "in-full"))) {
            desk.onThePhone().keepingPages().as(site.user(Role.TECHNICIAN));
            ServiceWork before = new ServiceWork(context, site);
            String order = before.order(before.dispatch("WATER_DRIP", "厨房龙头滴水"));
            before.assign(order);
            List<String> earlier = new FinishedOrders(before).done(EARLIER);
            Work work = new Work(desk.atTheDesk(), site);
            Person technician = desk.as(site.user(Role.TECHNICIAN));
            visit(technician, order);
            photos(technician, order);
            doneWithoutSignal(technician, order);
            slip(technician, order);

            sign(desk, order);
            String refused = earlier.getFirst();
            receive(desk, refused);
            mend(technician, work, refused);
            assertThat(count("SELECT count(*) FROM repair_order WHERE status = 'FILED' AND site_id = ?"))
                    .isEqualTo(EARLIER + 1);
            assertThat(count("SELECT sum(refusals) FROM repair_order WHERE site_id = ?")).isEqualTo(1);
            assertThat(
                    count("SELECT count(*) FROM timeline_entry WHERE to_state = 'COMPLETED' AND from_state = 'WORKING' "
                            + "AND site_id = ?"))
                    .isEqualTo(EARLIER + 1);
            assertThat(count("SELECT count(*) FROM drawn_signature WHERE site_id = ?")).isEqualTo(3);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    /** Takes note, goes, arrives, says the price, and has the owner sign for it. */
    private void visit(Person technician, String order) {
        Page page = technician.open("/my/orders").page();
        page.setViewportSize(Album.PHONE.width(), Album.PHONE.height());
        technician.press(page.locator("[data-testid=my-order] [data-action=acknowledgement] button"));
        assertThat(page.locator("[data-testid=my-order] [data-action=departure] button")).isVisible();
        technician.open("/orders/" + order).step("departure").step("arrival").send().seesState("order", "ON_SITE")
                .step("quotation").type("lines[0].name", "更换龙头阀芯").type("lines[0].quantity", "1")
                .type("lines[0].unitPrice", "45.50").send().seesState("order", "QUOTED").step("consent")
                .tick("consented", "true").type("name", site.home().occupant()).tick("means", "SIGNED");
        Finger.draws(page, Finger.canvas(page, "drawing"));
        technician.send().seesState("order", "WORKING");
    }

    /** Before and after, as the camera took them: with where and when, which nobody else is to know. */
    private void photos(Person technician, String order) {
        Page page = technician.page();
        for (String purpose : List.of("BEFORE", "AFTER")) {
            technician.open("/attachments/" + order);
            page.locator("#files").setInputFiles(new FilePayload(purpose + ".jpg", "image/jpeg",
                    SamplePictures.jpegHeld(6, 2_000, 1_500)));
            technician.choose("purpose", purpose).send();
        }
        Locator photos = page.locator("[data-testid=gallery] img, .gallery img");
        assertThat(photos).hasCount(2);
        assertThat((boolean) page.evaluate(
                """
                        async secret => {
                          const all = [...document.querySelectorAll('.gallery a')].map(it => it.href);
                          const texts = await Promise.all(all.map(async it => new TextDecoder('latin1').decode(await (await fetch(it)).arrayBuffer())));
                          return texts.every(text => text.length > 1000 && !text.includes(secret));
                        }""",
                SamplePictures.SECRET)).as("what the camera knew is gone").isTrue();
    }

    /** In the basement: done is said, kept, and sent when the signal is back. */
    private void doneWithoutSignal(Person technician, String order) {
        Page page = technician.open("/my/orders").page();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        technician.open("/my/orders");
        technician.offline(true);
        technician.press(page.locator("[data-testid=my-order] .big-step a"));
        technician.type("content", "更换龙头阀芯，试水无渗漏").tick("tested", "true").tick("tidied", "true");
        technician.press(page.locator("main form[data-action=completion] button.btn-primary"));
        Locator kept = page.getByTestId("outbox").locator("li");
        assertThat(kept).hasCount(1);
        assertThat(page.getByTestId("outbox")).containsText(order);
        technician.picture("done-without-signal");
        technician.offline(false);
        assertThat(kept).hasCount(0);
        technician.open("/orders/" + order).seesState("order", "COMPLETED");
    }

    private void slip(Person technician, String order) {
        Page page = technician.step("amendment").page();
        page.setViewportSize(Album.PHONE.width(), Album.PHONE.height());
        assertThat(page.locator("main [name=tested]:not([type=hidden])")).isChecked();
        technician.type("materials[0].name", "阀芯").type("materials[0].quantity", "1").type("materials[0].unit", "个")
                .type("materials[0].unitPrice", "15.50").type("hours", "1").type("labourFee", "30")
                .type("workerSignature", "赵工").type("ownerSignature", site.home().occupant());
        Finger.draws(page, Finger.canvas(page, "workerDrawing"));
        Finger.draws(page, Finger.canvas(page, "ownerDrawing"));
        technician.send().seesState("order", "COMPLETED").picture("slip-filled");
    }

    /** The journey's own order by its keys, with everything on it looked at; the others at once. */
    private void sign(Desk desk, String order) {
        Person supervisor = desk.as(site.user(Role.SUPERVISOR));
        Page page = supervisor.open("/orders?queue=review").page();
        assertThat(page.getByTestId("review-row")).hasCount(EARLIER + 1);
        Locator row = page.locator("[data-number='" + order + "']");
        assertThat(row.locator(".review-open")).isVisible();
        assertThat(row.locator(".gallery img")).hasCount(2);
        assertThat(row.getByTestId("signature")).hasCount(2);
        supervisor.picture("review-open");
        page.keyboard().press("s");
        assertThat(page.locator(".review-gone")).hasCount(1);
        page.locator("[data-check-all] input").check();
        assertThat(page.locator("input[name=rows]:checked")).hasCount(EARLIER);
        page.locator("#bulk [data-action=review]").click();
        assertThat(page.locator("[data-testid=bulk-rows] input:checked")).hasCount(EARLIER);
        supervisor.send();
        assertThat(page.locator("[data-result][data-done=true]")).hasCount(EARLIER);
        supervisor.picture("signed-nineteen").open("/orders?queue=review").sees(
                supervisor.words().of("order.review.empty"));
    }

    /** One slip is sent back, the nineteen others are on file. */
    private void receive(Desk desk, String refused) {
        Person receptionist = desk.as(site.user(Role.RECEPTIONIST));
        receptionist.open("/orders/" + refused).step("receipt").tick("received", "false")
                .type("note", "业主签名应为住户本人").send().seesState("order", "COMPLETED");
        Page page = receptionist.open("/orders?queue=receive").page();
        page.locator("[data-check-all] input").check();
        page.locator("#bulk [data-action=receipt]").click();
        receptionist.picture("receive-nineteen").send();
        assertThat(page.locator("[data-result][data-done=true]")).hasCount(EARLIER);
        receptionist.picture("received-nineteen");
    }

    private void mend(Person technician, Work work, String refused) {
        technician.open("/orders/" + refused).sees("业主签名应为住户本人").step("amendment")
                .type("ownerSignature", site.home().occupant()).send().seesState("order", "COMPLETED");
        work.review(refused);
        work.receive(refused);
    }

    private long count(String query) {
        Long counted = SiteScope.asProgram(() -> context.getBean(TransactionOperations.class).execute(_ -> context
                .getBean(JdbcClient.class).sql(query).param(site.siteId()).query(Long.class).single()));
        return counted == null ? 0 : counted;
    }
}
