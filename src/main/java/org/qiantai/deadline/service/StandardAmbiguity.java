package org.qiantai.deadline.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.domain.AppliesTo;
import org.qiantai.deadline.domain.Scope;
import org.qiantai.deadline.Severity;
import org.qiantai.deadline.domain.Situation;
import org.qiantai.deadline.domain.StandardChoice;
import org.qiantai.deadline.domain.StandardTerms;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.springframework.stereotype.Component;

/** Looks at everything that could be asked for, before a standard is saved: nothing may have two standards. */
@Component
class StandardAmbiguity {
    private final Categories categories;

    StandardAmbiguity(Categories categories) { this.categories = categories; }

    /**
     * @param others the other standards in force
     * @throws InvalidInputException when for some matter neither this standard nor another is the more specific one
     */
    void refuse(String code, StandardTerms terms, Collection<StandardVersion> others) {
        StandardVersion asked = new StandardVersion(0, code, 1, terms, Instant.EPOCH, "");
        List<StandardVersion> all = new ArrayList<>(others);
        all.add(asked);
        situations(terms.scope().appliesTo(), all).forEach(situation -> {
            List<StandardVersion> best = StandardChoice.best(situation, all);
            if (best.size() > 1 && best.contains(asked)) throw refusal(terms.scope(), asked, best, situation);
        });
    }

    private static InvalidInputException refusal(Scope scope, StandardVersion asked, List<StandardVersion> best,
            Situation situation) {
        String other = best.stream().filter(one -> one != asked).map(StandardVersion::code).findFirst().orElseThrow();
        Object what = Optional.<Object>ofNullable(situation.category())
                .orElseGet(() -> Message.of("standard.appliesTo." + situation.kind()));
        return new InvalidInputException(field(scope), Message.of("standard.error.ambiguous", other, what));
    }

    /** The field of the weightiest criterion. */
    private static String field(Scope scope) {
        if (scope.categoryCode() != null) return "category";
        if (scope.severity() != null) return "severity";
        if (scope.publicArea() != null) return "publicArea";
        return scope.beforeMoveIn() != null ? "beforeMoveIn" : "appliesTo";
    }

    private Stream<Situation> situations(AppliesTo kind, List<StandardVersion> all) {
        List<@Nullable Severity> severities = new ArrayList<>(Arrays.asList(Severity.values()));
        severities.add(null);
        return matters(kind, all).flatMap(matter -> severities.stream().flatMap(severity -> Stream.of(true, false)
                .flatMap(publicArea -> Stream.of(true, false).map(beforeMoveIn -> new Situation(kind,
                        matter.category(), matter.named(), matter.family(), severity, publicArea, beforeMoveIn)))));
    }

    /** What has categories is asked for by them; a complaint's kind names its standard; of the rest there is one. */
    private Stream<Situation> matters(AppliesTo kind, List<StandardVersion> all) {
        return switch (kind) {
            case ORDER, INQUIRY -> categories.inUse().stream().filter(category -> kind == kindOf(category, all))
                    .map(category -> new Situation(kind, category.code(), category.standard(), category.family(), null,
                            false, false));
            case COMPLAINT -> all.stream().filter(standard -> standard.terms().scope().appliesTo() == kind)
                    .map(standard -> new Situation(kind, null, standard.code(), null, null, false, false));
            case DISPATCH, DECISION, APPROVAL, CALLBACK, CHECK, APPOINTMENT -> Stream
                    .of(new Situation(kind, null, null, null, null, false, false));
        };
    }

    private static @Nullable AppliesTo kindOf(Category category, List<StandardVersion> all) {
        return all.stream().filter(standard -> standard.code().equals(category.standard()))
                .map(standard -> standard.terms().scope().appliesTo()).findFirst().orElse(null);
    }
}
