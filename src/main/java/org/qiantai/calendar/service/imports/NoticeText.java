package org.qiantai.calendar.service.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a notice, free of how they were typed and wrapped: one sentence after the other. */
final class NoticeText {
    /** A day as it is written: 1月1日. */
    static final String DAY = "\\d{1,2}月\\d{1,2}[日号]";

    private static final String NUMERAL = "(?<![\\d一二三四五六七八九十])(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[、.]";
    private static final Pattern ITEM = Pattern.compile("(?<!^)(?=" + NUMERAL + "[^,。;:()\\d]{1,20}:)",
            Pattern.MULTILINE);
    /** Where a line is broken on purpose, and not because the page was too narrow. */
    private static final Pattern BREAK = Pattern
            .compile("(?<=[。;])\n+|(?<![、,至到和(])\n+(?=(?:[^,。;:()\\d]{1,20}:|(?:\\d{4}年)?" + DAY + "))");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern BETWEEN_DAYS = Pattern.compile("(?<=[日号)]),(?=(?:\\d{4}年)?" + DAY + ")");
    private static final Pattern END = Pattern.compile("[。;\n]+");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年(?!\\d)");

    private NoticeText() {}

    static List<String> sentences(String text) {
        String words = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\r\\n]+", "\n")
                .replaceAll("[^\\S\\n]+", "").replaceAll("(?<=[天班休息])\\.", "。").strip();
        words = IN_BRACKETS.matcher(words).replaceAll(found -> found.group().replace("\n", "").replace(',', '、'));
        words = BREAK.matcher(words).replaceAll("。").replace("\n", "");
        words = ITEM.matcher(words).replaceAll("。");
        words = BETWEEN_DAYS.matcher(words).replaceAll("、");
        return END.splitAsStream(words).filter(sentence -> !sentence.isBlank()).toList();
    }

    /** The year it is about: 2027年, but not the 2026年11月4日 on which it was signed. */
    static Optional<Integer> year(String text) {
        return YEAR.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "")).results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1))).findFirst();
    }
}
