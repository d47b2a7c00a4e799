package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TechnicianCandidateTests {
    @Test
    @DisplayName("R-07-5: who is good at it is proposed before the others, then who has less in hand, then who did it oftener")
    void order() {
        TechnicianCandidate busy = one("忙", List.of("LAMP"), 5, 0);
        TechnicianCandidate free = one("闲", List.of("LAMP"), 1, 0);
        TechnicianCandidate idle = one("空", List.of("TAP"), 0, 0);
        TechnicianCandidate practised = one("熟", List.of(), 2, 9);
        TechnicianCandidate green = one("生", List.of(), 2, 1);
        assertThat(Stream.of(green, practised, idle, free, busy).sorted(TechnicianCandidate.first("LAMP")))
                .containsExactly(free, busy, idle, practised, green);
        assertThat(free.reason("LAMP").code()).isEqualTo("order.suggestion.speciality");
        assertThat(practised.reason("LAMP").code()).isEqualTo("order.suggestion.experience");
        assertThat(idle.reason("LAMP").code()).isEqualTo("order.suggestion.load");
        assertThat(idle.reason("TAP").code()).isEqualTo("order.suggestion.speciality");
    }

    private static TechnicianCandidate one(String name, List<String> specialities, int open, int done) {
        return new TechnicianCandidate(1, name, name, specialities, open, 0, null, done);
    }
}
