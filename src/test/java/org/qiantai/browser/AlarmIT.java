package org.qiantai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.support.BrowserTest;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.ServiceWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The bell of an emergency, listened to where the browser hands its sound to the loudspeaker. */
@BrowserTest
class AlarmIT {
    /** Everything that is connected to the loudspeaker goes to an ear as well. */
    private static final String EAR = """
            window.rung = 0;
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (...at) { window.rung++; return start.apply(this, at); };
            const connect = AudioNode.prototype.connect;
            AudioNode.prototype.connect = function (to, ...more) {
              if (to instanceof AudioDestinationNode) {
                window.ear = window.ear || this.context.createAnalyser();
                connect.call(this, window.ear);
              }
              return connect.call(this, to, ...more);
            };
            """;
    private static final String HEARD = """
            () => {
              if (!window.ear || window.ear.context.state !== "running") return false;
              const samples = new Float32Array(window.ear.fftSize);
              window.ear.getFloatTimeDomainData(samples);
              return samples.some(sample => Math.abs(sample) > 0.01);
            }""";
    /** What the page does by itself every 15 seconds. */
    private static final String LOOK_AGAIN = """
            () => htmx.ajax("GET", document.getElementById("alarms").getAttribute("hx-get"), "#alarms")""";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    @Test
    @DisplayName("R-03-36: an emergency rings at the desk where somebody is at work, and stays muted over a reload")
    void rings() {
        Community site = new Communities(context).open("XL", "铃声里", "D5-1-1204", "13366664051");
        Words words = new Words(context, Locale.forLanguageTag("zh-CN"));
        try (Desk desk = new Desk(port, words, new Album(words.tag(), "alarm"))) {
            new ServiceWork(context, site).log("LIFT", "2 号电梯困人");
            Person receptionist = desk.as(site.user(Role.RECEPTIONIST));
            Page page = receptionist.page();
            page.context().addInitScript(EAR);

            receptionist.open("/requests");
            page.getByTestId("alarm-banner").waitFor();
            page.locator("main h1").click();
            page.evaluate(LOOK_AGAIN);
            page.waitForFunction(HEARD);
            assertThat(rung(page)).isPositive();

            page.locator("[data-mute]").click();
            page.reload();
            page.locator("main h1").click();
            page.evaluate(LOOK_AGAIN);
            assertThat(page.locator("[data-mute]").getAttribute("aria-pressed")).isEqualTo("true");
            assertThat(rung(page)).as("muted").isZero();

            page.locator("[data-mute]").click();
            page.evaluate(LOOK_AGAIN);
            page.waitForFunction(HEARD);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private static int rung(Page page) { return ((Number) page.evaluate("() => window.rung")).intValue(); }
}
