package org.qiantai.calendar.service.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;

/** Reads what was uploaded or pasted: a list as CSV, or the notice. */
public final class ImportText {
    private static final Pattern CSV = Pattern.compile("^\\s*(date\\s*,|\"?\\d{4}-\\d{1,2}-\\d{1,2}\"?\\s*,)",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private ImportText() {}

    /** @throws InvalidInputException when the text is no CSV at all */
    public static HolidayList csv(String text) {
        return HolidayCsv.read(text);
    }

    /**
     * Whichever it is.
     *
     * @param year the notice's; null to find it in the text. A list has its years in its dates
     * @throws InvalidInputException when there is no day in it, or the notice's year is not known or another one
     */
    public static HolidayList read(String text, @Nullable Integer year) {
        HolidayList read = CSV.matcher(text).find() ? csv(text) : HolidayNotice.read(text, year(text, year));
        if (read.days().isEmpty() && read.refused().isEmpty())
            throw new InvalidInputException("text", Message.of("calendar.import.error.nothing"));
        return read;
    }

    private static int year(String text, @Nullable Integer typed) {
        Integer found = NoticeText.year(text).orElse(typed);
        if (found == null) throw new InvalidInputException("year", Message.of("calendar.import.error.noYear"));
        if (typed != null && !typed.equals(found))
            throw new InvalidInputException("year", Message.of("calendar.import.error.otherYear", found, typed));
        return found;
    }
}
