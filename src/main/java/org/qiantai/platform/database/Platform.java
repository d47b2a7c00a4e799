package org.qiantai.platform.database;

import java.util.Locale;

/// The machine as PostgreSQL's bundles name it.
///
/// @param os `linux`, `darwin` or `windows`
/// @param architecture `x86_64`, `arm_64` or what Java calls it
record Platform(String os, String architecture) {
    static Platform current() { return of(System.getProperty("os.name"), System.getProperty("os.arch")); }

    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String os = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
        String architecture = switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
        return new Platform(os, architecture);
    }

    boolean isWindows() { return os.equals("windows"); }

    /// A character type that knows Chinese letters: under plain C pg_trgm drops them.
    String utf8Ctype() {
        return switch (os) {
            case "windows" -> "en-US";
            case "darwin" -> "en_US.UTF-8";
            default -> "C.UTF-8";
        };
    }
}
