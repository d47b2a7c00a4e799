package org.qiantai.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QueryStringTests {
    private enum State {
        OPEN, DONE
    }

    private record Filter(@Nullable State state, @Nullable String text, @Nullable LocalDate from,
            @Nullable Boolean overdue, List<State> several) {}

    @Test
    @DisplayName("A filter's values by name, in their order, encoded")
    void all() {
        Filter filter = new Filter(State.OPEN, " 漏水 & 1+1=2% ", LocalDate.parse("2026-11-23"), true,
                List.of(State.OPEN, State.DONE));

        assertThat(QueryString.of(filter).with("site", "YQ"))
                .hasToString("state=OPEN&text=%E6%BC%8F%E6%B0%B4+%26+1%2B1%3D2%25&from=2026-11-23&overdue=true"
                        + "&several=OPEN&several=DONE&site=YQ");
    }

    @Test
    @DisplayName("What is empty is left out, a switch that is off too")
    void empty() {
        assertThat(QueryString.of(new Filter(null, "  ", null, false, List.of())).with("site", null)).hasToString("");
    }
}
