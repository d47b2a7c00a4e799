package org.qiantai.platform.push;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The node's ear: one connection of its own, outside the pool, that waits for PostgreSQL's NOTIFY. When it is lost, a new
 * one is search_text, and everybody looks again.
 */
@Component
class PushListening implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PushListening.class);
    private static final int WAIT_MILLIS = 30_000;
    private static final int AGAIN_SECONDS = 2;

    private final JdbcConnectionDetails database;
    private final PushStreams streams;
    private final Map<String, Pushed> sources;
    private volatile @Nullable Ear ear;

    PushListening(JdbcConnectionDetails database, PushStreams streams, List<Pushed> sources) {
        this.database = database;
        this.streams = streams;
        this.sources = sources.stream().collect(Collectors.toMap(Pushed::channel, Function.identity()));
    }

    @Override
    public void start() {
        Ear begun = new Ear();
        ear = begun;
        Thread.ofVirtual().name("push-ear").start(begun);
    }

    @Override
    public void stop() {
        Ear begun = ear;
        ear = null;
        if (begun != null) begun.end();
    }

    @Override
    public boolean isRunning() { return ear != null; }

    private void heard(PGNotification signal) {
        Pushed source = sources.get(signal.getName());
        if (source == null) return;
        for (String topic : signal.getParameter().split(",")) {
            source.changed(topic);
            streams.tell(source.name(), topic);
        }
    }

    /** One life between start and stop. */
    private final class Ear implements Runnable {
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable Connection connection;

        @Override
        public void run() {
            while (ended.getCount() > 0) {
                try (Connection opened = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(),
                        database.getPassword()); Statement listen = opened.createStatement()) {
                    connection = opened;
                    for (String channel : sources.keySet())
                        listen.execute("LISTEN " + channel);
                    sources.values().forEach(Pushed::missed);
                    streams.tellEverybody();
                    hear(opened.unwrap(PGConnection.class));
                } catch (SQLException | RuntimeException lost) {
                    if (ended.getCount() > 0) LOG.warn("News are not pushed for the moment: {}", lost.getMessage());
                }
                rest();
            }
        }

        private void hear(PGConnection opened) throws SQLException {
            while (ended.getCount() > 0)
                for (PGNotification signal : opened.getNotifications(WAIT_MILLIS))
                    heard(signal);
        }

        private void rest() {
            try {
                ended.await(AGAIN_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                ended.countDown();
            }
        }

        /** A wait on the socket ends when the socket does. */
        void end() {
            ended.countDown();
            Connection opened = connection;
            if (opened == null) return;
            try {
                opened.abort(Runnable::run);
            } catch (SQLException gone) {
                LOG.debug("The ear was closed already", gone);
            }
        }
    }
}
