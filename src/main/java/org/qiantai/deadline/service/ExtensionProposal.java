package org.qiantai.deadline.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Extendable;
import org.qiantai.deadline.NotifiedParty;
import org.qiantai.deadline.domain.StandardVersion;

/**
 * What the form shows to whoever asks for more time.
 *
 * @param party who is to be told, by the name {@code contact} where it is known
 * @param ownerMustAgree the 24-hour class (R-03-56)
 * @param lastDayOfCenterHead later ones go to the director; null where all do
 */
public record ExtensionProposal(Extendable record, StandardVersion standard, NotifiedParty party,
        @Nullable String contact,
        boolean ownerMustAgree, @Nullable LocalDate lastDayOfCenterHead) {}
