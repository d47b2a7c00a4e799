package org.qiantai.pricing.controller;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.PriceListEntry;
import org.qiantai.pricing.PriceKind;
import org.qiantai.pricing.PriceList;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.StatementCounter;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;
import org.qiantai.staff.People;

@IntegrationTest
@DisplayName("C-17: the price list, its versions, its draft and its import")
class PricePagesTests {
    @Autowired MockMvcTester mvc;
    @Autowired People people;
    @Autowired SiteDirectory sites;
    @Autowired PriceListEntry book;
    @Autowired PriceList prices;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionOperations transaction;
    @Autowired Clock clock;

    Web web;
    SiteRef site;
    LocalDate today;
    String finance;
    String reader;

    @BeforeEach
    void open() {
        web = new Web(mvc);
        site = sites.byId(people.site());
        today = LocalDate.now(clock.withZone(site.zone()));
        finance = people.person(Role.FINANCE, null, site.id()).username();
        reader = people.person(Role.TECHNICIAN, "ENGINEERING", site.id()).username();
    }

    @Test
    @DisplayName("The version in force on a day: the latest that has begun; one to come is announced, and is not charged")
    void validity() {
        publish(today.minusDays(10), line("W-001", "更换水龙头", "25.00"));
        publish(today, line("W-001", "更换水龙头", "30.00"));
        publish(today.plusDays(3), line("W-001", "更换水龙头", "35.00"));
        for (var day : Map.of(today.minusDays(1), "25.00", today, "30.00", today.plusDays(2), "30.00",
                today.plusDays(3), "35.00").entrySet())
            assertThat(price("W-001", day.getKey())).as("on %s", day.getKey())
                    .isEqualTo(new BigDecimal(day.getValue()));
        assertThat(SiteScope.asProgram(() -> prices.find(site.id(), "W-001", today.minusDays(11)))).isEmpty();
        assertThat(SiteScope.asProgram(() -> prices.search(site.id(), "slt", Set.of(PriceKind.LABOUR), today, 5)))
                .extracting(ListPrice::code).containsExactly("W-001");
        assertThat(get(reader, "/fees/prices")).contains("¥30.00", "第 2 版", "第 3 版已经发布").doesNotContain("¥35.00");
        assertThat(get(reader, "/fees/prices?number=3")).contains("¥35.00");
        assertThat(get(reader, "/fees/prices/versions")).contains("执行中", "第 1 版");
    }

    @Test
    @DisplayName("A published version cannot be changed, not even by SQL")
    void immutable() {
        publish(today, line("W-001", "更换水龙头", "25.00"));
        for (String sql : List.of("UPDATE price_item SET unit_price = 1 WHERE site_id = ?",
                "DELETE FROM price_item WHERE site_id = ?",
                "UPDATE price_list SET valid_from = valid_from - 1 WHERE site_id = ?"))
            assertThatThrownBy(() -> SiteScope.asProgram(
                    () -> transaction.execute(_ -> jdbc.sql(sql).param(site.id()).update()))).as(sql)
                    .isInstanceOf(DataAccessException.class).hasMessageContaining("is published");
    }

    @Test
    @DisplayName("R-07-10: a draft is changed line by line, once a form, and published from a day; sent twice it is one version")
    void draft() {
        publish(today, line("W-001", "更换水龙头", "25.00"), line("W-002", "更换角阀", "20.00"));
        assertThat(get(finance, "/fees/prices/draft")).contains("现在没有草稿");
        web.post(finance, "/fees/prices/draft", form());
        web.post(finance, "/fees/prices/draft", form());
        String version = version();
        Map<String, String> added = typed("e-001", "更换灯管", "15");
        added.put("version", version);
        web.post(finance, "/fees/prices/draft/lines", added);
        web.post(finance, "/fees/prices/draft/lines", added);
        assertThat(web.visit(finance, "POST", "/fees/prices/draft/lines", typed("E-002", "更换灯座", "15"))).hasStatus(409)
                .bodyText().contains("更换灯座");
        Map<String, String> taken = typed("E-001", "同一编码", "十五");
        taken.put("version", version());
        assertThat(web.visit(finance, "POST", "/fees/prices/draft/lines", taken)).hasStatus(422).bodyText()
                .contains("同一编码", "十五", "请填写数字");
        taken.put("unitPrice", "15");
        assertThat(web.visit(finance, "POST", "/fees/prices/draft/lines", taken)).hasStatus(422).bodyText()
                .contains("编码 E-001 已经有了");
        Map<String, String> dearer = typed("W-001", "更换水龙头", "30");
        dearer.put("version", version());
        web.post(finance, "/fees/prices/draft/lines/W-001", dearer);
        web.post(finance, "/fees/prices/draft/lines/W-002/removal", form("version", version()));
        assertThat(get(finance, "/fees/prices/draft")).contains("data-outcome=\"NEW\" data-code=\"E-001\"",
                "data-outcome=\"CHANGED\" data-code=\"W-001\"", "data-outcome=\"REMOVED\" data-code=\"W-002\"",
                "¥25.00",
                "¥30.00", "发布（3 项有变动）");
        assertThat(get(finance, "/fees/prices")).contains("¥25.00").doesNotContain("E-001");
        Map<String, String> past = form("version", version(), "from", today.minusDays(1).toString());
        assertThat(web.visit(finance, "POST", "/fees/prices/draft/publication", past)).hasStatus(422).bodyText()
                .contains("执行日期不能早于今天", today.minusDays(1).toString());
        Map<String, String> from = form("version", version(), "from", today.toString());
        String done = web.post(finance, "/fees/prices/draft/publication", from);
        assertThat(web.post(finance, "/fees/prices/draft/publication", from)).isEqualTo(done);
        assertThat(get(finance, "/fees/prices")).contains("¥30.00", "E-001", "第 2 版").doesNotContain("W-002");
        assertThat(get(finance, "/fees/prices/draft")).contains("现在没有草稿");
    }

    @Test
    @DisplayName("A draft can be thrown away; others do not see it, nor may they keep the list")
    void discarded() {
        publish(today, line("W-001", "更换水龙头", "25.00"));
        web.post(finance, "/fees/prices/draft", form());
        assertThat(get(finance, "/fees/prices/draft")).contains("data-action=\"removal\"");
        assertThat(get(reader, "/fees/prices/versions")).doesNotContain("草稿");
        assertThat(web.get(reader, "/fees/prices?number=2")).hasStatus(404);
        assertThat(web.get(reader, "/fees/prices/draft")).hasStatus(403);
        web.post(finance, "/fees/prices/draft/removal", form("version", version()));
        assertThat(get(finance, "/fees/prices/draft")).contains("现在没有草稿");
    }

    @Test
    @DisplayName("R-03-42: an import is previewed against the list, then published as a whole or kept as the draft")
    void imported() {
        publish(today, line("W-001", "更换水龙头", "25.00"), line("W-002", "更换角阀", "20.00"), line("W-003", "更换软管", "20.00"));
        String list = "编码,名称,费用类别,单位,单价\nW-001,更换水龙头,人工费,次,30\nW-002,更换角阀,人工费,次,20\nE-001,更换灯管,人工费,个,15\n";
        String preview = upload(list);
        assertThat(get(finance, preview)).contains("data-outcome=\"CHANGED\" data-code=\"W-001\"", "¥25.00", "¥30.00",
                "data-outcome=\"UNCHANGED\" data-code=\"W-002\"", "data-outcome=\"REMOVED\" data-code=\"W-003\"",
                "data-outcome=\"NEW\" data-code=\"E-001\"");
        assertThat(web.get(people.person(Role.FINANCE, null, site.id()).username(), preview)).hasStatus(404);
        String confirmation = preview.replace("?", "/confirmation?");
        assertThat(web.visit(finance, "POST", confirmation, form("from", today.minusDays(1).toString()))).hasStatus(422)
                .bodyText().contains("执行日期不能早于今天");
        assertThat(price("W-001", today)).isEqualTo(new BigDecimal("25.00"));
        web.post(finance, confirmation, form("from", today.toString()));
        web.post(finance, confirmation, form("from", today.toString()));
        assertThat(get(finance, "/fees/prices")).contains("第 2 版", "¥30.00", "E-001").doesNotContain("W-003");
        assertThat(get(finance, "/fees/prices/versions")).doesNotContain("第 3 版");
        String draft = upload(list.replace("15", "18")).replace("?", "/confirmation?");
        assertThat(web.post(finance, draft, form("from", today.toString(), "draft", "true")))
                .contains("/fees/prices/draft");
        assertThat(get(finance, "/fees/prices/draft")).contains("¥18.00");
        assertThat(price("E-001", today)).isEqualTo(new BigDecimal("15.00"));
    }

    @Test
    @DisplayName("Malformed rows stand in a table with their sentences, and nothing of the file is taken over")
    void malformed() {
        publish(today, line("W-002", "更换角阀", "20.00"));
        String preview = upload("编码,名称,费用类别,单位,单价\nW-001,更换水龙头,人工费,次,30\nW-002,更换角阀,劳务,次,面议\n");
        assertThat(get(finance, preview)).contains("data-testid=\"refused\"", "“劳务”看不懂", "单价“面议”不是金额", "有 1 行填错了")
                .doesNotContain("data-action=\"confirm\"", "data-outcome=\"REMOVED\"");
        assertThat(web.visit(finance, "POST", preview.replace("?", "/confirmation?"), form("from", today.toString())))
                .hasStatus(409);
        assertThat(get(finance, "/fees/prices")).contains("¥20.00");
        assertThat(web.attach(finance, "/fees/prices/import", form(), new MockMultipartFile("file", new byte[0])))
                .hasStatus(422).bodyText().contains("请选择一个文件");
    }

    @Test
    @DisplayName("The list is found by words and kind, exported, and a file of it changes nothing when it comes back")
    void exported() {
        publish(today, line("W-001", "更换水龙头", "25.00"), new ListPrice("M-001", "水龙头", "Tap", PriceKind.MATERIAL, "个",
                new BigDecimal("68.50"), "材料"));
        for (String words : List.of("水龙头", "shuilongtou", "slt", "m-0", "tap"))
            assertThat(get(reader, "/fees/prices?words=" + words)).as(words).contains("M-001");
        assertThat(get(reader, "/fees/prices?kind=LABOUR")).contains("W-001").doesNotContain("M-001");
        assertThat(web.get(reader, "/fees/prices?kind=GIFT")).hasStatus(422).bodyText().contains("筛选条件有填错的");
        String csv = get(reader, "/fees/prices?format=csv");
        assertThat(csv).contains("编码", "M-001", "68.5", "材料费");
        assertThat(get(finance, upload(new String(web.get(reader, "/fees/prices?format=csv").getResponse()
                .getContentAsByteArray(), UTF_8)))).contains("data-outcome=\"UNCHANGED\" data-code=\"M-001\"")
                .doesNotContain("data-outcome=\"CHANGED\"", "data-outcome=\"REMOVED\"");
        assertThat(Web.workbook(web.get(reader, "/fees/prices?format=xlsx"))).contains("M-001", "水龙头");
    }

    @Test
    @DisplayName("The list is read in stretches, and a long one costs no more statements than a short one")
    void statements() {
        publish(today, line("W-001", "更换水龙头", "25.00"));
        int few = StatementCounter.reading(() -> web.get(finance, "/fees/prices")).size();
        publish(today, IntStream.range(100, 160).mapToObj(i -> line("X-" + i, "项目" + i, "10.00"))
                .toArray(ListPrice[]::new));
        assertThat(StatementCounter.reading(() -> web.get(finance, "/fees/prices"))).hasSize(few);
        assertThat(get(finance, "/fees/prices")).contains("X-124", "after=X-124").doesNotContain("X-125");
        assertThat(get(finance, "/fees/prices?after=X-124")).contains("X-125", "X-149").doesNotContain("X-150");
    }

    private String upload(String list) {
        Map<String, String> form = form();
        MvcTestResult answer = web.attach(finance, "/fees/prices/import", form,
                new MockMultipartFile("file", "价目表.csv", "text/csv", list.getBytes(UTF_8)));
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private BigDecimal price(String code, LocalDate on) {
        return SiteScope.asProgram(() -> prices.find(site.id(), code, on)).orElseThrow().unitPrice();
    }

    private void publish(LocalDate from, ListPrice... lines) {
        SiteScope.asProgram(() -> book.publish(site, List.of(lines), from, "钱慧玲"));
    }

    private static ListPrice line(String code, String name, String price) {
        return new ListPrice(code, name, null, PriceKind.LABOUR, "次", new BigDecimal(price), null);
    }

    private Map<String, String> typed(String code, String name, String price) {
        return form("code", code, "nameZh", name, "kind", "LABOUR", "unit", "次", "unitPrice", price, "version", "0");
    }

    /** The draft's version, as its forms carry it. */
    private String version() {
        return Pick.field("version", get(finance, "/fees/prices/draft"));
    }

    private Map<String, String> form(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("site", site.code(), "token", UUID.randomUUID().toString()));
        for (int i = 0; i < fields.length; i += 2)
            form.put(fields[i], fields[i + 1]);
        return form;
    }

    private String get(String user, String path) {
        MvcTestResult answer = web.get(user, path);
        assertThat(answer).as(path).hasStatusOk();
        return Objects.requireNonNull(Web.text(answer));
    }
}
