package org.qiantai.notification.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.NoticeRecipients;
import org.qiantai.notification.Notice;
import org.qiantai.notification.NoticeKind;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.MessageArguments;
import org.qiantai.platform.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code notice}, whose rows are never changed. */
@Repository
public class NoticeRepository {
    private static final String INSERT = """
            INSERT INTO notice (site_id, key, kind, title, title_arguments, text, text_arguments, href, audience_users,
                audience_roles, audience_department, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT notice_key_key DO NOTHING RETURNING id""";

    private final JdbcClient jdbc;

    NoticeRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** A notice as it was written down. */
    public record Written(long id, Notice notice, Instant at) {}

    /** Writes it down and says under which id; empty when the site has had its key before. */
    public Optional<Long> insert(Notice notice, Instant at) {
        Message text = notice.text();
        NoticeRecipients audience = notice.audience();
        return jdbc.sql(INSERT).param(notice.siteId()).param(notice.key()).param(notice.kind().name())
                .param(notice.title().code()).param(MessageArguments.encode(notice.title().arguments()))
                .param(text == null ? null : text.code())
                .param(text == null ? null : MessageArguments.encode(text.arguments()))
                .param(notice.href()).param(audience.users().toArray(Long[]::new))
                .param(audience.roles().stream().map(Role::name).toArray(String[]::new))
                .param(audience.department()).param(Timestamp.from(at)).query(Long.class).optional();
    }

    /** Empty when it has been cleared away. */
    public Optional<Written> find(long id) {
        return jdbc.sql("SELECT * FROM notice WHERE id = ?").param(id).query(NoticeRepository::written).optional();
    }

    /** Clears away what is older, with inboxes and deliveries. */
    public void clear(Instant before) {
        jdbc.sql("DELETE FROM notice WHERE at < ?").param(Timestamp.from(before)).update();
    }

    private static Written written(ResultSet row, int index) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) row.getArray("audience_roles").getArray()).map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        NoticeRecipients audience = new NoticeRecipients(Set.of((Long[]) row.getArray("audience_users").getArray()),
                roles,
                row.getString("audience_department"));
        Message title = message(row, "title");
        if (title == null) throw new SQLException("a notice without a title");
        return new Written(row.getLong("id"), new Notice(row.getString("key"), row.getLong("site_id"),
                NoticeKind.valueOf(row.getString("kind")), title, message(row, "text"), row.getString("href"),
                audience), row.getTimestamp("at").toInstant());
    }

    static @Nullable Message message(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        if (code == null) return null;
        return new Message(code,
                MessageArguments.decode(List.of((String[]) row.getArray(column + "_arguments").getArray())));
    }
}
