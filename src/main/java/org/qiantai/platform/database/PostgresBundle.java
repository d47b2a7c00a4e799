package org.qiantai.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, packed in a jar of the class path for one platform (initdb, pg_ctl and postgres, no client).
final class PostgresBundle {
    private static final Logger log = LoggerFactory.getLogger(PostgresBundle.class);
    private static final int OWNER_EXECUTES = 0100;

    private final Platform platform;
    private final URL archive;

    private PostgresBundle(Platform platform, URL archive) {
        this.platform = platform;
        this.archive = archive;
    }

    /// @throws DatabaseProblem when this build carries none for the platform
    static PostgresBundle of(Platform platform) {
        String name = "postgres-%s-%s.txz".formatted(platform.os(), platform.architecture());
        URL archive = PostgresBundle.class.getClassLoader().getResource(name);
        if (archive == null) throw DatabaseProblem.noPrograms(platform.os(), platform.architecture());
        return new PostgresBundle(platform, archive);
    }

    /// Unpacks the programs, unless this very bundle is there already. Of several processes that start at once one
    /// unpacks, and the others wait for it.
    void unpackTo(Path programs) throws IOException {
        Files.createDirectories(programs.toAbsolutePath().getParent());
        Path lock = programs.resolveSibling(programs.getFileName() + ".lock");
        // A file lock is a process's: threads of one process wait for each other by the monitor.
        synchronized (PostgresBundle.class) {
            try (var file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = file.lock()) {
                if (held.isValid()) unpackAlone(programs);
            }
        }
    }

    private void unpackAlone(Path programs) throws IOException {
        URLConnection connection = archive.openConnection();
        // The platform and the size tell one bundle from another without reading its 15 MB.
        String identity = "%s-%s %d".formatted(platform.os(), platform.architecture(),
                connection.getContentLengthLong());
        Path marker = programs.resolve("bundle");
        if (Files.exists(marker) && Files.readString(marker).equals(identity)) return;

        long started = System.nanoTime();
        Path fresh = programs.resolveSibling(programs.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(fresh);
        try (var in = new BufferedInputStream(connection.getInputStream());
                var tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null;)
                extract(tar, entry, fresh);
        }
        Files.writeString(fresh.resolve("bundle"), identity);
        FileSystemUtils.deleteRecursively(programs);
        Files.move(fresh, programs, StandardCopyOption.ATOMIC_MOVE);
        log.info("Unpacked PostgreSQL's programs in {} ms", (System.nanoTime() - started) / 1_000_000);
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) throw new IOException("Entry outside the archive: " + entry.getName());
        Files.createDirectories(entry.isDirectory() ? path : path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, path);
            if ((entry.getMode() & OWNER_EXECUTES) != 0) makeExecutable(path);
        }
    }

    private static void makeExecutable(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(path, permissions);
    }
}
