package org.qiantai.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.desk.service.LiveBoard.Board;
import org.qiantai.platform.queue.BoardLanes;
import org.qiantai.platform.queue.Lane;
import org.qiantai.platform.site.SiteRef;

/** Many browsers ask for one board in the same moment. */
class BoardReadingTests {
    private static final SiteRef SITE = new SiteRef(1, "YQ", "悦泉", ZoneId.of("Asia/Shanghai"));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-29T01:00:00Z"), ZoneOffset.UTC);

    @Test
    @DisplayName("Whoever has heard of a change and asks while it is being read waits for it: what was read before is not shown")
    void duringReading() throws Exception {
        SlowLanes lanes = new SlowLanes();
        LiveBoard boards = new LiveBoard(List.of(lanes), CLOCK);
        lanes.finish.countDown();
        assertThat(count(boards.of(SITE))).isEqualTo(1);

        lanes.waiting = 2;
        lanes.finish = new CountDownLatch(1);
        boards.changed(SITE.id());
        FutureTask<Board> first = new FutureTask<>(() -> boards.of(SITE));
        Thread.ofPlatform().start(first);
        await().until(() -> lanes.read == 2);
        FutureTask<Board> second = new FutureTask<>(() -> boards.of(SITE));
        Thread asking = Thread.ofPlatform().start(second);
        await().until(() -> second.isDone() || asking.getState() == Thread.State.WAITING);
        lanes.finish.countDown();

        assertThat(count(first.get())).isEqualTo(2);
        assertThat(count(second.get())).isEqualTo(2);
        assertThat(lanes.read).as("one reading for both").isEqualTo(2);
    }

    @Test
    @DisplayName("What changes while the board is read is read again by whoever comes next")
    void changedMeanwhile() {
        SlowLanes lanes = new SlowLanes();
        lanes.finish.countDown();
        LiveBoard boards = new LiveBoard(List.of(lanes), CLOCK);
        lanes.meanwhile = () -> boards.changed(SITE.id());
        boards.of(SITE);
        lanes.meanwhile = () -> {};
        lanes.waiting = 5;
        assertThat(count(boards.of(SITE))).isEqualTo(5);
        boards.of(SITE);
        assertThat(lanes.read).as("then it is known").isEqualTo(2);
    }

    private static int count(Board board) { return board.lanes().getFirst().count(); }

    /** One lane; a reading ends when it is let. */
    private static final class SlowLanes implements BoardLanes {
        private volatile int waiting = 1;
        private volatile int read;
        private volatile CountDownLatch finish = new CountDownLatch(1);
        private volatile Runnable meanwhile = () -> {};

        @Override
        public List<Lane> lanes(SiteRef site) {
            Lane lane = new Lane("dispatch", "request.queue.DISPATCH", "/requests", waiting, List.of());
            read++;
            meanwhile.run();
            try {
                finish.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return List.of(lane);
        }
    }
}
