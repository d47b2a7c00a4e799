package org.qiantai.calendar.service.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiantai.calendar.domain.DayRule;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.springframework.core.io.ClassPathResource;

class HolidayNoticeTests {
    private static final String OF_2026 = """
            国务院办公厅关于2026年
            部分节假日安排的通知
            国办发明电〔2025〕7号

            各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
            　　经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
            　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作，遇有重大突发事件，要按规定及时报告并妥善处置。
            国务院办公厅
            2025年11月4日
            """;
    private static final String OF_2025 = """
            现将2025年放假调休日期的具体安排通知如下。
            一、元旦：1月1日（周三）放假1天，不调休。
            二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
            三、清明节：4月4日（周五）至6日（周日）放假，共3天。
            四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
            五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
            六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
            """;
    private static final String OF_2024 = """
            经国务院批准，现将2024年元旦、春节等放假调休日期的具体安排通知如下。
            一、元旦：1月1日放假，与周末连休。
            二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。\
            鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
            三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
            四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
            五、端午节：6月10日放假，与周末连休。
            六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
            七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
            """;

    @Test
    @DisplayName("The notices of three years say what the shipped list says")
    void whole() throws IOException {
        HolidayList shipped = ImportText.csv(new ClassPathResource("db/calendar/cn-2024-2026.csv")
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(shipped.wholeYears()).containsExactly(2024, 2025, 2026);
        assertThat(named(ImportText.read(OF_2026, null))).isEqualTo(named(in(shipped, 2026)));
        assertThat(days(ImportText.read(OF_2025, null))).isEqualTo(days(in(shipped, 2025)));
        assertThat(named(ImportText.read(OF_2024, 2024))).isEqualTo(named(in(shipped, 2024)));
    }

    @Test
    @DisplayName("However it was wrapped and typed, it says the same; the last line is when it was signed")
    void wrapped() {
        String days = named(ImportText.read(OF_2026, null));
        HolidayList half = ImportText.read(OF_2026.replace('（', '(').replace('）', ')').replace('：', ':')
                .replace('，', ',').replace("至", "～"), null);
        assertThat(named(half)).isEqualTo(days);
        assertThat(half.left()).isEmpty();
        assertThat(named(ImportText.read(OF_2026.replaceAll("\\s+", ""), null))).isEqualTo(days);
        assertThat(named(ImportText.read(OF_2026.replace("腊月", "腊\n月").replace("调休，", "调\n休，").replace("、2月", "、\n2月"),
                null))).isEqualTo(days);
        assertThat(named(ImportText.read(OF_2026.replace("周", "星期").replaceAll("[一二三四五六七]、(?=.{2,3}：)", ""), null)))
                .isEqualTo(days);
        assertThat(ImportText.read(OF_2024, null).left()).singleElement().asString().contains("除夕(2月9日)休息");
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("What the lines of a notice say")
    @CsvSource(delimiter = '|', value = {
        "2026 | 1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。 | 01-01休 01-02休 01-03休 01-04班",
        "2026 | 元旦：1月1日(周四)放假 | 01-01休元旦", "2026 | 6月19日放假，与周末连休。 | 06-19休",
        "2026 | 4月4日（周六）至6日（周一）放假，共3天。 | 04-04休 04-05休 04-06休",
        "2026 | 1月31日—2月1日休息放假 | ", "2025 | 5月31日（周六）至6月2日（周一）放假 | 05-31休 06-01休 06-02休",
        "2026 | 2月14日（周六）和2月28日（周六）照常上班。 | 02-14班 02-28班",
        "2026 | 2月14日（周六）,2月28日（周六）上班。 | 02-14班 02-28班", "2026 | 2月14日、28日上班 | 02-14班 02-28班",
        "2026 | 1．元旦：1月1日至1月3日放假，1月4日上班 | 01-01休元旦 01-02休元旦 01-03休元旦 01-04班元旦",
        "2023 | 元旦：2022年12月31日至2023年1月2日放假调休，共3天。 | 2022-12-31休元旦 01-01休元旦 01-02休元旦",
        "2023 | 元旦：12月31日（周六）至1月2日（周一）放假 | 2022-12-31休元旦 01-01休元旦 01-02休元旦",
        "2019 | 元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。 "
                + "| 2018-12-29班元旦 2018-12-30休元旦 2018-12-31休元旦 01-01休元旦",
        "2026 | 9月3日（星期四）放假1天 | 09-03休", "2026 | 胜利纪念日：9月3日放假 | 09-03休胜利纪念日",
        "2026 | 2026年放假安排：1月1日放假 | 01-01休", "2023 | 六、中秋节、国庆节：9月29日放假 | 09-29休中秋、国庆节"})
    void lines(int year, String text, @Nullable String days) {
        HolidayList read = HolidayNotice.read(text, year);
        if (days == null) {
            assertThat(read.refused()).isNotEmpty();
            return;
        }
        assertThat(read.refused()).isEmpty();
        assertThat(read.days().stream().map(day -> HolidayNoticeTests.day(day) + day.terms().nameZh())
                .collect(Collectors.joining(" ")).replace(year + "-", "")).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("A line that cannot be taken at its word is refused with its reason")
    @CsvSource(delimiter = '|', value = {"1月1日（周五）放假 | weekday", "1月1日（周八）放假 | weekday", "1月1日（星期）放假 | weekday",
        "2月14日（周六）、2月28日（周日）上班 | weekday", "1月1日至3日放假，共4天 | count", "1月1日放假2天 | count",
        "2月30日放假 | noSuchDay", "13月1日放假 | noSuchDay", "1月3日至1日放假 | period", "2月1日至5月1日放假 | period",
        "1月1日（周四至3日（周六）放假 | unread", "1月1日左右放假 | unread", "国庆放假从10月1日开始 | unread",
        "2月14日，2月28日后上班 | unread", "2024年1月1日放假 | otherYear", "一、元旦：放假三天 | noDay",
        "1月1日放假。元旦：1月1日放假 | twice"})
    void refused(String text, String reason) {
        assertThat(HolidayNotice.read(text, 2026).refused()).isNotEmpty().extracting(RefusedLine::reason)
                .extracting(Message::code).containsOnly("calendar.import.reason." + reason);
    }

    @Test
    @DisplayName("The year is found in the notice or typed beside it, and both must agree")
    void year() {
        assertThat(days(ImportText.read("1月1日放假", 2031))).isEqualTo("2031-01-01休");
        assertThat(days(ImportText.read("2031 年放假安排：1月1日放假", 2031))).isEqualTo("2031-01-01休");
        refusedBeside("year", "1月1日放假", null);
        refusedBeside("year", "2031年安排。1月1日放假", 2032);
        refusedBeside("text", "各位业主，2031年新年好", null);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("A list is refused line by line")
    @ValueSource(strings = {"2031-01-01,HOLIDAY,元旦", "2031-01-01,FERIEN,元旦,New Year", "2031-02-30,HOLIDAY,春节,Spring",
        "1031-01-01,HOLIDAY,元旦,New Year", "2031-1-1,HOLIDAY,元旦,New Year", "2031-01-02,WORKDAY,,", "2031-01-03,,,"})
    void csv(String line) {
        HolidayList read = ImportText.read("date,kind,name_zh,name_en\n2031-01-02,HOLIDAY,元旦,New Year's Day\n" + line,
                null);
        assertThat(days(read)).isEqualTo("2031-01-02休");
        assertThat(read.refused()).singleElement().extracting(RefusedLine::source).isEqualTo(line);
    }

    private static void refusedBeside(String field, String text, @Nullable Integer year) {
        assertThatThrownBy(() -> ImportText.read(text, year)).isInstanceOfSatisfying(InvalidInputException.class,
                refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static HolidayList in(HolidayList all, int year) {
        return new HolidayList(all.days().stream().filter(day -> day.date().getYear() == year).toList(), List.of(),
                List.of());
    }

    private static String days(HolidayList list) {
        assertThat(list.days()).isNotEmpty();
        return list.days().stream().map(HolidayNoticeTests::day).collect(Collectors.joining(" "));
    }

    private static String named(HolidayList list) {
        assertThat(list.refused()).isEmpty();
        return list.days().stream().map(day -> day(day) + day.terms().nameZh() + day.terms().nameEn())
                .collect(Collectors.joining(" "));
    }

    private static String day(ReadDay day) { return day.date() + (day.terms().rule() == DayRule.HOLIDAY ? "休" : "班"); }
}
