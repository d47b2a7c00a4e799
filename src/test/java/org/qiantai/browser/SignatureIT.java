package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.platform.security.Role;
import org.qiantai.support.BrowserTest;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.ServiceWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Names written with a finger on a technician's phone. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureIT {
    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private final Album album = new Album("zh-CN", "signature");
    private Community site;

    @BeforeAll
    void open() { site = new Communities(context).open("XG", "签字里", "G6-1-6262", "13466666262"); }

    @Test
    @DisplayName("R-07-10, R-03-44: the owner signs the price and the work with a finger, the technician too; order and slip show it")
    void signed() {
        try (Desk desk = new Desk(port, new Words(context, Locale.SIMPLIFIED_CHINESE), Album.none())) {
            ServiceWork work = new ServiceWork(context, site);
            String order = work.order(work.dispatch("WATER_DRIP", "厨房滴水"));
            work.assign(order);
            work.arrive(order);
            Person technician = desk.as(site.user(Role.TECHNICIAN));
            Page page = technician.page();
            page.setViewportSize(Album.PHONE.width(), Album.PHONE.height());
            technician.open("/orders/" + order).step("quotation").type("lines[0].name", "更换角阀")
                    .type("lines[0].quantity", "1").type("lines[0].unitPrice", "45.50").send();
            consent(technician, order);
            work.complete(order, "已更换角阀并试水，无渗漏");
            technician.open("/orders/" + order).step("amendment").tick("noMaterials", "true").type("hours", "1.5")
                    .type("labourFee", "45.50").type("workerSignature", "赵工")
                    .type("ownerSignature", site.home().occupant());
            page.setViewportSize(Album.PHONE.width(), Album.PHONE.height());
            Finger.draws(page, Finger.canvas(page, "workerDrawing"));
            Finger.mouseDraws(page, Finger.canvas(page, "ownerDrawing"));
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).extracting(Rule::getId)
                    .isEmpty();
            album.take(page, "slip-signed");
            technician.send().seesState("order", "COMPLETED");
            album.take(page, "order-signed");
            assertThat(page.getByTestId("signature")).hasCount(3);
            for (Locator picture : page.getByTestId("signature").all()) {
                picture.scrollIntoViewIfNeeded();
                page.waitForFunction("it => it.naturalWidth > 100", picture.elementHandle());
            }
            technician.open("/orders/" + order + "/slip");
            album.take(page, "slip-paper-signed");
            assertThat(page.locator(".slip-hand img")).hasCount(9);
            assertThat(page.evaluate(
                    "() => [...document.querySelectorAll('.slip-hand img')].every(it => it.naturalWidth > 100)"))
                    .isEqualTo(true);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    /** Draws, thinks again, draws, forgets to say yes, is told so, and finds the drawing still there. */
    private void consent(Person technician, String order) {
        Page page = technician.page();
        swapped(technician.open("/orders/" + order).page(), order);
        technician.open("/orders/" + order).step("consent").type("name", site.home().occupant()).tick("means",
                "SIGNED");
        Locator canvas = Finger.canvas(page, "drawing");
        Finger.draws(page, canvas);
        page.locator("[data-signature-clear]").click();
        assertThat(value(page, "drawing")).isEmpty();
        assertThat(Finger.inked(canvas)).isFalse();
        Finger.draws(page, canvas);
        album.take(page, "consent-signed");
        page.setViewportSize(Album.PHONE.width(), Album.PHONE.height());
        technician.sendInVain();
        page.waitForFunction("() => document.querySelector('[name=drawing]').value.length > 1000"
                + " && document.querySelector('canvas').width > 300");
        Locator again = Finger.canvas(page, "drawing");
        page.waitForFunction("it => it.getContext('2d').getImageData(0, 0, it.width, it.height).data.some(p => p)",
                again.elementHandle());
        technician.tick("consented", "true").send().seesState("order", "WORKING");
    }

    /** The form without its page, as htmx brings it, twice. */
    private static void swapped(Page page, String order) {
        for (int time = 0; time < 2; time++) {
            page.evaluate("address => htmx.ajax('GET', address, {target: '#content', select: '#content > section'})",
                    "/orders/" + order + "/consent");
            page.waitForFunction("() => document.querySelectorAll('[data-signature]').length === 1"
                    + " && document.querySelector('canvas').width > 300");
            Finger.draws(page, Finger.canvas(page, "drawing"));
        }
    }

    private static String value(Page page, String field) {
        return (String) page.locator("[name='" + field + "']").evaluate("it => it.value");
    }
}
