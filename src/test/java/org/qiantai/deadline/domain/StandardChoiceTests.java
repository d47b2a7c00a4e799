package org.qiantai.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Limit;
import org.qiantai.deadline.Severity;
import org.qiantai.deadline.WorkFamily;

@DisplayName("domain.md §4: the most specific standard wins")
class StandardChoiceTests {
    private static final Limits LIMITS = new Limits(null, null, new Limit(null, null, CountingClock.SAME_DAY), null);
    private static final StandardVersion NAMED = standard("NAMED", null, null, null, null, null);
    private static final StandardVersion OTHER = standard("OTHER", null, null, null, null, null);
    private static final StandardVersion CATEGORY = standard("CATEGORY", "LAMP", null, null, null, null);
    private static final StandardVersion SEVERE = standard("SEVERE", null, Severity.SERIOUS, null, null, null);
    private static final StandardVersion PUBLIC = standard("PUBLIC", null, null, true, null, null);
    private static final StandardVersion PRIVATE = standard("PRIVATE", null, null, false, null, null);
    private static final StandardVersion BEFORE = standard("BEFORE", null, null, null, true, null);
    private static final StandardVersion INDOOR = standard("INDOOR", null, null, null, null, WorkFamily.INDOOR_SERVICE);
    private static final StandardVersion SEVERE_PUBLIC = standard("SEVERE_PUBLIC", null, Severity.SERIOUS, true, null,
            null);
    private static final StandardVersion PUBLIC_BEFORE = standard("PUBLIC_BEFORE", null, null, true, true, null);

    @Test
    @DisplayName("The standard that the category names, where nothing is more specific; the others without criteria never")
    void named() {
        assertThat(best("NAMED", null, false, false, OTHER, NAMED)).containsExactly("NAMED");
        assertThat(best("NAMED", Severity.SERIOUS, true, true, SEVERE, PUBLIC, BEFORE, INDOOR, NAMED))
                .containsExactly("NAMED");
    }

    @Test
    @DisplayName("More criteria win over a weightier one")
    void moreCriteria() {
        assertThat(best("NAMED", Severity.SERIOUS, true, false, NAMED, SEVERE, SEVERE_PUBLIC))
                .containsExactly("SEVERE_PUBLIC");
        assertThat(best("NAMED", null, true, true, NAMED, CATEGORY, PUBLIC_BEFORE)).containsExactly("PUBLIC_BEFORE");
    }

    @Test
    @DisplayName("Among as many: category before severity before public area before move-in before the family")
    void order() {
        assertThat(best(null, Severity.SERIOUS, true, true, INDOOR, BEFORE, PUBLIC, SEVERE, CATEGORY))
                .containsExactly("CATEGORY");
        assertThat(best(null, Severity.SERIOUS, true, true, INDOOR, BEFORE, PUBLIC, SEVERE)).containsExactly("SEVERE");
        assertThat(best(null, Severity.SERIOUS, true, true, INDOOR, BEFORE, PUBLIC)).containsExactly("PUBLIC");
        assertThat(best(null, Severity.SERIOUS, true, true, INDOOR, BEFORE)).containsExactly("BEFORE");
        assertThat(best("NAMED", Severity.SERIOUS, true, true, SEVERE_PUBLIC, PUBLIC_BEFORE, NAMED))
                .containsExactly("SEVERE_PUBLIC");
    }

    @Test
    @DisplayName("A criterion that is not met rules a standard out")
    void notMet() {
        assertThat(best(null, null, false, false, CATEGORY, SEVERE, PUBLIC, BEFORE, SEVERE_PUBLIC, PRIVATE))
                .containsExactly("CATEGORY");
        assertThat(best(null, null, false, false, SEVERE, PUBLIC, BEFORE, SEVERE_PUBLIC, PRIVATE))
                .containsExactly("PRIVATE");
        assertThat(best("NAMED", null, false, false, SEVERE)).isEmpty();
    }

    @Test
    @DisplayName("A remaining tie is all of them")
    void tie() {
        assertThat(best("NAMED", null, false, false, NAMED, CATEGORY)).containsExactly("NAMED", "CATEGORY");
        assertThat(best(null, null, false, false, NAMED, OTHER)).containsExactly("NAMED", "OTHER");
    }

    @Test
    @DisplayName("Another kind of record has other standards")
    void kind() {
        var inquiry = new Situation(AppliesTo.INQUIRY, "LAMP", null, null, null, true, false);
        assertThat(StandardChoice.best(inquiry, List.of(PUBLIC, CATEGORY, OTHER))).isEmpty();
    }

    private static List<String> best(@Nullable String named, @Nullable Severity severity, boolean publicArea,
            boolean beforeMoveIn, StandardVersion... standards) {
        return StandardChoice.best(new Situation(AppliesTo.ORDER, "LAMP", named, WorkFamily.INDOOR_SERVICE, severity,
                publicArea, beforeMoveIn), Stream.of(standards).toList()).stream().map(StandardVersion::code).toList();
    }

    private static StandardVersion standard(String code, @Nullable String category, @Nullable Severity severity,
            @Nullable Boolean publicArea, @Nullable Boolean beforeMoveIn, @Nullable WorkFamily family) {
        Scope scope = new Scope(AppliesTo.ORDER, category, severity, publicArea, beforeMoveIn, family);
        return new StandardVersion(1, code, 1, new StandardTerms(code, code, scope, LIMITS, false, "R"), Instant.EPOCH,
                "-");
    }
}
