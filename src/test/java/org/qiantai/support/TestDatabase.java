package org.qiantai.support;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A database of the test server, and as whom to use it.
public record TestDatabase(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {

    /// Connections without a pool, for tests without Spring.
    public DataSource dataSource() { return new DriverManagerDataSource(getJdbcUrl, getUsername, getPassword); }

    /// The same database in another role.
    public TestDatabase as(String role, String password) { return new TestDatabase(getJdbcUrl, role, password); }
}
