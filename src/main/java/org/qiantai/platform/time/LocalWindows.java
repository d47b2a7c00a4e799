package org.qiantai.platform.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Writes from–until as people say it, the day once; templates call it as {@code @windows}. */
@Component("windows")
public class LocalWindows {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final LocalTimes times;

    LocalWindows(LocalTimes times) { this.times = times; }

    /** {@code 14:00–15:30} today, "yesterday 14:00–15:30"; both in full where the day changes between them. */
    public String text(Instant from, Instant until, ZoneId zone) {
        boolean oneDay = from.atZone(zone).toLocalDate().equals(until.atZone(zone).toLocalDate());
        String end = oneDay ? TIME.format(until.atZone(zone)) : " " + times.brief(until, zone);
        return times.brief(from, zone) + (oneDay ? "–" : " –") + end;
    }
}
