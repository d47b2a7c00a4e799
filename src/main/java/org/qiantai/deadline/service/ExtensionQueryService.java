package org.qiantai.deadline.service;

import java.time.LocalDate;
import java.util.List;
import org.qiantai.deadline.Extendable;
import org.qiantai.deadline.ExtendableRecords;
import org.qiantai.deadline.ExtendableRecords.Asking;
import org.qiantai.deadline.ExtensionLevel;
import org.qiantai.deadline.ExtensionLine;
import org.qiantai.deadline.NotifiedParty;
import org.qiantai.deadline.domain.Extension;
import org.qiantai.deadline.repository.ExtensionRepository;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one record's extensions. */
@Service
@Transactional(readOnly = true)
public class ExtensionQueryService {
    private final ExtensionRepository extensions;
    private final ExtendableRegistry registry;
    private final ExtensionStandards standards;
    private final ExtensionLines lines;

    ExtensionQueryService(ExtensionRepository extensions, ExtendableRegistry registry, ExtensionStandards standards,
            ExtensionLines lines) {
        this.extensions = extensions;
        this.registry = registry;
        this.standards = standards;
        this.lines = lines;
    }

    /** @throws org.qiantai.platform.error.NotFoundException when there is no such record that this actor sees */
    public ExtensionDetails matter(String number, Actor actor) {
        Extendable record = registry.of(number).find(number, actor);
        List<ExtensionLine> all = lines.of(all(record), actor);
        return new ExtensionDetails(record, standards.version(record),
                all.stream().filter(ExtensionLine::isOpen).findFirst().orElse(null),
                all.stream().filter(line -> !line.isOpen()).toList());
    }

    /** What the form of asking shows, whether or not this actor may send it. */
    public ExtensionProposal asking(String number, Actor actor) {
        ExtendableRecords records = registry.of(number);
        return page(records.find(number, actor), records.asking(number, actor));
    }

    /**
     * The same before the form is filled in.
     *
     * @throws org.qiantai.platform.error.ForbiddenException when this actor may not ask
     * @throws WrongStateException when the record has ended, or an extension of it is waiting already
     */
    public ExtensionProposal form(String number, Actor actor) {
        ExtendableRecords records = registry.of(number);
        Extendable record = records.find(number, actor);
        Asking asking = records.asking(number, actor);
        asking.permission().orForbid();
        if (asking.blockedReasons() != null) throw new WrongStateException(asking.blockedReasons());
        all(record).stream().filter(Extension::isOpen).findFirst().ifPresent(open -> {
            throw ExtensionService.openAlready(open);
        });
        return page(record, asking);
    }

    /** The page of the record with that number. */
    public String href(String number) {
        return registry.of(number).href(number);
    }

    private ExtensionProposal page(Extendable record, Asking asking) {
        LocalDate last = standards.isOfComplaintOrInquiry(record)
                ? null
                : ExtensionLevel.lastDayOfCenterHead(record.acceptedAt(), record.site().zone());
        boolean ownerMustAgree = standards.terms(record).extensionNeedsOwner() && asking.party() == NotifiedParty.OWNER;
        return new ExtensionProposal(record, standards.version(record), asking.party(), asking.contact(),
                ownerMustAgree,
                last);
    }

    private List<Extension> all(Extendable record) {
        return extensions.findBySubjectKindAndSubjectIdOrderByOrdinalDesc(record.subject().kind(),
                record.subject().id());
    }
}
