package org.qiantai.deadline.service;

import java.time.Instant;
import java.util.Objects;
import org.qiantai.deadline.Extendable;
import org.qiantai.deadline.ExtensionLevel;
import org.qiantai.deadline.domain.AppliesTo;
import org.qiantai.deadline.domain.ExtensionRules;
import org.qiantai.deadline.domain.StandardTerms;
import org.qiantai.deadline.domain.StandardVersion;
import org.springframework.stereotype.Component;

/** What the standard that a record is judged by says about extending its limit. */
@Component
class ExtensionStandards {
    private final StandardCatalogue standards;

    ExtensionStandards(StandardCatalogue standards) { this.standards = standards; }

    /** @param record with a limit */
    ExtensionRules rules(Extendable record, Instant newDue) {
        return new ExtensionRules(Objects.requireNonNull(record.due().finishDue()), terms(record).extensionNeedsOwner(),
                ExtensionLevel.of(isOfComplaintOrInquiry(record), record.acceptedAt(), newDue, record.site().zone()));
    }

    /** R-06-24: nobody but the director lets the limits of complaints and inquiries be passed. */
    boolean isOfComplaintOrInquiry(Extendable record) {
        AppliesTo to = terms(record).scope().appliesTo();
        return to == AppliesTo.COMPLAINT || to == AppliesTo.INQUIRY;
    }

    StandardTerms terms(Extendable record) { return version(record).terms(); }

    StandardVersion version(Extendable record) {
        return standards.byId(record.due().standardVersionId())
                .orElseThrow(() -> new IllegalStateException("no standard of " + record.number()));
    }
}
