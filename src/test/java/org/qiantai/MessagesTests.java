package org.qiantai;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.support.Catalogues;
import org.qiantai.support.Catalogues.Catalogue;
import org.qiantai.support.Catalogues.Entry;
import org.qiantai.support.MessageUse;
import org.qiantai.support.Sources;

/** Every sentence exists in both languages, is asked for by somebody, and can be formatted. */
class MessagesTests {
    /**
     * Keys that the framework asks for by convention, so that no source names them; each with who asks. Everything else
     * must stand in a template or a Java string, whole or as a pattern ({@link MessageUse}).
     */
    private static final Map<String, Set<String>> ASKED_BY_CONVENTION = Map.of(
            "Spring's data binder, for what cannot be converted", Set.of("typeMismatch"),
            "Bean Validation through Spring's error codes", Set.of("NotNull", "NotBlank", "NotEmpty", "Size", "Pattern",
                    "Positive", "PositiveOrZero", "Min", "Max", "DecimalMin", "DecimalMax", "Digits", "Email",
                    "AssertTrue", "PastOrPresent", "FutureOrPresent"));
    /** Texts that Bean Validation formats, with its named arguments ({@code {max}}): keys begin so. */
    private static final String VALIDATION = "validation.";
    /** English entries that are Chinese on purpose: a language names itself in its own script. */
    private static final Set<String> CHINESE_ON_PURPOSE = Set.of("nav.otherLanguage");

    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\u3000-\\u303F\\uFF01-\\uFF5E]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)");

    private final List<Catalogue> catalogues = Catalogues.all();
    private final List<Entry> entries = Catalogues.entries(catalogues);
    private final Set<String> keys = Catalogues.keys(catalogues);
    private final MessageUse use = new MessageUse(Sources.under(Sources.TEMPLATES, "").stream(),
            Sources.under(Sources.MAIN, ".java").stream());

    @Test
    @DisplayName("Each module has a Chinese and an English file with the same keys")
    void bothLanguages() {
        assertThat(catalogues).filteredOn(one -> !Catalogues.LANGUAGES.contains(one.language())).isEmpty();
        assertThat(byModule()).allSatisfy((module, files) -> {
            assertThat(files).as(module).hasSameSizeAs(Catalogues.LANGUAGES);
            assertThat(files.getFirst().entries().keySet()).as(module)
                    .containsExactlyInAnyOrderElementsOf(files.getLast().entries().keySet());
        });
    }

    @Test
    @DisplayName("No key stands twice, in one file or in two modules")
    void noTwins() {
        assertThat(catalogues).flatExtracting(Catalogue::twice).isEmpty();
        var seen = new HashSet<String>();
        assertThat(entries).filteredOn(entry -> !seen.add(entry.in().language() + " " + entry.key())).isEmpty();
    }

    @Test
    @DisplayName("No text is empty; the files are plain UTF-8 without escapes; English has no Chinese in it")
    void texts() {
        assertThat(entries).filteredOn(entry -> entry.text().isBlank()).isEmpty();
        assertThat(catalogues).filteredOn(one -> one.source().text().contains("\\u")).isEmpty();
        assertThat(entries).filteredOn(entry -> entry.in().language().equals("en"))
                .filteredOn(entry -> !CHINESE_ON_PURPOSE.contains(entry.key()))
                .filteredOn(entry -> HAN.matcher(entry.text()).find()).isEmpty();
    }

    @Test
    @DisplayName("Each text can be formatted; an apostrophe is doubled where there are arguments, and only there")
    void formats() {
        assertThat(entries).filteredOn(entry -> !entry.key().startsWith(VALIDATION))
                .filteredOn(entry -> !parses(entry.text()) || (arguments(entry.text()).isEmpty()
                        ? entry.text().contains("''")
                        : entry.text().replace("''", "").contains("'")))
                .isEmpty();
    }

    @Test
    @DisplayName("Both languages take the same arguments")
    void sameArguments() {
        var texts = entries.stream().collect(Collectors.groupingBy(Entry::key,
                Collectors.mapping(entry -> arguments(entry.text()), Collectors.toSet())));
        assertThat(texts.entrySet()).filteredOn(text -> text.getValue().size() > 1).isEmpty();
    }

    @Test
    @DisplayName("Each key that a template or a form asks for exists")
    void askedKeysExist() {
        assertThat(use.asked()).filteredOn(key -> !keys.contains(key)).isEmpty();
        assertThat(use.askedPatterns()).filteredOn(pattern -> keys.stream().noneMatch(key -> key.matches(pattern)))
                .isEmpty();
    }

    @Test
    @DisplayName("Each key is asked for by somebody")
    void noUnusedKeys() {
        assertThat(keys).filteredOn(use.uses().negate())
                .filteredOn(key -> ASKED_BY_CONVENTION.values().stream()
                        .noneMatch(codes -> codes.contains(key.replaceAll("\\..*", ""))))
                .isEmpty();
    }

    private Map<String, List<Catalogue>> byModule() {
        return catalogues.stream().collect(Collectors.groupingBy(Catalogue::module));
    }

    private static boolean parses(String text) {
        try {
            return new MessageFormat(text, Locale.ROOT).getFormats().length >= 0;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
