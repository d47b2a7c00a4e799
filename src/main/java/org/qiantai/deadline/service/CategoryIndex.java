package org.qiantai.deadline.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.CategoryHit;
import org.qiantai.deadline.domain.WorkCategory;

/** The categories by what people type and say. A few hundred words, looked through one by one. */
record CategoryIndex(List<CategoryTerm> terms) {
    /** A character says as much as two letters. */
    private static final int CHARACTER = 2;
    private static final int LONGEST_SAID = 2000;

    private record Near(CategoryTerm term, int distance) {}

    /** Where in a text a term stands. */
    private record Span(CategoryTerm term, int from, int until) {
        boolean isInside(Span other) {
            return other.from <= from && until <= other.until && other.until - other.from > until - from;
        }
    }

    private record Weighed(Category category, int place, int weight, CategoryTerm longest) {}

    static CategoryIndex of(List<WorkCategory> categories) {
        List<CategoryTerm> terms = new ArrayList<>();
        for (int place = 0; place < categories.size(); place++) {
            WorkCategory one = categories.get(place);
            Category category = one.asCategory();
            for (String word : words(one).toList())
                terms.add(CategoryTerm.of(category, place, word));
        }
        return new CategoryIndex(List.copyOf(terms));
    }

    List<CategoryHit> find(String typed, int limit) {
        String wanted = CategoryTerm.spaced(typed).replace(" ", "");
        if (wanted.isEmpty()) return List.of();
        Set<String> seen = new HashSet<>();
        return terms.stream().flatMap(term -> near(term, wanted))
                .sorted(Comparator.comparingInt(Near::distance).thenComparingInt(near -> near.term().shown().length())
                        .thenComparingInt(near -> near.term().place()))
                .filter(near -> seen.add(near.term().category().code())).limit(limit)
                .map(near -> new CategoryHit(near.term().category(), near.term().shown())).toList();
    }

    /** A word inside a longer one does not count: in 门锁 nobody speaks of the door, in 整栋停水 not of one home. */
    List<CategoryHit> suggest(String said, int limit) {
        String text = " " + CategoryTerm.spaced(said.substring(0, Math.min(said.length(), LONGEST_SAID))) + " ";
        List<Span> spans = terms.stream().flatMap(term -> spans(term, text)).toList();
        Map<String, Weighed> found = new HashMap<>();
        Set<CategoryTerm> counted = new HashSet<>();
        for (Span span : spans)
            if (spans.stream().noneMatch(span::isInside) && counted.add(span.term()))
                found.merge(span.term().category().code(), weighed(span.term()), CategoryIndex::together);
        return found.values().stream()
                .sorted(Comparator.comparingInt(Weighed::weight).reversed()
                        .thenComparing(one -> !one.category().emergency()).thenComparingInt(Weighed::place))
                .limit(limit).map(one -> new CategoryHit(one.category(), one.longest().shown())).toList();
    }

    private static Stream<String> words(WorkCategory category) {
        String nameZh = category.details().nameZh();
        String nameEn = category.details().nameEn();
        return Stream.of(Stream.of(nameZh), Stream.of(nameZh.split("[、，/ ]")), Stream.of(nameEn),
                category.details().keywords().stream()).flatMap(some -> some)
                .filter(word -> !CategoryTerm.spaced(word).isEmpty()).distinct();
    }

    private static Stream<Near> near(CategoryTerm term, String wanted) {
        OptionalInt distance = term.distance(wanted);
        return distance.isPresent() ? Stream.of(new Near(term, distance.getAsInt())) : Stream.empty();
    }

    private static Stream<Span> spans(CategoryTerm term, String text) {
        // A Latin word begins where a word begins: "tap" is not in "staple". It may go on: "leaks", "leaking".
        String wanted = term.isHan() ? term.spaced() : " " + term.spaced();
        List<Span> spans = new ArrayList<>();
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
            spans.add(new Span(term, at, at + wanted.length()));
        return spans.stream();
    }

    private static Weighed weighed(CategoryTerm term) {
        int weight = term.isHan() ? term.spaced().length() * CHARACTER : term.spaced().length();
        return new Weighed(term.category(), term.place(), weight, term);
    }

    private static Weighed together(Weighed one, Weighed other) {
        boolean longer = other.longest().shown().length() > one.longest().shown().length();
        return new Weighed(one.category(), one.place(), one.weight() + other.weight(),
                longer ? other.longest() : one.longest());
    }
}
