package org.qiantai.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Who says whether a limit moves (R-03-49, R-03-50, R-06-24, C-07). */
public enum ExtensionLevel {
    /** 服务中心负责人: within two weeks of acceptance. */
    CENTER_HEAD,
    /** 主任: beyond two weeks, and every limit of a complaint or an inquiry. */
    DIRECTOR;

    /** Two weeks are 14 calendar days, the day of acceptance not counted (R-03-50, C-26). */
    static final int CENTER_HEAD_DAYS = 14;

    /**
     * @param complaintOrInquiry whether the limit is one of R-06-11..23
     * @param zone the site's
     */
    public static ExtensionLevel of(boolean complaintOrInquiry, Instant acceptedAt, Instant newDue, ZoneId zone) {
        boolean withinTwoWeeks = !LocalDate.ofInstant(newDue, zone).isAfter(lastDayOfCenterHead(acceptedAt, zone));
        return withinTwoWeeks && !complaintOrInquiry ? CENTER_HEAD : DIRECTOR;
    }

    /** The last local day to which the centre head may extend. */
    public static LocalDate lastDayOfCenterHead(Instant acceptedAt, ZoneId zone) {
        return LocalDate.ofInstant(acceptedAt, zone).plusDays(CENTER_HEAD_DAYS);
    }
}
