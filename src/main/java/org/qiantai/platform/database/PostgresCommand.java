package org.qiantai.platform.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs PostgreSQL's programs, as a user PostgreSQL accepts.
final class PostgresCommand {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path programs;
    private final String suffix;
    private final List<String> prefix;

    PostgresCommand(Path programs, Platform platform) throws InterruptedIOException {
        this.programs = programs;
        this.suffix = platform.isWindows() ? ".exe" : "";
        this.prefix = UnprivilegedUser.commandPrefix();
    }

    /// Runs a program to its end and returns what it said.
    ///
    /// @throws IOException with all it said, when it fails or takes over two minutes
    String run(String program, String... arguments) throws IOException { return runWithInput("", program, arguments); }

    /// As `run`, with the program's standard input.
    String runWithInput(String input, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(programs.resolve("bin").resolve(program + suffix).toString());
        command.addAll(List.of(arguments));
        // A file, not a pipe: the server that pg_ctl leaves running would keep a pipe open for good.
        Path output = Files.createTempFile("qiantai-postgres", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            try (var stdin = process.outputWriter()) {
                stdin.write(input);
            }
            waitFor(process, program);
            String said = Files.readString(output).strip();
            if (process.exitValue() != 0)
                throw new IOException("%s ended with %d: %s".formatted(program, process.exitValue(), said));
            return said;
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void waitFor(Process process, String program) throws IOException {
        try {
            if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) return;
            process.destroyForcibly();
            throw new IOException("%s took over %d s".formatted(program, LIMIT.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while %s ran".formatted(program));
        }
    }
}
