package org.qiantai.calendar;

/** What a day is to the clocks that count working days. */
public enum DayKind {
    /** Monday to Friday, and no holiday. */
    WORKDAY,
    /** Saturday or Sunday. */
    WEEKEND,
    /** 放假: off, whatever day of the week it is. */
    HOLIDAY,
    /** 调休上班: worked, though it is a Saturday or a Sunday. */
    MAKE_UP;

    public boolean isWorking() {
        return switch (this) {
            case WORKDAY, MAKE_UP -> true;
            case WEEKEND, HOLIDAY -> false;
        };
    }
}
