package org.qiantai.demo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The demo's data files: plain lines, comments behind a number sign, sections in brackets. */
public final class DataFile {
    private DataFile() {}

    public static List<String> lines(String name) {
        try {
            return new ClassPathResource("db/demo/" + name).getContentAsString(StandardCharsets.UTF_8).lines()
                    .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, List<String>> sections(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines(name)) {
            if (!line.startsWith("[")) {
                current.add(line);
                continue;
            }
            current = new ArrayList<>();
            sections.put(line.substring(1, line.length() - 1), current);
        }
        return sections;
    }
}
