package org.qiantai.deadline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@IntegrationTest
class SweepLockTests {
    private static final List<String> ZONES = List.of("Asia/Shanghai", "UTC", "America/Los_Angeles");

    @Autowired JdbcConnectionDetails database;
    @Autowired Clock clock;

    private final List<SingleConnectionDataSource> nodes = new ArrayList<>();

    @AfterEach
    void nodesEnd() { nodes.forEach(SingleConnectionDataSource::destroy); }

    @Test
    @DisplayName("The sweep's lock passes between nodes whatever time zone each of them lives in")
    void zones() {
        List<LockProvider> locks = ZONES.stream().map(this::nodeIn).toList();
        for (LockProvider first : locks) {
            Optional<SimpleLock> held = lock(first);
            assertThat(held).as("free for the node in %s", ZONES.get(locks.indexOf(first))).isPresent();
            assertThat(locks).as("held by the node in %s", ZONES.get(locks.indexOf(first)))
                    .allSatisfy(other -> assertThat(lock(other)).isEmpty());
            held.orElseThrow().unlock();
        }
    }

    private Optional<SimpleLock> lock(LockProvider node) {
        return node.lock(
                new LockConfiguration(clock.instant(), "clock-sweep-test", Duration.ofMinutes(2), Duration.ZERO));
    }

    private LockProvider nodeIn(String zone) {
        var node = new SingleConnectionDataSource(database.getJdbcUrl(), Objects.requireNonNull(database.getUsername()),
                Objects.requireNonNull(database.getPassword()), true);
        nodes.add(node);
        new JdbcTemplate(node).execute("SET TimeZone = '" + zone + "'");
        return SweepConfiguration.lockOf(node);
    }
}
