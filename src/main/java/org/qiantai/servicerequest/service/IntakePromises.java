package org.qiantai.servicerequest.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.CategoryKind;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.Promise;
import org.qiantai.deadline.Promises;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.StaffDirectory;
import org.springframework.stereotype.Service;

/** Says while the desk types what will be promised; once it is logged, the same stands on the record. */
@Service
public class IntakePromises {
    private final Categories categories;
    private final Promises promises;
    private final StaffDirectory staff;
    private final Clock clock;

    IntakePromises(Categories categories, Promises promises, StaffDirectory staff, Clock clock) {
        this.categories = categories;
        this.promises = promises;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * @param publicArea whether the place is, whatever the category says
     * @param receivedAt null for now
     * @return empty for a category there is none of
     */
    public Optional<IntakePromise> of(SiteRef site, String categoryCode, Circumstances asked, boolean publicArea,
            @Nullable Instant receivedAt, Locale locale) {
        return categories.byCode(categoryCode)
                .map(category -> of(site, category, known(asked, category, promises),
                        publicArea || category.publicArea(), receivedAt == null ? clock.instant() : receivedAt,
                        locale));
    }

    /** What the desk asked for, and what the category says by itself. */
    static Circumstances known(Circumstances asked, Category category, Promises promises) {
        return new Circumstances(asked.emergency() || category.emergency(), asked.severity(),
                asked.beforeMoveIn() || promises.isForMoveIn(category));
    }

    private IntakePromise of(SiteRef site, Category category, Circumstances known, boolean publicArea,
            Instant from, Locale locale) {
        Promise promise = promises.promise(site, category, known, publicArea, from);
        String department = Optional.ofNullable(category.department()).flatMap(staff::department)
                .map(there -> there.name(locale)).orElse(null);
        return new IntakePromise(department, promises.standard(promise.standardVersionId()).orElseThrow(), promise,
                publicArea ? Chargeable.NEVER : category.chargeable(),
                category.kind() == CategoryKind.INQUIRY && promise.respondDue() != null && promise.finishDue() == null,
                known.emergency(), known.emergency() ? null : category.emergencyQuestion(locale));
    }
}
