package org.qiantai.repairorder.controller;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.qiantai.deadline.CategoryNames;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.list.ListColumn;
import org.qiantai.repairorder.repository.AppointmentRow;
import org.qiantai.repairorder.service.AppointmentDay;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A day's appointments as a file. */
@Component
class AppointmentTable {
    private final MessageSource messages;
    private final List<ListColumn<AppointmentRow>> columns;

    AppointmentTable(CategoryNames categories, MessageSource messages) {
        this.messages = messages;
        this.columns = List.of(ListColumn.usual("from", "order.appointment.from", AppointmentRow::from),
                ListColumn.usual("until", "order.appointment.until", AppointmentRow::until),
                ListColumn.usual("worker", "order.workers", AppointmentRow::worker),
                ListColumn.usual("number", "order.number", AppointmentRow::number),
                ListColumn.usual("where", "order.where", AppointmentRow::where),
                ListColumn.usual("category", "order.category", row -> categories.of(row.categoryCode())),
                ListColumn.usual("description", "order.description", AppointmentRow::description),
                ListColumn.usual("status", "order.status", row -> Message.of("order.status." + row.status())),
                ListColumn.usual("late", "order.appointments.late", AppointmentRow::minutesLate));
    }

    Table<AppointmentRow> file(AppointmentDay day, Locale locale) {
        String name = messages.getMessage("order.appointments.title", null, locale) + " " + day.site().code() + " "
                + day.date();
        return new Table<>(name, day.site().zone(), Columns.of(columns, null).exported());
    }

    static Stream<AppointmentRow> rows(AppointmentDay day) {
        return day.lanes().stream().flatMap(lane -> lane.visits().stream()).map(AppointmentDay.Visit::row);
    }
}
