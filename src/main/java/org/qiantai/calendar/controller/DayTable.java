package org.qiantai.calendar.controller;

import java.util.List;
import org.qiantai.calendar.service.DayView;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Component;

/** The days that are not as their day of the week, as a file: the same columns as on the page. */
@Component
class DayTable {
    private final CalendarTexts texts;

    DayTable(CalendarTexts texts) { this.texts = texts; }

    Table<DayView> of(Whose whose, int year) {
        SiteRef site = whose.owner().site();
        return new Table<>(
                texts.text("calendar.file", year, site == null ? texts.text("calendar.company") : site.name()),
                site == null ? Years.ZONE : site.zone(),
                List.of(new Column<>("calendar.date", DayView::date),
                        new Column<>("calendar.weekday", day -> texts.weekday(day.date())),
                        new Column<>("calendar.kind", day -> Message.of("calendar.kind." + day.kind())),
                        new Column<>("calendar.nameZh", day -> day.terms().nameZh()),
                        new Column<>("calendar.nameEn", day -> day.terms().nameEn()),
                        new Column<>("calendar.hours", day -> texts.spans(day.terms().hours())),
                        new Column<>("calendar.saidBy",
                                day -> Message.of(day.own() ? "calendar.ownOfSite" : "calendar.company")),
                        new Column<>("calendar.changedBy", day -> day.stamp().by())));
    }
}
