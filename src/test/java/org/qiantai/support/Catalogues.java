package org.qiantai.support;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qiantai.support.Sources.Source;

/** The message files: {@code messages/<module>_zh_CN.properties} and {@code …_en.properties}. */
public final class Catalogues {
    public static final List<String> LANGUAGES = List.of("zh_CN", "en");

    /** One file: its entries, and the keys that stand in it twice (the last would win silently). */
    public record Catalogue(Source source, String module, String language, Map<String, String> entries,
            Set<String> twice) {

        @Override
        public String toString() { return source.name(); }
    }

    /** One text. */
    public record Entry(Catalogue in, String key, String text) {}

    private Catalogues() {}

    /** All files, whatever their name; one in a language that is not ours has the language "". */
    public static List<Catalogue> all() {
        return Sources.under(Sources.MESSAGES, ".properties").stream().map(Catalogues::read).toList();
    }

    public static List<Entry> entries(Collection<Catalogue> catalogues) {
        return catalogues.stream().flatMap(one -> one.entries().entrySet().stream()
                .map(entry -> new Entry(one, entry.getKey(), entry.getValue()))).toList();
    }

    /** All keys of both languages. */
    public static Set<String> keys(Collection<Catalogue> catalogues) {
        return catalogues.stream().flatMap(one -> one.entries().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Catalogue read(Source source) {
        var stem = source.name().replace(".properties", "");
        var language = LANGUAGES.stream().filter(known -> stem.endsWith("_" + known)).findFirst().orElse("");
        var module = language.isEmpty() ? stem : stem.substring(0, stem.length() - language.length() - 1);
        var twice = new TreeSet<String>();
        var entries = new TreeMap<String, String>();
        var properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (entries.put((String) key, (String) value) != null) twice.add((String) key);
                return value;
            }
        };
        try {
            properties.load(new StringReader(source.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Catalogue(source, module, language, entries, twice);
    }
}
