package org.qiantai.estate.controller;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class ImportPagesTests {
    private static final String LIST = """
            房号,楼栋,姓名,类型,电话,关怀,备注
            3-2-1801,3栋,张淑芬,业主,13812346688,老人,
            3-2-1801,,张伟,家庭成员,13900001111,,=喜欢安静
            3-2-1802,,,,,,
            3-2-1803,,李雷,房东,,,
            """;

    @Autowired People people;
    @Autowired SiteDirectory sites;
    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;

    SiteRef site;
    Person admin;
    Person desk;

    @BeforeEach
    void site() {
        site = sites.byId(people.site());
        admin = people.person(Role.ADMIN, null, site.id());
        desk = people.person(Role.RECEPTIONIST, null, site.id());
    }

    @Test
    @DisplayName("G-03: nothing changes before the confirmation; then all good lines are there, and found")
    void previewAndConfirm() {
        String preview = upload(LIST);
        page(admin, preview).contains("确认导入 3 行，另有 1 行不导入", "类型“房东”看不懂", "3栋");
        page(desk, "/units").contains("没有符合条件的房屋");
        assertThat(confirm(preview)).hasRedirectedUrl(preview);
        page(admin, preview).contains("导入完成").doesNotContain("确认导入");
        page(desk, "/units/3-2-1801").contains("张淑芬", "张伟", "13812346688", "老人", "=喜欢安静");
        page(desk, "/units", "text", "zsf").contains("3-2-1801");
        page(desk, "/units", "text", "1802").contains("3-2-1802");
        page(desk, "/units", "text", "李雷").doesNotContain("3-2-1803");
        confirm(preview);
        assertThat(count("occupant")).isEqualTo(2);
    }

    @Test
    @DisplayName("The same list again is unchanged; a changed cell changes its line alone, and the keys with it")
    void again() {
        confirm(upload(LIST));
        page(admin, upload(LIST)).contains("没有可以导入的内容");
        String preview = upload(LIST.replace("13812346688", "13812347799").replace("3-2-1802,,", "3-2-1802,4栋,"));
        page(admin, preview).contains("确认导入 2 行", "电话有变化", "楼栋：3 → 4");
        confirm(preview);
        page(desk, "/units", "text", "7799").contains("张淑芬");
        page(desk, "/units", "text", "6688").doesNotContain("张淑芬");
        page(desk, "/units", "building", "4").contains("3-2-1802");
    }

    @Test
    @DisplayName("domain §5: the administrator's preview shows no phone, not even a wrong one")
    void masks() {
        page(admin, upload(LIST + "3-2-1804,,王五,业主,138123466889999999999999999,,\n")).contains("138****6688")
                .doesNotContain("13812346688").doesNotContain("138123466889");
    }

    @Test
    @DisplayName("The lines left out can be had as a file, corrected and uploaded again; a formula stays text")
    void refusedFile() {
        String preview = upload(LIST.replace("张伟,家庭成员", "张伟,堂弟"));
        String file = body(admin, preview.replace("?", "/refused?format=csv&"));
        assertThat(file).contains("原因", "类型“堂弟”看不懂", "'=喜欢安静").doesNotContain("张淑芬");
        page(admin, upload(file.replace("堂弟", "家属").replace("房东", "业主"))).contains("确认导入 2 行");
        assertThat(body(admin, "/admin/import/template?format=csv")).contains("房号,楼栋,楼层,面积");
    }

    @Test
    @DisplayName("An upload is its uploader's alone; what is no list gets a sentence; others have no such page")
    void refuses() {
        String preview = upload(LIST);
        Person other = people.person(Role.ADMIN, null, site.id());
        assertThat(mvc.get().uri(preview).with(user(other.username()))).hasStatus(404);
        assertThat(mvc.get().uri("/admin/import").with(user(desk.username()))).hasStatus(403);
        assertThat(send("", UUID.randomUUID())).hasStatus(422).bodyText().contains("请选择一个文件");
        assertThat(send("姓名\n张三\n", UUID.randomUUID())).hasStatus(422).bodyText().contains("没有找到表头");
        assertThat(send("房号\n" + "x".repeat(11 * 1024 * 1024), UUID.randomUUID())).hasStatus(422).bodyText()
                .contains("文件超过 10 MB");
        people.sql("UPDATE estate_import SET expires_at = now() - interval '1 day'");
        assertThat(confirm(preview)).hasStatus(409).bodyText().contains("请重新上传");
    }

    @Test
    @DisplayName("G-03: 20,000 lines are imported in one go")
    void quickly() {
        StringBuilder list = new StringBuilder("房号,姓名,类型,电话\n");
        for (int i = 0; i < 20_000; i++)
            list.append(i / 1000 + 1).append('-').append(i / 100 % 10 + 1).append('-').append(i % 100 + 101)
                    .append(",王小")
                    .append((char) (0x4E00 + i % 5000)).append(",业主,139").append(String.format("%08d", i)).append('\n');
        String preview = upload(list.toString());
        Instant begin = Instant.now();
        assertThat(confirm(preview)).hasStatus(302);
        Duration taken = Duration.between(begin, Instant.now());
        assertThat(count("occupant")).isEqualTo(20_000);
        // Some seconds on two busy cores; what the bound catches is a check that reads the whole table for each line.
        assertThat(taken).isLessThan(Duration.ofMinutes(1));
        org.slf4j.LoggerFactory.getLogger(getClass()).info("20,000 lines in {}", taken);
        page(desk, "/units", "text", "139 0001 2345").contains("13-4-146");
    }

    private long count(String table) {
        return people.write(() -> jdbc.sql("SELECT count(*) FROM " + table + " WHERE site_id = ?").param(site.id())
                .query(Long.class).single());
    }

    /** The preview's address. */
    private String upload(String list) {
        UUID token = UUID.randomUUID();
        String preview = "/admin/import/" + token + "?site=" + site.code();
        assertThat(send(list, token)).hasRedirectedUrl(preview);
        return preview;
    }

    private MvcTestResult send(String list, UUID token) {
        return mvc.post().uri("/admin/import").multipart()
                .file(new MockMultipartFile("file", "住户.csv", null, list.getBytes(UTF_8)))
                .param("site", site.code()).param("token", token.toString()).with(user(admin.username())).with(csrf())
                .exchange();
    }

    private MvcTestResult confirm(String preview) {
        return mvc.post().uri(preview.replace("?", "/confirmation?")).with(user(admin.username())).with(csrf())
                .exchange();
    }

    private AbstractStringAssert<?> page(Person reader, String path, String... parameters) {
        var request = mvc.get().uri(path).param("site", site.code()).with(user(reader.username()));
        for (int i = 0; i < parameters.length; i += 2)
            request.param(parameters[i], parameters[i + 1]);
        return assertThat(request.exchange()).hasStatusOk().bodyText();
    }

    private String body(Person reader, String path) {
        MvcTestResult result = mvc.get().uri(path).with(user(reader.username())).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }
}
