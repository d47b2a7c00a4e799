package org.qiantai.calendar.service.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiantai.calendar.domain.DayRule;
import org.qiantai.calendar.domain.DayTerms;
import org.qiantai.calendar.domain.Festival;
import org.qiantai.platform.error.Message;

/**
 * The yearly notice of the State Council as text: “一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。”
 * A sentence with a day off or a make-up day in it is understood whole or refused.
 */
final class HolidayNotice {
    private static final Pattern HEAD = Pattern
            .compile("((?:[一二三四五六七八九十]{1,3}|\\d{1,2})[、.])?([^,。;:()]{1,40}):(.*)");
    /** What stands before a colon and is no festival: “2027年放假安排：”. */
    private static final Pattern NO_FESTIVAL = Pattern.compile("\\d|放假|安排|通知|如下");
    private static final Pattern HAS_DAY = Pattern.compile(NoticeText.DAY);
    private static final Pattern ORDERS = Pattern.compile("放假|上班|补班");
    private static final Pattern OFF = Pattern.compile("(?:放假|休息)(?:调休)?(?:(\\d{1,2})天)?(?:调休)?");
    private static final Pattern ON = Pattern.compile("(?:均|照常|正常)*(?:上班|补班)");
    private static final Pattern TOTAL = Pattern.compile("共(?:计)?(\\d{1,2})天");
    private static final Pattern SIGNED = Pattern.compile("\\D*\\d{4}年" + NoticeText.DAY);

    private final NoticeDates dates;
    private final DayCollector days = new DayCollector();
    private Festival.Name name = Festival.Name.NONE;
    /** How many days the sentence has just given. */
    private int given;

    private HolidayNotice(int year) { this.dates = new NoticeDates(year); }

    static HolidayList read(String text, int year) {
        HolidayNotice notice = new HolidayNotice(year);
        NoticeText.sentences(text).forEach(notice::sentence);
        return notice.days.list();
    }

    private void sentence(String whole) {
        Matcher head = HEAD.matcher(whole);
        boolean begins = head.matches() && !HAS_DAY.matcher(head.group(2)).find();
        String said = begins ? head.group(3) : whole;
        if (begins)
            name = NO_FESTIVAL.matcher(head.group(2)).find() ? Festival.Name.NONE : Festival.named(head.group(2));
        boolean orders = ORDERS.matcher(said).find();
        if (HAS_DAY.matcher(said).find()) {
            if (orders) order(whole, said);
            else if (!SIGNED.matcher(said).matches()) days.leave(whole);
        } else if (orders && begins && head.group(1) != null) {
            days.refuse(whole, Message.of("calendar.import.reason.noDay"));
        }
    }

    private void order(String whole, String said) {
        given = 0;
        try {
            for (String clause : said.split(",", -1))
                clause(whole, clause);
        } catch (UnreadableException why) {
            days.refuse(whole, why.sentence());
        }
    }

    private void clause(String whole, String clause) {
        Matcher total = TOTAL.matcher(clause);
        if (total.matches()) {
            compare(total.group(1));
        } else if (HAS_DAY.matcher(clause).find()) {
            NoticeDates.Found found = dates.read(clause);
            Matcher off = OFF.matcher(found.rest());
            if (off.matches()) {
                put(whole, found.dates(), DayRule.HOLIDAY);
                given = found.dates().size();
                if (off.group(1) != null) compare(off.group(1));
            } else if (ON.matcher(found.rest()).matches()) put(whole, found.dates(), DayRule.WORKDAY);
            else
                throw new UnreadableException(Message.of("calendar.import.reason.unread", clause));
        } else if (ORDERS.matcher(clause).find()) {
            throw new UnreadableException(Message.of("calendar.import.reason.unread", clause));
        }
    }

    private void put(String whole, List<LocalDate> found, DayRule rule) {
        found.forEach(date -> days.add(date, new DayTerms(rule, name.zh(), name.en(), List.of()), whole));
    }

    private void compare(String written) {
        if (given != Integer.parseInt(written))
            throw new UnreadableException(Message.of("calendar.import.reason.count", written, given));
    }
}
