package org.qiantai.repairorder.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.ExtensionLine;
import org.qiantai.deadline.Promises.StandardName;
import org.qiantai.estate.SpecialCare;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.web.Offers;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.Agreement;
import org.qiantai.repairorder.domain.DueMark;
import org.qiantai.repairorder.domain.InterimSlip;
import org.qiantai.repairorder.domain.RecordedHours;
import org.qiantai.repairorder.domain.MissingItem;
import org.qiantai.repairorder.domain.OrderSignature;
import org.qiantai.repairorder.domain.QuotationResponse;
import org.qiantai.repairorder.domain.Price;
import org.qiantai.repairorder.domain.QuotationLine;
import org.qiantai.repairorder.domain.QuotationStatus;
import org.qiantai.repairorder.domain.OrderReturn;
import org.qiantai.repairorder.domain.SignatureKind;
import org.qiantai.repairorder.domain.Slip;
import org.qiantai.repairorder.domain.SlipCorrection;
import org.qiantai.repairorder.domain.SlipMaterial;
import org.qiantai.repairorder.domain.Visit;
import org.qiantai.repairorder.domain.AssignedTechnician;
import org.qiantai.staff.StaffMember;
import org.qiantai.timeline.TimelineLine;

/**
 * Everything the page of one order shows.
 *
 * @param warranty on what ground nobody pays
 * @param interims the slips of the months that work by agreement took
 * @param things what of the owner's was checked, moved or damaged
 * @param aboveList something is dearer than the price list, or not on it
 * @param recordedHours the man-hours by the steps' own times
 * @param missing what the slip still lacks, from its completion on (C-40)
 * @param latestAgreed to which the limit may be agreed without approval; null where the standard sets none
 * @param openQuotation the ordinal of the quotation that waits for the owner's answer
 * @param earlier what this may be rework of
 * @param candidates who of the department may be assigned
 */
public record OrderPage(String number, OrderStatus status, SiteRef site, long version, String requestNumber,
        List<CallerLine> callers, String departmentCode, Category category, boolean chargeable, String description,
        @Nullable String unit, @Nullable String place, @Nullable String warranty, Instant dispatchedAt,
        boolean emergency,
        @Nullable Instant paperworkDue, DueTimes due, DueMark dueMark, @Nullable Instant latestAgreed,
        @Nullable StandardName standard, @Nullable String reworkOf, List<Reworks.Earlier> earlier,
        List<AssignedTechnician> workers, Visit visit, @Nullable Agreement agreement, List<InterimSlip> interims,
        List<QuotationLines> quotations,
        @Nullable Integer openQuotation, List<PropertyLine> ownerProperty, @Nullable Instant startedAt, Slip slip,
        @Nullable RecordedHours recordedHours,
        List<SlipMaterial> materials,
        Price price, boolean aboveList, List<MissingItem> missing, List<SignatureLine> signatures,
        List<SignatureKind> pendingSignatures, @Nullable SlipCorrection correction,
        @Nullable OrderReturn returned, int refusals, @Nullable Instant filedAt, List<StaffMember> candidates,
        List<ExtensionLine> extensions,
        List<TimelineLine> timeline, Offers offers) {

    /** @param phone as this reader may see it; care: what whoever goes there should know, while the order is open */
    public record CallerLine(String name, @Nullable String phone, @Nullable SpecialCare care,
            @Nullable String careNote) {
        /** Whether the number is shown in full, so that a touch can dial it. */
        public boolean isDial() {
            return phone != null && phone.indexOf('*') < 0;
        }
    }

    /** A contracted crew has it to do (R-03-68). */
    public boolean isWithContractor() {
        return workers.stream().anyMatch(worker -> worker.contractor() != null);
    }

    /** What the worker still has to fill in: all that is missing but the signatures of the review. */
    public List<MissingItem> missingInSlip() {
        return missing.stream().filter(
                item -> item != MissingItem.SUPERVISOR_REVIEW && item != MissingItem.CENTER_HEAD_REVIEW).toList();
    }

    /** @param byList a price list was in force when it was made, so that a line may be missing there */
    public record QuotationLines(int ordinal, boolean supplementary, QuotationStatus status, java.math.BigDecimal total,
            String quotedBy, Instant quotedAt, @Nullable QuotationResponse answer, List<QuotationLine> lines,
            boolean byList) {}

    public record SignatureLine(SignatureKind kind, String name, @Nullable String onBehalfOf, Instant at,
            @Nullable Long drawn) {
        static SignatureLine of(OrderSignature signature) {
            return new SignatureLine(signature.kind(), signature.name(), signature.onBehalfOf(), signature.signedAt(),
                    signature.drawn());
        }
    }
}
