package org.qiantai.platform.list;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.time.LocalTimes;
import org.qiantai.platform.web.Sentences;
import org.springframework.stereotype.Component;

/** Writes a column's value as people read it on a page; templates call it as {@code @cells}. */
@Component("cells")
public class CellTexts {
    private static final Message YES = Message.of("list.yes");

    private final LocalTimes times;
    private final Sentences sentences;

    CellTexts(LocalTimes times, Sentences sentences) {
        this.times = times;
        this.sentences = sentences;
    }

    /** A switch that is off says nothing: in a list the eye looks for the few that are on. */
    public <R> String of(ListColumn<R> column, R row, ZoneId zone) {
        return text(column.value().apply(row), zone);
    }

    private String text(@Nullable Object value, ZoneId zone) {
        return switch (value) {
            case null -> "";
            case Instant at -> times.brief(at, zone);
            case Boolean on -> on ? sentences.text(YES) : "";
            case Message message -> sentences.text(message);
            default -> value.toString();
        };
    }
}
