package org.qiantai.notification.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiantai.notification.NoticeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people want beside their inbox. */
@Repository
public class NotificationPreferenceRepository {
    private final JdbcClient jdbc;

    NotificationPreferenceRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /**
     * One person's wishes.
     *
     * @param language of e-mail; pages follow the browser's choice
     */
    public record Setting(Locale language, Set<NoticeKind> notMailed) {
        /** Of somebody who has set nothing. */
        public static final Setting DEFAULT = new Setting(Locale.SIMPLIFIED_CHINESE, Arrays.stream(NoticeKind.values())
                .filter(kind -> !kind.isMailedUnlessRefused()).collect(Collectors.toUnmodifiableSet()));

        public boolean mails(NoticeKind kind) { return !notMailed.contains(kind); }
    }

    /** Of those who have set something; the others have {@link Setting#DEFAULT}. */
    public Map<Long, Setting> of(Collection<Long> users) {
        return jdbc.sql("SELECT * FROM notice_setting WHERE user_id = ANY (?)").param(users.toArray(Long[]::new))
                .query((row, _) -> Map.entry(row.getLong("user_id"), setting(row))).list().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void save(long user, Setting setting, Instant at) {
        jdbc.sql("""
                INSERT INTO notice_setting (user_id, language, not_mailed, changed_at) VALUES (?, ?, ?, ?)
                ON CONFLICT ON CONSTRAINT notice_setting_pkey DO UPDATE SET language = excluded.language,
                    not_mailed = excluded.not_mailed, changed_at = excluded.changed_at""").param(user)
                .param(setting.language().toLanguageTag())
                .param(setting.notMailed().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param(Timestamp.from(at)).update();
    }

    private static Setting setting(ResultSet row) throws SQLException {
        Set<NoticeKind> notMailed = EnumSet.noneOf(NoticeKind.class);
        for (String name : (String[]) row.getArray("not_mailed").getArray())
            notMailed.add(NoticeKind.valueOf(name));
        return new Setting(Locale.forLanguageTag(row.getString("language")), Set.copyOf(notMailed));
    }
}
