package org.qiantai.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keeps a second Qiantai off a database folder. The lock dies with the JVM, whatever kills it.
final class FolderLock implements AutoCloseable {
    static final String FILE_NAME = "qiantai.lock";

    /// Far behind the text, so that the holder's number stays readable where locks are mandatory (Windows).
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /// POSIX drops a process's lock when it closes any handle of the file, so a file held here is not opened twice.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// @throws DatabaseProblem when another process, or another part of this one, holds the folder
    static FolderLock acquire(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        if (!HELD.add(file)) throw DatabaseProblem.folderInUse(folder, ownNumber());
        FolderLock lock = null;
        try {
            lock = tryAcquire(file);
        } finally {
            if (lock == null) HELD.remove(file);
        }
        if (lock == null) throw DatabaseProblem.folderInUse(folder, Files.readString(file).strip());
        return lock;
    }

    private static @Nullable FolderLock tryAcquire(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) return null;
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(ownNumber().getBytes(StandardCharsets.US_ASCII)), 0);
            return new FolderLock(file, channel);
        } finally {
            if (lock == null) channel.close();
        }
    }

    private static String ownNumber() { return Long.toString(ProcessHandle.current().pid()); }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
