package org.qiantai.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/// Why no database can be used, in one sentence, and what to do about it.
///
/// Spring Boot prints both instead of a stack trace. All such sentences stand here, so that they read alike.
final class DatabaseProblem extends FailureAnalyzedException {
    private static final String USE_EXTERNAL = "set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and "
            + "SPRING_DATASOURCE_PASSWORD to use a PostgreSQL of your own";

    private DatabaseProblem(String description, String action) { super(description, action); }

    private DatabaseProblem(String description, String action, Throwable cause) { super(description, action, cause); }

    static DatabaseProblem folderInUse(Path folder, String holder) {
        return new DatabaseProblem("The database folder %s is in use by another running Qiantai%s."
                .formatted(folder, holder.isBlank() ? "" : " (process " + holder + ")"),
                "Stop that one, or give this one a folder of its own with qiantai.database.dir.");
    }

    static DatabaseProblem foreignFolder(Path folder) {
        return new DatabaseProblem("The database folder %s is not empty and was not made by Qiantai.".formatted(folder),
                "Point qiantai.database.dir at an empty folder, or " + USE_EXTERNAL + ".");
    }

    static DatabaseProblem notWritable(Path folder, IOException cause) {
        return new DatabaseProblem("The database folder %s cannot be written (%s).".formatted(folder, cause),
                "Give the user who runs Qiantai the right to write there, or choose another folder with qiantai.database.dir.",
                cause);
    }

    static DatabaseProblem portTaken(int port) {
        return new DatabaseProblem("Port %d, wanted for the embedded PostgreSQL, is taken.".formatted(port),
                "Stop the program that listens there, or set qiantai.database.port to another port (0 chooses a free one).");
    }

    static DatabaseProblem otherMajorVersion(Path folder, String found, String bundled) {
        return new DatabaseProblem(
                "The data in %s were written by PostgreSQL %s, and this Qiantai brings PostgreSQL %s, which cannot read them."
                        .formatted(folder, found, bundled),
                "Start the Qiantai release that made the folder, and move the data as docs/operations.md describes, "
                        + "\"Upgrading to another major version of PostgreSQL\".");
    }

    static DatabaseProblem noPrograms(String os, String architecture) {
        return new DatabaseProblem(
                "This build of Qiantai carries no PostgreSQL for %s on %s.".formatted(os, architecture),
                "Build it on such a machine (Maven then chooses the bundle), or " + USE_EXTERNAL + ".");
    }

    static DatabaseProblem rootNotAllowed() {
        return new DatabaseProblem(
                "Qiantai runs as root, PostgreSQL refuses to, and this machine does not allow \"unshare -U\" to drop root's rights.",
                "Start Qiantai as another user, or " + USE_EXTERNAL + ".");
    }

    static DatabaseProblem didNotStart(Path log, String tail, IOException cause) {
        return new DatabaseProblem(
                "The embedded PostgreSQL did not start. The end of its log:%n%s".formatted(tail.indent(4)),
                "Remove the cause named there; the whole log is " + log + ".", cause);
    }

    static DatabaseProblem notReachable(SQLException cause) {
        return new DatabaseProblem("No connection to the database: " + cause.getMessage(),
                "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that PostgreSQL is up.",
                cause);
    }

    static DatabaseProblem tooOld(String version, int required) {
        return new DatabaseProblem(
                "The database server is PostgreSQL %s; Qiantai needs %d or later.".formatted(version, required),
                "Upgrade the server, or leave SPRING_DATASOURCE_URL unset to use the embedded PostgreSQL.");
    }

    static DatabaseProblem notUtf8(String database, String encoding) {
        return new DatabaseProblem(
                "The database %s is encoded in %s; Qiantai needs UTF8.".formatted(database, encoding),
                "Create it with ENCODING 'UTF8'; docs/operations.md has the statements.");
    }

    static DatabaseProblem roleTooMighty(String role, String power) {
        return new DatabaseProblem(
                "The database role %s is %s, so row-level security would not keep the sites' data apart."
                        .formatted(role, power),
                "Connect as a plain role that owns the database (NOSUPERUSER NOBYPASSRLS); docs/operations.md has the statements.");
    }

    static DatabaseProblem noTrigrams(String database, SQLException cause) {
        return new DatabaseProblem(
                "The extension pg_trgm is not usable in the database %s: %s".formatted(database, cause.getMessage()),
                "Install PostgreSQL's contrib package on the server, make the role owner of the database, or let an administrator "
                        + "run CREATE EXTENSION pg_trgm SCHEMA public.",
                cause);
    }

    static DatabaseProblem chineseNotIndexed(String database, String ctype) {
        return new DatabaseProblem(
                "The database %s has LC_CTYPE %s, under which pg_trgm drops every Chinese character and search finds nothing."
                        .formatted(database, ctype),
                "Create it with a UTF-8 LC_CTYPE such as C.UTF-8; docs/operations.md has the statements.");
    }
}
