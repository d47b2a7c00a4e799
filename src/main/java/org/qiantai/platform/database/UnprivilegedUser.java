package org.qiantai.platform.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL refuses to run as root: in a user namespace of its own root looks like nobody, and no file changes its owner.
final class UnprivilegedUser {
    private static final Logger log = LoggerFactory.getLogger(UnprivilegedUser.class);

    private UnprivilegedUser() {}

    /// The words to put before a command of PostgreSQL: none for an ordinary user.
    ///
    /// @throws DatabaseProblem for a root who may not make a user namespace, as in most containers
    static List<String> commandPrefix() throws InterruptedIOException {
        if (!"root".equals(System.getProperty("user.name"))) return List.of();
        if (!mayUnshare()) throw DatabaseProblem.rootNotAllowed();
        return List.of("unshare", "-U");
    }

    private static boolean mayUnshare() throws InterruptedIOException {
        try {
            Process id = new ProcessBuilder("unshare", "-U", "id", "-u").redirectErrorStream(true).start();
            String uid = new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return id.waitFor() == 0 && !uid.equals("0");
        } catch (IOException e) {
            log.debug("unshare cannot be run", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while asking for a user namespace");
        }
    }
}
