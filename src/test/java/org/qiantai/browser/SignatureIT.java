package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
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
    /** Of the canvas's width and height: two strokes, as of 十. */
    private static final double[][][] STROKES = {{{.2, .45}, {.5, .4}, {.8, .42}}, {{.5, .15}, {.48, .5}, {.52, .85}}};

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

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
                new Words(context, Locale.SIMPLIFIED_CHINESE), new Album("zh-CN", "signature"))) {
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
            technician.picture("slip-signed").send().seesState("order", "COMPLETED").picture("order-signed");
            assertThat(page.getByTestId("signature")).hasCount(3);
            for (Locator picture : page.getByTestId("signature").all()) {
                picture.scrollIntoViewIfNeeded();
                page.waitForFunction("it => it.naturalWidth > 100", picture.elementHandle());
            }
            technician.open("/orders/" + order + "/slip").picture("slip-paper-signed");
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
        technician.open("/orders/" + order).step("consent").type("name", site.home().occupant()).tick("means",
                "SIGNED");
        Locator canvas = canvas(page, "drawing");
        byFinger(page, canvas);
        page.locator("[data-signature-clear]").click();
        assertThat(value(page, "drawing")).isEmpty();
        assertThat(inked(canvas)).isFalse();
        byFinger(page, canvas);
        technician.picture("consent-signed");
        page.setViewportSize(Album.PHONE.width(), Album.PHONE.height());
        technician.sendInVain();
        page.waitForFunction("() => document.querySelector('[name=drawing]').value.length > 1000"
                + " && document.querySelector('canvas').width > 300");
        Locator again = canvas(page, "drawing");
        page.waitForFunction("it => it.getContext('2d').getImageData(0, 0, it.width, it.height).data.some(p => p)",
                again.elementHandle());
        technician.tick("consented", "true").send().seesState("order", "WORKING").picture("order-consented");
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
        for (double[][] stroke : STROKES) {
            for (int i = 0; i < stroke.length; i++)
                fingers.send("Input.dispatchTouchEvent", touch(i == 0 ? "touchStart" : "touchMove", box, stroke[i]));
            fingers.send("Input.dispatchTouchEvent", touch("touchEnd", box));
        }
        fingers.detach();
        page.waitForFunction("it => it.closest('[data-signature]').querySelector('[data-signature-value]').value",
                canvas.elementHandle());
        assertThat(inked(canvas)).isTrue();
        assertThat(page.evaluate("() => scrollY")).isEqualTo(before);
    }

    private static JsonObject touch(String type, BoundingBox box, double[]... points) {
        JsonArray touched = new JsonArray();
        for (double[] point : points) {
            JsonObject one = new JsonObject();
            one.addProperty("x", box.x + box.width * point[0]);
            one.addProperty("y", box.y + box.height * point[1]);
            touched.add(one);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", touched);
        return event;
    }

    private static void byMouse(Page page, Locator canvas) {
        BoundingBox box = canvas.boundingBox();
        for (double[][] stroke : STROKES) {
            page.mouse().move(box.x + box.width * stroke[0][0], box.y + box.height * stroke[0][1]);
            page.mouse().down();
            for (double[] point : stroke)
                page.mouse().move(box.x + box.width * point[0], box.y + box.height * point[1]);
            page.mouse().up();
        }
        assertThat(inked(canvas)).isTrue();
    }

    private static boolean inked(Locator canvas) {
        return (boolean) canvas.evaluate(
                "it => it.getContext('2d').getImageData(0, 0, it.width, it.height).data.some(part => part)");
    }

    private static String value(Page page, String field) {
        return (String) page.locator("[name='" + field + "']").evaluate("it => it.value");
    }
}
