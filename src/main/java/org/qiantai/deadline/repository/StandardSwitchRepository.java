package org.qiantai.deadline.repository;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.domain.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether standards are in use; those that are not judge nothing new. */
@Repository
public class StandardSwitchRepository {
    private final JdbcClient jdbc;

    StandardSwitchRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /**
     * How a standard is switched.
     *
     * @param changedBy who switched it last; "-" for nobody since it was shipped
     * @param formToken of the form that did
     */
    public record Switch(boolean active, String changedBy, @Nullable UUID formToken) {}

    /** Until the transaction's end nobody else switches it. */
    public Optional<Switch> lock(String code) {
        return jdbc.sql("SELECT active, changed_by, form_token FROM service_standard WHERE code = ? FOR UPDATE")
                .param(code).query((row, _) -> new Switch(row.getBoolean(1), row.getString(2),
                        row.getObject(3, UUID.class)))
                .optional();
    }

    public void turn(String code, boolean active, Change change) {
        jdbc.sql(
                "UPDATE service_standard SET active = ?, changed_by = ?, changed_at = ?, form_token = ? WHERE code = ?")
                .params(active, change.by(), Timestamp.from(change.at()), change.formToken(), code).update();
    }
}
