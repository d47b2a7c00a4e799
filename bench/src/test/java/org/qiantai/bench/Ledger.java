package org.qiantai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What one phase after the other has cost, written as lines of a table: name, requests, failures, ms of CPU, ms waited. */
final class Ledger {
    private final Path file;
    private final long jvm;
    private final long postmaster;
    private final ConcurrentLinkedQueue<Integer> waited = new ConcurrentLinkedQueue<>();
    private final AtomicLong failed = new AtomicLong();
    private volatile Probe before = new Probe(0, 0);
    private volatile boolean open;

    Ledger(Path file, long jvm, long postmaster) {
        this.file = file;
        this.jvm = jvm;
        this.postmaster = postmaster;
    }

    void begin() {
        waited.clear();
        failed.set(0);
        before = Probe.take(jvm, postmaster);
        open = true;
    }

    void note(int millis, boolean succeeded) {
        if (!open) return;
        waited.add(millis);
        if (!succeeded) failed.incrementAndGet();
    }

    void end(String phase) {
        open = false;
        Probe now = Probe.take(jvm, postmaster);
        int[] all = waited.stream().mapToInt(Integer::intValue).sorted().toArray();
        double requests = Math.max(1, all.length);
        String line = String.format(Locale.ROOT, "%s,%d,%d,%.2f,%.2f,%d,%d%n", phase, all.length, failed.get(),
                (now.program() - before.program()) / requests, (now.database() - before.database()) / requests,
                percentile(all, 50), percentile(all, 99));
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int percentile(int[] sorted, int percent) {
        return sorted.length == 0 ? 0 : Arrays.stream(sorted).skip((sorted.length - 1L) * percent / 100).findFirst()
                .orElse(0);
    }
}
