package org.qiantai.deadline.controller;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.Limit;
import org.qiantai.deadline.domain.AppliesTo;
import org.qiantai.deadline.domain.LimitSentence;
import org.qiantai.deadline.domain.Limits;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.platform.error.Message;

/**
 * A version of a standard as it stands in a list.
 *
 * @param active whether the standard judges what is new
 */
record StandardRow(String code, int number, String name, AppliesTo appliesTo, @Nullable Message respond,
        @Nullable Message target, @Nullable Message finish, @Nullable Message cap, boolean extensionNeedsOwner,
        String sourceRule, Instant validFrom, String madeBy,
        boolean active) {

    static StandardRow of(StandardVersion version, boolean active, Locale locale) {
        var terms = version.terms();
        Limits limits = terms.limits();
        return new StandardRow(version.code(), version.number(),
                locale.getLanguage().equals("en") ? terms.nameEn() : terms.nameZh(), terms.scope().appliesTo(),
                sentence(limits.respond()), sentence(limits.target()), sentence(limits.finish()),
                sentence(limits.cap()), terms.extensionNeedsOwner(), terms.sourceRule(), version.validFrom(),
                version.madeBy(), active);
    }

    /** Whether it came with the program: then nobody made it, and it was always valid. */
    public boolean shipped() {
        return number == 1;
    }

    private static @Nullable Message sentence(@Nullable Limit limit) {
        return Optional.ofNullable(limit).map(LimitSentence::of).orElse(null);
    }
}
