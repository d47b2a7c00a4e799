package org.qiantai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@DisplayName("domain.md §4: limits in the calendars of real places")
class DeadlineTableTests {
    @ParameterizedTest(name = "{0} {1}: {3} from {2} is due {4} ({6})")
    @CsvFileSource(resources = "/calendar/deadlines.csv", numLinesToSkip = 1)
    void due(String rule, String calendar, String from, String limit, String due, String sure, String why) {
        WorkCalendar days = Samples.named(calendar);

        assertThat(Deadlines.due(limit(limit), moment(from, days.zone()), days)).as("%s: %s", rule, why)
                .isEqualTo(new Due(moment(due, days.zone()), sure.equals("provisional")));
    }

    @ParameterizedTest(name = "{0} {1}: {3} from {2} is explained day by day ({6})")
    @CsvFileSource(resources = "/calendar/deadlines.csv", numLinesToSkip = 1)
    void explained(String rule, String calendar, String from, String limit, String due, String sure, String why) {
        WorkCalendar days = Samples.named(calendar);
        Instant start = moment(from, days.zone());
        Explanation explained = Deadlines.explain(limit(limit), start, days);

        assertThat(explained.due()).as("%s: %s", rule, why).isEqualTo(Deadlines.due(limit(limit), start, days));
        assertThat(explained.days().getFirst().date()).isEqualTo(LocalDateTime.ofInstant(start, days.zone())
                .toLocalDate());
        assertThat(explained.days().getLast().counted()).as("the last day counts").isTrue();
        assertThat(explained.days()).isSortedAccordingTo((one, next) -> one.date().compareTo(next.date()));
        assertThat(explained.days().stream().anyMatch(CountedDay::provisional)).as("a day that is not known")
                .isEqualTo(explained.due().provisional());
    }

    private static Limit limit(String text) {
        String[] parts = text.split(" ");
        return parts.length == 1
                ? new Limit(null, null, CountingClock.valueOf(text))
                : new Limit(Integer.valueOf(parts[0]), SpanUnit.valueOf(parts[1]), CountingClock.valueOf(parts[2]));
    }

    private static Instant moment(String text, ZoneId zone) {
        var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime moment
                ? moment.toInstant()
                : ((LocalDateTime) parsed).atZone(zone).toInstant();
    }
}
