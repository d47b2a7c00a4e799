package org.qiantai.deadline.service;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qiantai.deadline.domain.CategoryDetails;
import org.qiantai.deadline.domain.Change;
import org.qiantai.deadline.domain.WorkCategory;
import org.qiantai.deadline.repository.StandardRepository;
import org.qiantai.deadline.repository.WorkCategoryRepository;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the administrator does with categories. The route table lets nobody else in. */
@Service
public class CategoryAdministration {
    private final WorkCategoryRepository categories;
    private final StandardRepository standards;
    private final StaffDirectory staff;
    private final CategoryCatalogue catalogue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CategoryAdministration(WorkCategoryRepository categories, StandardRepository standards, StaffDirectory staff,
            CategoryCatalogue catalogue, TransactionTemplate transaction, Clock clock) {
        this.categories = categories;
        this.standards = standards;
        this.staff = staff;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All of them, those not in use, too, in the order the desk chooses from. */
    public List<CategoryRow> list() {
        Map<String, Optional<DepartmentRef>> departments = new HashMap<>();
        return categories.inOrder().stream()
                .map(category -> row(category, code -> departments.computeIfAbsent(code, staff::department))).toList();
    }

    /** @throws NotFoundException for an unknown code */
    public CategoryRow category(String code) {
        return row(find(code), staff::department);
    }

    /** The departments that can be chosen: those of the administrator's sites. */
    public List<DepartmentRef> departments(Actor actor) {
        return actor.siteIds().stream().flatMap(site -> staff.departmentsAt(site).stream())
                .map(found -> new DepartmentRef(found.code(), found.nameZh(), found.nameEn(), null)).distinct()
                .toList();
    }

    /**
     * @return the new category's code
     * @throws InvalidInputException when the code or a name is taken, or what it refers to does not exist
     */
    public String create(String code, CategoryDetails details, UUID token, Actor actor) {
        return once(token, () -> {
            if (categories.findByCode(code).isPresent())
                throw new InvalidInputException("code", Message.of("category.error.codeTaken", code));
            check(code, details);
            return new WorkCategory(code, details, change(token, actor));
        });
    }

    /**
     * @throws InvalidInputException when a name is taken, or what it refers to does not exist
     * @throws StaleRecordException when somebody else changed it in between
     */
    public void change(Submission submission, CategoryDetails details, Actor actor) {
        step(submission, actor, (category, change) -> {
            check(category.code(), details);
            category.change(details, change);
        });
    }

    /** @throws org.qiantai.platform.error.WrongStateException when it is in use */
    public void activate(Submission submission, Actor actor) {
        step(submission, actor, WorkCategory::activate);
    }

    /** @throws org.qiantai.platform.error.WrongStateException when it is not in use */
    public void deactivate(Submission submission, Actor actor) {
        step(submission, actor, WorkCategory::deactivate);
    }

    private void step(Submission submission, Actor actor, BiConsumer<WorkCategory, Change> verb) {
        once(submission.token(), () -> {
            WorkCategory category = find(submission.number());
            if (category.formVersion() != submission.version())
                throw new StaleRecordException(category.code(), category.changedBy(), category.changedAt());
            verb.accept(category, change(submission.token(), actor));
            return category;
        });
    }

    private String once(UUID token, Supplier<WorkCategory> work) {
        return Submissions.run(() -> transaction.execute(_ -> made(token).orElseGet(() -> {
            WorkCategory saved = categories.save(work.get());
            catalogue.evictAfterCommit();
            return saved.code();
        })), () -> transaction.execute(_ -> made(token)));
    }

    private Optional<String> made(UUID token) { return categories.findByFormToken(token).map(WorkCategory::code); }

    private Change change(UUID token, Actor actor) { return new Change(actor.name(), clock.instant(), token); }

    private void check(String code, CategoryDetails details) {
        Stream<CategoryDetails> others = categories.inOrder().stream().filter(other -> !other.code().equals(code))
                .map(WorkCategory::details);
        others.forEach(other -> {
            if (other.nameZh().equals(details.nameZh())) throw taken("nameZh", details.nameZh());
            if (other.nameEn().equals(details.nameEn())) throw taken("nameEn", details.nameEn());
        });
        boolean kept = categories.findByCode(code).filter(now -> now.details().standard().equals(details.standard()))
                .isPresent();
        if (!kept && !standards.active().contains(details.standard()))
            throw new InvalidInputException("standard", Message.of("category.error.noStandard", details.standard()));
        if (details.department() != null && staff.department(details.department()).isEmpty())
            throw new InvalidInputException("department",
                    Message.of("category.error.noDepartment", details.department()));
        if ((details.questionZh() == null) != (details.questionEn() == null))
            throw new InvalidInputException(details.questionZh() == null ? "questionZh" : "questionEn",
                    Message.of("category.error.questionInBoth"));
    }

    private static InvalidInputException taken(String field, String name) {
        return new InvalidInputException(field, Message.of("category.error.nameTaken", name));
    }

    private WorkCategory find(String code) {
        return categories.findByCode(code).orElseThrow(() -> new NotFoundException(code));
    }

    private static CategoryRow row(WorkCategory category, Function<String, Optional<DepartmentRef>> departments) {
        return new CategoryRow(category.code(), category.details(),
                Optional.ofNullable(category.details().department()).flatMap(departments).orElse(null),
                category.isActive(), category.changedAt(), category.changedBy(), category.formVersion());
    }
}
