package org.qiantai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processor time that the program and its database have used so far, from Linux's {@code /proc}: it says the same on
 * a busy machine as on an idle one, which a clock on the wall does not.
 *
 * @param program ms of the JVM
 * @param database ms of all PostgreSQL processes, those that have ended included
 */
record Probe(long program, long database) {
    private static final long MILLIS_A_TICK = 10;
    private static final int PARENT = 1;
    private static final int OWN_USER = 11;
    private static final int OWN_SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    /** @param postmaster the server's first process; the others are its children */
    static Probe take(long jvm, long postmaster) {
        long ticks = ticks(stat(jvm), OWN_USER, OWN_SYSTEM);
        List<String> main = stat(postmaster);
        long database = ticks(main, OWN_USER, OWN_SYSTEM, ENDED_USER, ENDED_SYSTEM);
        for (long child : childrenOf(postmaster))
            database += ticks(stat(child), OWN_USER, OWN_SYSTEM);
        return new Probe(ticks * MILLIS_A_TICK, database * MILLIS_A_TICK);
    }

    private static long ticks(List<String> stat, int... fields) {
        long ticks = 0;
        for (int field : fields)
            if (field < stat.size()) ticks += Long.parseLong(stat.get(field));
        return ticks;
    }

    private static List<Long> childrenOf(long parent) {
        List<Long> children = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            all.map(path -> path.getFileName().toString()).filter(name -> name.matches("[0-9]+")).map(Long::valueOf)
                    .filter(pid -> stat(pid).size() > PARENT
                            && stat(pid).get(PARENT).equals(String.valueOf(parent)))
                    .forEach(children::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return children;
    }

    /** The fields behind the name, which may hold blanks; none for a process that is gone. */
    private static List<String> stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
