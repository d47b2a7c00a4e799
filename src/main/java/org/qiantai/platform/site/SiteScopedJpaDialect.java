package org.qiantai.platform.site;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.Session;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/** Tells PostgreSQL at each transaction's begin which sites it may show; the setting ends with the transaction. */
class SiteScopedJpaDialect extends HibernateJpaDialect {
    private static final String SET = "SELECT set_config('qiantai.sites', ?, true)";

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws SQLException {
        Object begun = super.beginTransaction(entityManager, definition);
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement set = connection.prepareStatement(SET)) {
                set.setString(1, SiteScope.current());
                set.execute();
            }
        });
        return begun;
    }
}
