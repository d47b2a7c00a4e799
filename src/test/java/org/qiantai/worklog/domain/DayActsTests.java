package org.qiantai.worklog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.support.Sources;

class DayActsTests {
    @Test
    @DisplayName("Every act that the log or its figures name is one that the program writes into the timeline")
    void written() {
        Pattern said = Pattern.compile("Message\\.of\\(\"([a-z]+\\.event\\.[A-Za-z]+)\"");
        Set<String> events = Sources.under(Sources.MAIN, "Event.java").stream()
                .flatMap(source -> said.matcher(source.text()).results().map((MatchResult found) -> found.group(1)))
                .collect(Collectors.toSet());
        assertThat(events).contains("request.event.noted").containsAll(DayActs.ALL);
        assertThat(DayActs.ALL).doesNotHaveDuplicates().containsAll(Arrays.stream(DayFigure.values())
                .map(DayFigure::acts).flatMap(List::stream).toList());
    }
}
