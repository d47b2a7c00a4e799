package org.qiantai.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import org.qiantai.support.Chromium;

/** The system's Chromium, launched once for each thread that runs tests: Playwright's objects are for one thread. */
final class Browsers {
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage");
    private static final ThreadLocal<Browser> CHROMIUM = ThreadLocal.withInitial(Browsers::launch);

    private Browsers() {}

    /** Whoever opens a context in it closes that, too. */
    static Browser chromium() { return CHROMIUM.get(); }

    private static Browser launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Chromium.executable())
                .setHeadless(true).setArgs(QUIET));
    }
}
