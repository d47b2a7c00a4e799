package org.qiantai.staff.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.staff.People;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Has a context, and so an empty database, of its own. */
@IntegrationTest
@TestPropertySource(properties = "qiantai.test=setup")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class SetupTests {
    private static final Pattern KEY = Pattern.compile("enter this key: (\\S+)");

    @Autowired MockMvcTester mvc;
    @Autowired SiteDirectory sites;
    @Autowired ActorDirectory actors;
    @Autowired StaffDirectory staff;

    @Test
    @DisplayName("The first start: who reads the log makes the first site and its administrator, once")
    void begins(CapturedOutput log) {
        var found = KEY.matcher(log.getAll());
        assertThat(found.find()).isTrue();
        String key = Objects.requireNonNull(found.group(1));
        assertThat(mvc.get().uri("/login")).hasRedirectedUrl("/setup");
        assertThat(mvc.get().uri("/setup")).bodyText().contains("首次使用").doesNotContain(key);
        assertThat(beginning("guessed", "YQ")).hasStatus(422).bodyText().contains("启动口令不正确", "云栖花园");
        assertThat(beginning(key, "yq")).hasStatus(422).bodyText().contains("请填写 2 至 4 个大写字母");
        assertThat(beginning(key, "YQ")).hasRedirectedUrl("/login?as=admin&done=staff.setup");

        var site = sites.byCode("YQ").orElseThrow();
        var admin = actors.find("admin").orElseThrow();
        assertThat(admin.is(Role.ADMIN)).isTrue();
        assertThat(admin.siteIds()).containsExactly(site.id());
        assertThat(SiteScope.within(admin.siteIds(), () -> staff.departmentsAt(site.id()))).hasSize(6);

        assertThat(mvc.get().uri("/setup")).hasRedirectedUrl("/login");
        assertThat(beginning(key, "ZZ")).hasStatus(404);
        assertThat(mvc.get().uri("/login?as=admin&done=staff.setup")).bodyText().contains("已完成首次设置");
        assertThat(mvc.post().uri("/login").with(csrf()).param("username", "admin").param("password", People.PASSWORD))
                .hasRedirectedUrl("/");
    }

    private MockMvcRequestBuilder beginning(String key, String siteCode) {
        return mvc.post().uri("/setup").with(csrf()).param("key", key).param("siteName", "云栖花园")
                .param("siteCode", siteCode).param("name", "管理员").param("username", "admin")
                .param("password", People.PASSWORD).param("repeatedPassword", People.PASSWORD);
    }
}
