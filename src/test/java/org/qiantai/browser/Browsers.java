package org.qiantai.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import org.qiantai.support.Chromium;

/** The system's Chromium, launched once. */
final class Browsers implements AutoCloseable {
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage");

    private final Playwright playwright = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(
            new BrowserType.LaunchOptions().setExecutablePath(Chromium.executable()).setHeadless(true).setArgs(QUIET));

    Browser chromium() { return browser; }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
