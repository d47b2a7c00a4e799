package org.qiantai.calendar.controller;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.qiantai.calendar.domain.Owner;
import org.qiantai.calendar.service.CalendarAdministration;
import org.qiantai.calendar.service.DayView;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.site.SiteRef;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A year as iCalendar, for everybody who works here to take into their own calendar. */
@Controller
class CalendarFileController {
    private static final String FORMAT = "ics";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarAdministration calendar;
    private final WhoseCalendar whose;
    private final CalendarTexts texts;

    CalendarFileController(CalendarAdministration calendar, WhoseCalendar whose, CalendarTexts texts) {
        this.calendar = calendar;
        this.whose = whose;
        this.texts = texts;
    }

    @GetMapping("/calendar/{year}")
    ResponseEntity<String> year(@PathVariable String year, @RequestParam(defaultValue = FORMAT) String format,
            HttpServletRequest request) {
        if (!format.equals(FORMAT))
            throw new InvalidInputException("format", Message.of("calendar.error.format", format));
        if (!year.matches("\\d{4}") || !Years.exists(Integer.parseInt(year))) throw new NotFoundException(year);
        Owner owner = whose.of(request).owner();
        SiteRef site = owner.site();
        String name = texts.text("calendar.file", Integer.valueOf(year),
                site == null ? texts.text("calendar.company") : site.name());
        ICalendar file = new ICalendar(name);
        for (DayView day : calendar.year(owner, Integer.parseInt(year)).special())
            file.wholeDay(day.date() + "." + (site == null ? "company" : site.code()) + "@qiantai", day.date(),
                    day.stamp().at(), texts.summary(day));
        return ResponseEntity.ok().contentType(CALENDAR).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition
                .attachment().filename(name + "." + FORMAT, StandardCharsets.UTF_8).build().toString())
                .body(file.end());
    }
}
