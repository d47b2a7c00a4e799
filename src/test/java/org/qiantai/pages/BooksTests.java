package org.qiantai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.StatementCounter;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** The desk's books beside that of all requests: registers, outages, loans, answer cards. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("R-08-5, R-08-6: each of the desk's books is narrowed, paged, kept as a view, and goes out as it is shown")
class BooksTests {
    /** More than a page and fewer than two. */
    private static final int MANY = Window.SIZE + 5;

    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Community site;
    private String desk;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("YB", "簿册园", "B9-1-9191", "13499999191");
        desk = site.user(Role.RECEPTIONIST);
        many(i -> request("INQ_" + (i % 3 == 0 ? "FEE" : "ESTATE"), "问事" + two(i), "ANSWER"));
        many(i -> request("HELP", "求助" + two(i), "LOG"));
        many(i -> post("/loans/new", "item", "物品" + two(i), "borrower", "借用人", "due",
                "2099-01-%02dT18:00".formatted(28 - i / 2), "department", i % 3 == 0 ? "ENGINEERING" : "FRONT_DESK"));
        many(i -> post("/outages/new", "outage", i % 3 == 0 ? "LIFT" : "WATER", "from",
                "2026-01-%02dT08:00".formatted(1 + i / 2), "until", "2099-01-01T17:00", "announcementZh", "通知" + two(i),
                i % 3 == 0 ? "buildings" : "wholeSite", i % 3 == 0 ? "B9" : "true"));
        many(i -> post("/answers/new", "title", "卡片" + two(i), "textZh", "照着念" + two(i), "textEn", "Read this",
                "topic", i % 3 == 0 ? "FEE" : "PHONE", "validUntil", i % 3 == 0 ? "2025-12-31" : ""));
    }

    @ParameterizedTest
    @CsvSource({"/registers/inquiries,sort=oldest,问事,true", "/registers/help,sort=oldest,求助,true",
        "/outages,sort=oldest,通知,true", "/loans?view=ALL,sort=EARLIEST,物品,true", "/loans?view=ALL,sort=DUE,物品,false",
        "/answers?sort=LATEST,sort=EARLIEST,卡片,true"})
    @DisplayName("Every row comes once, page after page, in the order asked for; the file holds the same rows in the same order")
    void pages(String book, String sort, String word, boolean reversed) {
        String sorted = join(book.replace("sort=LATEST", ""), sort);
        List<String> usual = walked(book, word);
        List<String> other = walked(sorted, word);
        assertThat(usual).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(other).containsExactlyInAnyOrderElementsOf(usual).isNotEqualTo(usual);
        if (reversed) assertThat(other).isEqualTo(usual.reversed());
        assertThat(words(page(desk, join(book, "format=csv")), word)).isEqualTo(usual);
        assertThat(words(page(desk, join(sorted, "format=csv")), word)).isEqualTo(other);
        assertThat(Web.workbook(web.get(desk, join(book, "format=xlsx")))).contains(usual.getFirst(),
                usual.getLast());
        assertThat(words(page(desk, join(book, "after=nonsense")), word)).as("begins anew").isNotEmpty()
                .isEqualTo(words(page(desk, book), word));
    }

    @Test
    @DisplayName("Cards come by topic and title; what is out by due time, the soonest first")
    void usualOrders() {
        List<String> cards = walked("/answers", "卡片");
        assertThat(cards).isEqualTo(IntStream.range(0, MANY).boxed()
                .sorted(java.util.Comparator.comparing((Integer i) -> i % 3 != 0).thenComparing(i -> i))
                .map(i -> "卡片" + two(i)).toList());
        assertThat(walked("/loans", "物品")).isEqualTo(walked("/loans?view=ALL&sort=DUE", "物品")).startsWith(
                "物品" + two(MANY - 2), "物品" + two(MANY - 1));
    }

    @ParameterizedTest
    @CsvSource({"/registers/inquiries,category=INQ_FEE,问事", "/outages,kind=LIFT,通知",
        "/loans,department=ENGINEERING,物品",
        "/answers,topic=FEE,卡片", "/answers,expired=true,卡片"})
    @DisplayName("Narrowed to one kind a book holds each third row, on its page and in its file")
    void narrowed(String book, String filter, String word) {
        List<String> third = IntStream.range(0, MANY).filter(i -> i % 3 == 0).mapToObj(i -> word + two(i)).toList();
        assertThat(walked(join(book, filter), word)).containsExactlyInAnyOrderElementsOf(third);
        assertThat(words(page(desk, join(book, filter + "&format=csv")), word))
                .containsExactlyInAnyOrderElementsOf(third);
    }

    @Test
    @DisplayName("Outages are found by words, number, building; those past their end and those with callers to tell apart")
    void outages() {
        assertThat(words(page(desk, "/outages?text=通知07"), "通知")).containsExactly("通知07");
        String number = Pick.number(RecordKind.IN, page(desk, "/outages?text=通知07"));
        assertThat(words(page(desk, "/outages?text=" + number), "通知")).containsExactly("通知07");
        assertThat(walked("/outages?building=B9", "通知")).as("of the building and of the whole site").hasSize(MANY);
        assertThat(page(desk, "/outages?building=B8")).contains("没有符合条件的通知");
        assertThat(page(desk, "/outages?overrun=true")).contains("没有符合条件的通知");
        change("UPDATE outage SET until_at = now() - interval '1 hour' WHERE site_id = ? AND announcement_zh = '通知08'");
        assertThat(words(page(desk, "/outages?overrun=true"), "通知")).containsExactly("通知08");
        assertThat(page(site.user("cs"), "/")).as("lanes lead to what they count, whatever view is one's first")
                .contains("/outages?overrun=true", "/loans?view=OUT");
        assertThat(page(desk, "/outages?untold=true")).contains("没有符合条件的通知");
        post("/outages/" + number + "/call", "unit", site.home().unit(), "callerName", "来电的人");
        assertThat(words(page(desk, "/outages?untold=true"), "通知")).containsExactly("通知07");
    }

    @Test
    @DisplayName("Late are those answered past their time and those still waiting past it")
    void late() {
        assertThat(page(desk, "/registers/help?late=true")).contains("没有符合条件的记录");
        change("""
                UPDATE service_request SET respond_due = now() - interval '1 hour', finish_due = now() - interval '1 hour'
                WHERE site_id = ? AND description = '求助03'""");
        assertThat(words(page(desk, "/registers/help?late=true"), "求助")).containsExactly("求助03");
        change("""
                UPDATE service_request SET respond_due = ended_at - interval '1 hour'
                WHERE site_id = ? AND description = '问事04'""");
        assertThat(words(page(desk, "/registers/inquiries?late=true"), "问事")).containsExactly("问事04");
        assertThat(page(desk, "/registers/inquiries?late=true&columns=late&columns=description&format=csv"))
                .containsPattern("编号,[^,\n]+,是否超时").containsPattern("YB-SR-\\d+-\\d+,问事04,是");
    }

    @ParameterizedTest
    @CsvSource({"/registers/inquiries,number,category,编号,类别,反映人", "/registers/help,number,due,编号,答复时限,反映人",
        "/outages,number,endedAt,编号,实际结束,状态", "/loans,item,department,物品,归还部门,房号",
        "/answers,title,textEn,标题,答复（英文）,类别"})
    @DisplayName("A view shared with the department opens the book with its columns, on the page and in the file alike")
    void views(String book, String always, String column, String first, String chosen, String left) {
        assertThat(head(page(desk, book))).contains(first, left);
        String columns = "columns=" + always + "&columns=" + column;
        String saved = web.post(desk, "/views/new?site=YB", Map.of("list", book, "query", columns, "name",
                "只看" + chosen, "shared", "true"));
        String colleague = site.user("receptionist2");
        assertThat(page(colleague, book)).contains(">只看" + chosen + "<");
        assertThat(page(site.user(Role.SUPERVISOR), book)).doesNotContain("只看" + chosen);
        String open = web.get(colleague, saved.replace("&done=view.saved", "")).getResponse().getRedirectedUrl();
        assertThat(open).isEqualTo(book + "?site=YB&" + columns);
        String shown = page(colleague, Objects.requireNonNull(open));
        assertThat(head(shown)).contains(first, chosen).doesNotContain(left);
        assertThat(shown).contains("aria-current=\"true\"",
                columns.replace("&", "&amp;") + "&amp;site=YB&amp;format=csv");
        assertThat(page(colleague, open + "&format=csv").lines()).anyMatch(line -> line.endsWith(first + "," + chosen));
        assertThat(page(colleague, "/views")).contains("只看" + chosen);
        assertThat(web.post(desk, "/views/" + Pick.first("&view=(\\d+)$", saved) + "/removal", Map.of()))
                .endsWith("done=view.removed");
        assertThat(web.get(colleague, saved)).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"/registers/inquiries?from=昨天", "/registers/help?group=NONSENSE", "/outages?overrun=vielleicht",
        "/loans?sort=NONSENSE", "/answers?sort=NONSENSE"})
    @DisplayName("A filter that cannot be read is said: 422, the whole book is shown, and no view is opened for it")
    void wrong(String address) {
        assertThat(web.get(desk, address)).hasStatus(422).bodyText().contains("筛选条件有填错的",
                "data-testid=\"view-bar\"", "data-testid=\"list\"");
    }

    @ParameterizedTest
    @CsvSource({"/registers/inquiries", "/registers/help", "/outages", "/loans", "/answers"})
    @DisplayName("A book sends as many statements for a full page as for a single row")
    void statements(String book) {
        String one = book.equals("/answers") ? "?words=卡片07" : book.equals("/loans") ? "?text=物品07" : "?text=07";
        assertThat(sent(book).size()).isEqualTo(sent(book + one).size());
    }

    private List<String> sent(String address) { return StatementCounter.reading(() -> page(desk, address)); }

    /** What stands in the rows of all its pages, one after another. */
    private List<String> walked(String address, String word) {
        List<String> found = new ArrayList<>();
        for (String next = address; next != null;) {
            String page = page(desk, next);
            found.addAll(words(page, word));
            assertThat(found).as("%s goes on for ever", address).hasSizeLessThanOrEqualTo(2 * MANY);
            next = all("<a[^>]*href=\"([^\"]+)\"\\s+data-testid=\"next\"", page).map(match -> match.group(1))
                    .findFirst().map(href -> href.replace("&amp;", "&")).orElse(null);
        }
        return found;
    }

    /** A word with two digits in the table, or in a file. */
    private static List<String> words(String page, String word) {
        int table = page.indexOf("<tbody>");
        String rows = table < 0 ? page : page.substring(table, page.indexOf("</tbody>"));
        String cell = table < 0
                ? "(?<=[,\n])" + word + "\\d\\d(?=[,\r\n])|(?<=[\n])" + word + "\\d\\d"
                : ">" + word + "\\d\\d<";
        return all(cell, rows).map(MatchResult::group).map(text -> text.replaceAll("[<>]", "")).toList();
    }

    private static java.util.stream.Stream<MatchResult> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static String head(String page) {
        return page.substring(page.indexOf("<thead>"), page.indexOf("</thead>"));
    }

    private static String join(String address, String pair) {
        return address.replaceFirst("\\?$", "") + (address.replaceFirst("\\?$", "").contains("?") ? "&" : "?") + pair;
    }

    private static String two(int i) { return "%02d".formatted(i); }

    private void many(IntConsumer made) { IntStream.range(0, MANY).forEach(made); }

    private String request(String category, String what, String then) {
        return post("/requests", "unit", site.home().unit(), "callerName", site.home().occupant(), "channel", "PHONE",
                "categoryCode", category, "description", what, "then", then, "answer", "已告知");
    }

    private String post(String path, String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("site", site.code(), "token", UUID.randomUUID().toString()));
        for (int i = 0; i < fields.length; i += 2)
            form.put(fields[i], fields[i + 1]);
        return web.post(desk, path, form);
    }

    private void change(String sql) {
        int rows = Objects.requireNonNull(SiteScope.asProgram(() -> context.getBean(TransactionOperations.class)
                .execute(_ -> context.getBean(JdbcClient.class).sql(sql).param(site.siteId()).update())));
        assertThat(rows).isOne();
    }

    private String page(String user, String path) {
        MvcTestResult answer = web.get(user, path);
        assertThat(answer).as(path).hasStatusOk();
        return Objects.requireNonNull(Web.text(answer));
    }
}
