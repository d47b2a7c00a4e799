package org.qiantai.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// What every database must offer, embedded or not, before the first migration touches it.
final class DatabaseRequirements {
    private static final int OLDEST_SERVER = 15;

    private DatabaseRequirements() {}

    /// Refuses an unfit database; adds the extension pg_trgm to a fit one that lacks it.
    ///
    /// @throws DatabaseProblem that says what is wrong and what to do
    static void check(DataSource database) {
        try (Connection connection = database.getConnection()) {
            checkServerAndRole(connection);
            checkTrigrams(connection);
            if (!connection.getAutoCommit()) connection.commit();
        } catch (SQLException e) {
            throw DatabaseProblem.notReachable(e);
        }
    }

    private static void checkServerAndRole(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                                SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('server_version') AS version,
                                       current_database() AS database, pg_encoding_to_char(d.encoding) AS encoding,
                                       current_user AS role, r.rolsuper, r.rolbypassrls
                                  FROM pg_database d, pg_roles r
                                 WHERE d.datname = current_database() AND r.rolname = current_user""")) {
            row.next();
            if (row.getInt("major") < OLDEST_SERVER)
                throw DatabaseProblem.tooOld(row.getString("version"), OLDEST_SERVER);
            if (!row.getString("encoding").equals("UTF8")) {
                throw DatabaseProblem.notUtf8(row.getString("database"), row.getString("encoding"));
            }
            if (row.getBoolean("rolsuper")) throw DatabaseProblem.roleTooMighty(row.getString("role"), "a superuser");
            if (row.getBoolean("rolbypassrls"))
                throw DatabaseProblem.roleTooMighty(row.getString("role"), "allowed to bypass it");
        }
    }

    /// Under an LC_CTYPE of C the extension silently drops every Chinese character, so its being there is not enough.
    private static void checkTrigrams(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!yes(statement, "SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm')")) {
                statement.execute("CREATE EXTENSION pg_trgm");
            }
            if (yes(statement, "SELECT show_trgm('中文字') <> '{}'")) return;
        } catch (SQLException e) {
            throw DatabaseProblem.noTrigrams(connection.getCatalog(), e);
        }
        throw DatabaseProblem.chineseNotIndexed(connection.getCatalog(), ctype(connection));
    }

    private static boolean yes(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static String ctype(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement
                        .executeQuery("SELECT datctype FROM pg_database WHERE datname = current_database()")) {
            row.next();
            return row.getString(1);
        }
    }
}
