package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.platform.security.Role;
import org.qiantai.support.BrowserTest;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Names written with a finger on a technician's phone. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureIT {
    /** Of the canvas's width and height, from and to: two strokes, as of 十. */
    private static final double[][] STROKES = {{.2, .45, .8, .42}, {.5, .15, .52, .85}};
    private static final int STEPS = 8;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private final Album album = new Album("zh-CN", "signature");
    private Browsers browsers;
    private Community site;

    @BeforeAll
    void open() {
        browsers = new Browsers();
        site = new Communities(context).open("XG", "签字里", "G6-1-6262", "13466666262");
    }

    @AfterAll
    void close() { browsers.close(); }

    @Test
    @DisplayName("R-07-10, R-03-44: the owner signs the price and the work with a finger, the technician too; order and slip show it")
    void signed() {
        try (Desk desk = new Desk(browsers.chromium(), "http://localhost:" + port,
                new Words(context, Locale.SIMPLIFIED_CHINESE), Album.none())) {
            Work work = new Work(desk, site);
            String order = work.dispatch(work.log("WATER_DRIP", "厨房滴水"));
            work.assign(order);
            work.arrive(order);
            Person technician = desk.as(site.user(Role.TECHNICIAN));
            Page page = technician.page();
            page.setViewportSize(Album.PHONE.width(), Album.PHONE.height());
            technician.open("/orders/" + order).step("quotation").type("lines[0].name", "更换角阀")
                    .type("lines[0].quantity", "1").type("lines[0].unitPrice", "45.50").send();
            consent(technician, order);
            work.complete(order);
            technician.open("/orders/" + order).step("amendment").tick("noMaterials", "true").type("hours", "1.5")
                    .type("labourFee", "45.50").type("workerSignature", "赵工")
                    .type("ownerSignature", site.home().occupant());
            page.setViewportSize(Album.PHONE.width(), Album.PHONE.height());
            byFinger(page, canvas(page, "workerDrawing"));
            byMouse(page, canvas(page, "ownerDrawing"));
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
        Locator canvas = canvas(page, "drawing");
        byFinger(page, canvas);
        page.locator("[data-signature-clear]").click();
        assertThat(value(page, "drawing")).isEmpty();
        assertThat(inked(canvas)).isFalse();
        byFinger(page, canvas);
        album.take(page, "consent-signed");
        page.setViewportSize(Album.PHONE.width(), Album.PHONE.height());
        technician.sendInVain();
        page.waitForFunction("() => document.querySelector('[name=drawing]').value.length > 1000"
                + " && document.querySelector('canvas').width > 300");
        Locator again = canvas(page, "drawing");
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
            byFinger(page, canvas(page, "drawing"));
        }
    }

    private static Locator canvas(Page page, String field) {
        Locator canvas = page.locator("[data-signature]").filter(new Locator.FilterOptions()
                .setHas(page.locator("[name='" + field + "']"))).locator("canvas");
        canvas.scrollIntoViewIfNeeded();
        assertThat(canvas).isVisible();
        assertThat(canvas.boundingBox().height).as("room for a thumb").isGreaterThan(150);
        return canvas;
    }

    /** The page stays where it is meanwhile. */
    private static void byFinger(Page page, Locator canvas) {
        Object before = page.evaluate("() => scrollY");
        BoundingBox box = canvas.boundingBox();
        CDPSession fingers = page.context().newCDPSession(page);
        for (double[] stroke : STROKES) {
            for (int i = 0; i <= STEPS; i++)
                fingers.send("Input.dispatchTouchEvent",
                        touch(i == 0 ? "touchStart" : "touchMove", box, x(stroke, i), y(stroke, i)));
            fingers.send("Input.dispatchTouchEvent", touch("touchEnd", box));
        }
        fingers.detach();
        page.waitForFunction("it => it.closest('[data-signature]').querySelector('[data-signature-value]').value",
                canvas.elementHandle());
        assertThat(inked(canvas)).isTrue();
        assertThat(page.evaluate("() => scrollY")).isEqualTo(before);
    }

    private static JsonObject touch(String type, BoundingBox box, double... at) {
        JsonArray touched = new JsonArray();
        if (at.length > 0) {
            JsonObject one = new JsonObject();
            one.addProperty("x", box.x + box.width * at[0]);
            one.addProperty("y", box.y + box.height * at[1]);
            touched.add(one);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", touched);
        return event;
    }

    private static void byMouse(Page page, Locator canvas) {
        BoundingBox box = canvas.boundingBox();
        for (double[] stroke : STROKES) {
            page.mouse().move(box.x + box.width * stroke[0], box.y + box.height * stroke[1]);
            page.mouse().down();
            page.mouse().move(box.x + box.width * stroke[2], box.y + box.height * stroke[3],
                    new Mouse.MoveOptions().setSteps(STEPS));
            page.mouse().up();
        }
        assertThat(inked(canvas)).isTrue();
    }

    private static double x(double[] stroke, int step) { return stroke[0] + (stroke[2] - stroke[0]) * step / STEPS; }

    private static double y(double[] stroke, int step) { return stroke[1] + (stroke[3] - stroke[1]) * step / STEPS; }

    private static boolean inked(Locator canvas) {
        return (boolean) canvas.evaluate(
                "it => it.getContext('2d').getImageData(0, 0, it.width, it.height).data.some(part => part)");
    }

    private static String value(Page page, String field) {
        return (String) page.locator("[name='" + field + "']").evaluate("it => it.value");
    }
}
