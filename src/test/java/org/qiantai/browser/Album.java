package org.qiantai.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Pictures of the stages of a journey on a desk's screen and on a phone, below {@code target/screenshots}. */
final class Album {
    static final Screen DESKTOP = new Screen(1440, 900);
    static final Screen PHONE = new Screen(390, 844);

    /** Pictures are taken where they are asked for, as in the nightly run: they take longer than what they show. */
    private static final boolean WANTED = Boolean.getBoolean("qiantai.test.album");
    /** A page that one journey has shown needs no second picture. */
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private final String language;
    private final String journey;
    private int taken;

    record Screen(int width, int height) {}

    /** @param journey names the folder's pictures, together with their order */
    Album(String language, String journey) {
        this.language = language;
        this.journey = journey;
    }

    /** For work that nobody wants to look at. */
    static Album none() { return new Album("", ""); }

    void take(Page page, String what) {
        if (!WANTED || language.isEmpty() || !KNOWN.add(language + what)) return;
        taken++;
        ViewportSize before = page.viewportSize();
        for (Screen screen : List.of(PHONE, DESKTOP)) {
            page.setViewportSize(screen.width(), screen.height());
            Path file = Path.of("target", "screenshots", language + "-" + screen.width(),
                    "%s-%02d-%s.png".formatted(journey, taken, what));
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
        page.setViewportSize(before.width, before.height);
    }
}
