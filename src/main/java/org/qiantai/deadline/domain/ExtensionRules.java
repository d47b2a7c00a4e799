package org.qiantai.deadline.domain;

import java.time.Instant;
import org.qiantai.deadline.ExtensionLevel;
import org.qiantai.deadline.OwnerConsent;
import org.qiantai.deadline.DelayNotice;
import org.qiantai.deadline.NotifiedParty;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;

/**
 * What the record's standard asks of an extension.
 *
 * @param presentDue the limit that is to move
 * @param ownerMustAgree the 24-hour class (R-03-56); where there is no owner, nobody can
 */
public record ExtensionRules(Instant presentDue, boolean ownerMustAgree, ExtensionLevel level) {

    /** @throws InvalidInputException for what the form must say otherwise */
    void check(ExtensionTerms asked, Instant now) {
        if (!asked.newDue().isAfter(presentDue))
            throw refused("newDue", Message.of("extension.error.notLater"));
        if (!asked.newDue().isAfter(now)) throw refused("newDue", Message.of("extension.error.past"));
        DelayNotice told = asked.told();
        if (told.at().isAfter(now)) throw refused("toldAt", Message.of("extension.error.toldInFuture"));
        OwnerConsent consent = asked.consent();
        if (consent == null && ownerMustAgree && told.party() == NotifiedParty.OWNER)
            throw refused("agreedBy", Message.of("extension.error.needsOwner"));
        if (consent != null && consent.at().isAfter(now))
            throw refused("agreedAt", Message.of("extension.error.agreedInFuture"));
    }

    private static InvalidInputException refused(String field, Message sentence) {
        return new InvalidInputException(field, sentence);
    }
}
