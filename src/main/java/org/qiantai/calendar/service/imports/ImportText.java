package org.qiantai.calendar.service.imports;

/** Reads what was uploaded or pasted. */
public final class ImportText {
    private ImportText() {}

    /** @throws org.qiantai.platform.error.InvalidInputException when the text is no CSV at all */
    public static HolidayList csv(String text) {
        return HolidayCsv.read(text);
    }
}
