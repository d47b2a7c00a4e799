package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** Writes a name on the screen. */
final class Finger {
    /** Of the canvas's width and height, from and to: two strokes, as of 十. */
    private static final double[][] STROKES = {{.2, .45, .8, .42}, {.5, .15, .52, .85}};
    private static final int STEPS = 8;

    private Finger() {}

    /** Where the name that goes into this field is written. */
    static Locator canvas(Page page, String field) {
        Locator canvas = page.locator("[data-signature]").filter(new Locator.FilterOptions()
                .setHas(page.locator("[name='" + field + "']"))).locator("canvas");
        canvas.scrollIntoViewIfNeeded();
        assertThat(canvas).isVisible();
        assertThat(canvas.boundingBox().height).as("room for a thumb").isGreaterThan(150);
        return canvas;
    }

    /** The page stays where it is meanwhile. */
    static void draws(Page page, Locator canvas) {
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

    static void mouseDraws(Page page, Locator canvas) {
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

    static boolean inked(Locator canvas) {
        return (boolean) canvas.evaluate(
                "it => it.getContext('2d').getImageData(0, 0, it.width, it.height).data.some(part => part)");
    }
}
