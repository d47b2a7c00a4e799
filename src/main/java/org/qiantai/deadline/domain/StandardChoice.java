package org.qiantai.deadline.domain;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The most specific standard wins (domain.md §4): the one with more criteria first, then category before severity before
 * public area before "before move-in". That a category names a standard is its criterion of category. A standard without
 * any criterion is chosen by name alone, or where nothing has a name.
 */
public final class StandardChoice {
    private StandardChoice() {}

    /** The most specific ones: none where nothing applies, several where no one is more specific than the others. */
    public static List<StandardVersion> best(Situation situation, Collection<StandardVersion> standards) {
        List<StandardVersion> applying = standards.stream().filter(one -> applies(one, situation)).toList();
        int best = applying.stream().mapToInt(one -> rank(one, situation)).max().orElse(0);
        return applying.stream().filter(one -> rank(one, situation) == best).toList();
    }

    private static boolean applies(StandardVersion standard, Situation situation) {
        if (isNamed(standard, situation)) return true;
        if (standard.terms().scope().appliesTo() != situation.kind()) return false;
        List<Criterion> asked = criteria(standard, situation).stream().filter(Criterion::isAsked).toList();
        return asked.stream().allMatch(Criterion::isMet) && (!asked.isEmpty() || situation.named() == null);
    }

    /** How many criteria are met, and among as many, which. */
    private static int rank(StandardVersion standard, Situation situation) {
        int count = 0;
        int order = 0;
        for (Criterion each : criteria(standard, situation)) {
            boolean met = each.isMet();
            count += met ? 1 : 0;
            order = 2 * order + (met ? 1 : 0);
        }
        return (count << Byte.SIZE) + order;
    }

    /** In the order of their weight. */
    private static List<Criterion> criteria(StandardVersion standard, Situation situation) {
        Scope scope = standard.terms().scope();
        Criterion category = isNamed(standard, situation)
                ? Criterion.MET
                : new Criterion(scope.categoryCode(), situation.category());
        return List.of(category, new Criterion(scope.severity(), situation.severity()),
                new Criterion(scope.publicArea(), situation.publicArea()),
                new Criterion(scope.beforeMoveIn(), situation.beforeMoveIn()),
                new Criterion(scope.family(), situation.family()));
    }

    private static boolean isNamed(StandardVersion standard, Situation situation) {
        return standard.code().equals(situation.named());
    }

    /** @param wanted null where it does not matter */
    private record Criterion(@Nullable Object wanted, @Nullable Object given) {
        static final Criterion MET = new Criterion(true, true);

        boolean isAsked() { return wanted != null; }

        boolean isMet() { return wanted != null && wanted.equals(given); }
    }
}
