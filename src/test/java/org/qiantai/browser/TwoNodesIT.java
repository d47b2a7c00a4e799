package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiantai.pages.Program;
import org.qiantai.support.Nightly;

/** Two desks, each before a node of its own over one database. */
@Nightly
class TwoNodesIT {
    private static final String USER = "desk";
    private static final String PASSWORD = "Correct-Horse-77";
    private static final double AT_ONCE = 2_000;
    /** A browser asks again every few seconds; the program itself needs longer to start. */
    private static final double BY_ITSELF = 60_000;

    @TempDir Path data;
    @TempDir Path other;

    @Test
    @DisplayName("A change at one node is on the other's board within 2 s; after both were stopped, both boards come back by themselves")
    void boards() throws Exception {
        try (Program one = new Program(data, "--qiantai.database.port=" + Program.freePort())) {
            one.start();
            one.open("ND", "双机小区", USER, PASSWORD);
            try (Program two = one.beside(other);
                    BrowserContext first = Browsers.chromium().newContext();
                    BrowserContext second = Browsers.chromium().newContext()) {
                two.start();
                Page left = signIn(first, one);
                Page right = signIn(second, two);
                log(left, "大堂灯不亮");
                sees(right, "大堂灯不亮", AT_ONCE);
                log(right, "车库灯不亮");
                sees(left, "车库灯不亮", AT_ONCE);

                two.close();
                one.close();
                for (Page page : new Page[]{left, right})
                    assertThat(stale(page)).isVisible(new IsVisibleOptions().setTimeout(BY_ITSELF));
                one.start();
                two.start();
                for (Page page : new Page[]{left, right})
                    assertThat(stale(page)).isHidden(new IsHiddenOptions().setTimeout(BY_ITSELF));
                log(left, "楼道灯不亮");
                sees(right, "楼道灯不亮", BY_ITSELF);
                log(right, "门厅灯不亮");
                sees(left, "门厅灯不亮", AT_ONCE);
            }
        }
    }

    private static Page signIn(BrowserContext browser, Program node) {
        Page page = browser.newPage();
        page.navigate(node.uri("/login").toString());
        page.locator("#username").fill(USER);
        page.locator("#password").fill(PASSWORD);
        page.getByTestId("sign-in").click();
        assertThat(page.getByTestId("board")).isVisible();
        return page;
    }

    private static void log(Page page, String what) {
        page.keyboard().press("Alt+p");
        assertThat(page.locator("#log [name=place]")).isFocused();
        page.keyboard().type("6 栋大堂");
        page.locator("#log [name=callerName]").fill("王女士");
        page.locator("#log [name=categoryCode]").selectOption("LAMP");
        page.locator("#log [name=description]").fill(what);
        page.keyboard().press("Control+Shift+Enter");
        assertThat(page.locator("#log [name=description]")).hasValue("");
    }

    private static void sees(Page page, String what, double within) {
        assertThat(page.locator("#lane-dispatch")).containsText(what, new ContainsTextOptions().setTimeout(within));
    }

    private static Locator stale(Page page) { return page.locator("[data-stale]"); }
}
