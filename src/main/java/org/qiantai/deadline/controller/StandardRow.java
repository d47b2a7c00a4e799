package org.qiantai.deadline.controller;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.Limit;
import org.qiantai.deadline.domain.AppliesTo;
import org.qiantai.deadline.domain.LimitSentence;
import org.qiantai.deadline.domain.Limits;
import org.qiantai.deadline.domain.Scope;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.platform.error.Message;

/**
 * A version of a standard as it stands in a list.
 *
 * @param criteria what else must be so for it to be chosen, each in a few words
 * @param active whether the standard judges what is new
 */
record StandardRow(String code, int number, String name, AppliesTo appliesTo, List<Message> criteria,
        @Nullable Message respond, @Nullable Message target, @Nullable Message finish, @Nullable Message cap,
        boolean extensionNeedsOwner,
        String sourceRule, Instant validFrom, String madeBy,
        boolean active) {
    /** Made the versions that came with the program. */
    private static final String NOBODY = "-";

    static StandardRow of(StandardVersion version, boolean active, Locale locale) {
        var terms = version.terms();
        Limits limits = terms.limits();
        return new StandardRow(version.code(), version.number(),
                locale.getLanguage().equals("en") ? terms.nameEn() : terms.nameZh(), terms.scope().appliesTo(),
                criteria(terms.scope()),
                sentence(limits.respond()), sentence(limits.target()), sentence(limits.finish()),
                sentence(limits.cap()), terms.extensionNeedsOwner(), terms.sourceRule(), version.validFrom(),
                version.madeBy(), active);
    }

    /** Whether it came with the program: then nobody made it, and it was always valid. */
    public boolean shipped() {
        return madeBy.equals(NOBODY);
    }

    private static List<Message> criteria(Scope scope) {
        List<Message> words = new ArrayList<>();
        if (scope.categoryCode() != null)
            words.add(Message.of("standard.criterion.category", scope.categoryCode()));
        if (scope.severity() != null) words.add(Message.of("standard.severity." + scope.severity()));
        if (scope.publicArea() != null)
            words.add(Message.of(scope.publicArea() ? "standard.publicArea" : "standard.criterion.notPublicArea"));
        if (scope.beforeMoveIn() != null)
            words.add(Message.of(scope.beforeMoveIn() ? "standard.beforeMoveIn" : "standard.criterion.afterMoveIn"));
        if (scope.family() != null) words.add(Message.of("category.family." + scope.family()));
        return words;
    }

    private static @Nullable Message sentence(@Nullable Limit limit) {
        return Optional.ofNullable(limit).map(LimitSentence::of).orElse(null);
    }
}
