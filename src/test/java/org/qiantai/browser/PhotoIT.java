package org.qiantai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.attachment.service.SamplePictures;
import org.qiantai.platform.security.Role;
import org.qiantai.support.BrowserTest;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.ServiceWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Photos from a technician's phone. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotoIT {
    /** A large one; what the camera wrote beside it goes already in the browser. */
    private static final int CAMERA = 5_000;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private Community site;

    @BeforeAll
    void open() { site = new Communities(context).open("XP", "拍照里", "P6-1-6161", "13466666161"); }

    @Test
    @DisplayName("A technician's photo is made small before it is sent, stands on the order, and is shown in full on a tap")
    void photo() {
        try (Desk desk = new Desk(port, new Words(context, Locale.SIMPLIFIED_CHINESE), new Album("zh-CN", "photo"))) {
            ServiceWork work = new ServiceWork(context, site);
            String order = work.order(work.dispatch("LAMP", "楼道灯不亮"));
            work.assign(order);
            Person technician = desk.as(site.user(Role.TECHNICIAN));
            Page page = technician.open("/my/orders").page();
            page.locator("[data-testid=photos]").click();
            Locator field = page.locator("#files");
            byte[] taken = SamplePictures.jpegHeld(6, CAMERA, 3_000);
            field.setInputFiles(new FilePayload("现场.jpg", "image/jpeg", taken));
            page.waitForFunction("size => document.getElementById('files').files[0].size !== size", taken.length);
            page.locator("main form button.btn-primary").click();
            assertThat(page.locator("[data-testid=gallery] img")).hasCount(1);
            page.waitForFunction("() => document.querySelector('[data-testid=gallery] img').naturalHeight === 320");
            technician.picture("photos");
            page.navigate("/orders/" + order);
            page.locator("[data-testid=gallery] a[title]").click();
            assertThat(page.evaluate("() => document.images[0].naturalHeight")).isEqualTo(2_560);
            assertThat(desk.complaints()).isEmpty();
        }
    }
}
