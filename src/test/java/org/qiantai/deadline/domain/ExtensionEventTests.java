package org.qiantai.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiantai.deadline.ExtensionScenes.DUE;
import static org.qiantai.deadline.ExtensionScenes.LATER;
import static org.qiantai.deadline.ExtensionScenes.NOW;
import static org.qiantai.deadline.ExtensionScenes.SUPERVISOR;
import static org.qiantai.deadline.ExtensionScenes.asked;
import static org.qiantai.deadline.ExtensionScenes.request;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExtensionEventTests {
    @Test
    @DisplayName("R-03-49: the timeline says when more time was asked for after the limit")
    void tellsLateness() {
        assertThat(ExtensionEvent.requested(request(asked(LATER, null), false, SUPERVISOR, NOW)))
                .isInstanceOf(ExtensionEvent.Requested.class);
        assertThat(ExtensionEvent.requested(request(asked(LATER, null), false, SUPERVISOR, DUE.plusSeconds(1))))
                .isInstanceOf(ExtensionEvent.RequestedLate.class);
    }
}
