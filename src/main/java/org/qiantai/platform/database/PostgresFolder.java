package org.qiantai.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the embedded database keeps everything it has: `<qiantai.database.dir>/postgres`.
///
/// @param root absolute path of the folder that belongs to Qiantai alone
record PostgresFolder(Path root) {
    static PostgresFolder below(Path dir) {
        return new PostgresFolder(dir.toAbsolutePath().normalize().resolve("postgres"));
    }

    /// PostgreSQL's own data directory. It is there only when it is complete.
    Path cluster() { return root.resolve("cluster"); }

    /// A data directory in the making; what is found here at start was left by an interrupted first start.
    Path unfinishedCluster() { return root.resolve("cluster.unfinished"); }

    Path programs() { return root.resolve("programs"); }

    Path log() { return root.resolve("postgres.log"); }

    Path previousLog() { return root.resolve("postgres.previous.log"); }

    SecretFile superuserPassword() { return new SecretFile(root.resolve("superuser.password")); }

    SecretFile rolePassword() { return new SecretFile(root.resolve("qiantai.password")); }

    /// Makes the folder if need be and holds it for this process.
    ///
    /// @throws DatabaseProblem when it is somebody else's, in use or not writable
    FolderLock claim() {
        try {
            if (isForeign()) throw DatabaseProblem.foreignFolder(root);
            Files.createDirectories(root);
            return FolderLock.acquire(root);
        } catch (IOException e) {
            throw DatabaseProblem.notWritable(root, e);
        }
    }

    private boolean isForeign() throws IOException {
        if (Files.exists(root.resolveSibling("PG_VERSION"))) return true;
        if (!Files.isDirectory(root) || Files.exists(root.resolve(FolderLock.FILE_NAME))) return false;
        try (var entries = Files.list(root)) {
            return entries.findAny().isPresent();
        }
    }
}
