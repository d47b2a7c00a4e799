package org.qiantai.platform.database;

import java.nio.file.Path;

/// How to run the embedded server.
///
/// @param folder where it keeps everything
/// @param programs where its programs are unpacked
/// @param port TCP port on 127.0.0.1, or 0 for a free one
/// @param durable whether each commit reaches the disk; false is for throw-away databases of tests
record PostgresSettings(PostgresFolder folder, Path programs, int port, boolean durable) {
    static PostgresSettings lasting(Path dir, int port) {
        PostgresFolder folder = PostgresFolder.below(dir);
        return new PostgresSettings(folder, folder.programs(), port, true);
    }
}
