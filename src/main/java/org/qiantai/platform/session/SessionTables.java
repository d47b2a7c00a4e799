package org.qiantai.platform.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Session's two tables. Each method is one short transaction of its own, not of the sites' wall. */
class SessionTables {
    private static final String READ = """
            SELECT s.primary_id, s.creation_time, s.last_access_time, s.max_inactive_interval, s.principal_name,
                a.attribute_name, a.attribute_bytes
            FROM spring_session s LEFT JOIN spring_session_attributes a ON a.session_primary_id = s.primary_id
            WHERE s.session_id = ? AND s.expiry_time > ?""";
    private static final String INSERT = """
            INSERT INTO spring_session (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name,
                primary_id, creation_time) VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE = """
            UPDATE spring_session SET session_id = ?, last_access_time = greatest(last_access_time, ?),
                max_inactive_interval = ?, expiry_time = greatest(expiry_time, ?), principal_name = ?
            WHERE primary_id = ?""";
    /** Overlapping requests may write the same attribute, or one of a session just ended: neither is an error. */
    private static final String PUT = """
            INSERT INTO spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
            SELECT primary_id, ?, ? FROM spring_session WHERE primary_id = ?
            ON CONFLICT (session_primary_id, attribute_name) DO UPDATE SET attribute_bytes = excluded.attribute_bytes""";
    private static final String REMOVE = """
            DELETE FROM spring_session_attributes WHERE session_primary_id = ? AND attribute_name = ?""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SerializingConverter serializer = new SerializingConverter();
    private final DeserializingConverter deserializer;

    private record Line(LocalCopy session, @Nullable String name, byte @Nullable [] value) {}

    SessionTables(DataSource dataSource, ClassLoader classes) {
        jdbc = JdbcClient.create(dataSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        deserializer = new DeserializingConverter(classes);
    }

    /** Empty also for a session whose objects an older program wrote and this one cannot read: its user signs in again. */
    Optional<LocalCopy> read(String id, Instant now) {
        List<Line> lines = transaction.execute(_ -> jdbc.sql(READ).param(id).param(now.toEpochMilli())
                .query((rs, row) -> new Line(
                        new LocalCopy(rs.getString(1), Instant.ofEpochMilli(rs.getLong(2)),
                                Instant.ofEpochMilli(rs.getLong(3)), Duration.ofSeconds(rs.getInt(4)), rs.getString(5),
                                Map.of(), now, Instant.ofEpochMilli(rs.getLong(3))),
                        rs.getString(6), rs.getBytes(7)))
                .list());
        if (lines == null || lines.isEmpty()) return Optional.empty();
        LocalCopy session = lines.getFirst().session();
        try {
            return Optional.of(new LocalCopy(session.key(), session.created(), session.accessed(), session.timeout(),
                    session.principal(), attributes(lines), session.readAt(), session.writtenAt()));
        } catch (SerializationFailedException | ConversionFailedException unreadable) {
            return Optional.empty();
        }
    }

    void write(StoredSession session, @Nullable String principal) {
        transaction.executeWithoutResult(_ -> {
            var row = jdbc.sql(session.isNew() ? INSERT : UPDATE).param(session.getId())
                    .param(session.getLastAccessedTime().toEpochMilli())
                    .param((int) session.getMaxInactiveInterval().toSeconds()).param(expiry(session)).param(principal)
                    .param(session.key());
            if (session.isNew()) row = row.param(session.getCreationTime().toEpochMilli());
            if (row.update() == 0) return;
            session.changes().forEach((name, value) -> write(session.key(), name, value));
        });
    }

    void delete(String id) {
        transaction.executeWithoutResult(
                _ -> jdbc.sql("DELETE FROM spring_session WHERE session_id = ?").param(id).update());
    }

    void deleteOf(String principal, String butId) {
        transaction.executeWithoutResult(
                _ -> jdbc.sql("DELETE FROM spring_session WHERE principal_name = ? AND session_id <> ?")
                        .param(principal).param(butId).update());
    }

    void deleteExpired(Instant now) {
        transaction.executeWithoutResult(_ -> jdbc.sql("DELETE FROM spring_session WHERE expiry_time < ?")
                .param(now.toEpochMilli()).update());
    }

    private void write(String key, String name, Optional<Object> value) {
        if (value.isEmpty()) jdbc.sql(REMOVE).param(key).param(name).update();
        else
            jdbc.sql(PUT).param(name).param(serializer.convert(value.get())).param(key).update();
    }

    private Map<String, Object> attributes(List<Line> lines) {
        Map<String, Object> attributes = new HashMap<>();
        for (Line line : lines) {
            if (line.name() != null && line.value() != null)
                attributes.put(line.name(), deserializer.convert(line.value()));
        }
        return Map.copyOf(attributes);
    }

    private static long expiry(StoredSession session) {
        Duration timeout = session.getMaxInactiveInterval();
        return timeout.isNegative() ? Long.MAX_VALUE : session.getLastAccessedTime().plus(timeout).toEpochMilli();
    }
}
