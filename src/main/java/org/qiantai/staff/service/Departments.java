package org.qiantai.staff.service;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.text.Typed;
import org.qiantai.staff.domain.Change;
import org.qiantai.staff.domain.Department;
import org.qiantai.staff.repository.DepartmentRepository;
import org.qiantai.staff.repository.DepartmentQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's departments, and which site has which. */
@Service
@Transactional
public class Departments {
    private final DepartmentRepository departments;
    private final DepartmentQuery rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /**
     * A department as pages list it.
     *
     * @param present whether the site has it
     * @param phone the site's number for it
     */
    public record Line(String code, String nameZh, String nameEn, int sort, boolean active, boolean present,
            @Nullable String phone) {
        public String name(Locale locale) { return locale.getLanguage().equals("en") ? nameEn : nameZh; }
    }

    /** A department as the form for changing one begins. */
    public record Sheet(String code, Department.Facts facts, int version) {}

    Departments(DepartmentRepository departments, DepartmentQuery rows, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.departments = departments;
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Line> all() { return at(0); }

    @Transactional(readOnly = true)
    public List<Line> at(SiteRef site) { return at(site.id()); }

    @Transactional(readOnly = true)
    public Sheet find(String code) {
        Department found = get(code);
        return new Sheet(found.code(), found.facts(), found.version());
    }

    /** A department the company did not have. */
    public void add(Actor actor, String code, Department.Facts facts, UUID token) {
        Department before = departments.findById(code).orElse(null);
        if (before != null && before.wasChangedBy(token)) return;
        if (before != null)
            throw new InvalidInputException("departmentCode", Message.of("staff.refused.departmentCode", code));
        requireNames(code, facts);
        departments.saveAndFlush(new Department(code, facts, change(actor, token)));
        events.publishEvent(new StaffChanged());
    }

    /** @throws InvalidInputException when people still work in a department that is to be closed */
    public void correct(Actor actor, String code, int version, Department.Facts facts, UUID token) {
        Department department = get(code);
        if (department.wasChangedBy(token)) return;
        if (department.version() != version)
            throw new StaleRecordException(department.facts().nameZh(), department.changedBy(), department.changedAt());
        requireNames(code, facts);
        if (!facts.active() && rows.hasUsers(code))
            throw new InvalidInputException("active", Message.of("staff.refused.departmentInUse"));
        department.correct(facts, change(actor, token));
        departments.saveAndFlush(department);
        events.publishEvent(new StaffChanged());
    }

    /** Says whether the site has the department, and how the desk calls it. */
    public void place(SiteRef site, String code, boolean present, @Nullable String phone) {
        get(code);
        if (present) {
            rows.give(site.id(), code, Typed.orNull(phone));
            return;
        }
        try {
            rows.take(site.id(), code);
        } catch (DataIntegrityViolationException hasWork) {
            throw new InvalidInputException("present", Message.of("staff.refused.departmentHasWork"));
        }
    }

    private List<Line> at(long siteId) {
        return rows.all(siteId).stream().map(row -> new Line(row.code(), row.nameZh(), row.nameEn(), row.sort(),
                row.active(), row.present(), row.phone())).toList();
    }

    private Department get(String code) {
        return departments.findById(code).orElseThrow(() -> new NotFoundException(code));
    }

    private void requireNames(String code, Department.Facts facts) {
        if (departments.existsByNameZhAndCodeNot(facts.nameZh().strip(), code))
            throw new InvalidInputException("nameZh", Message.of("staff.refused.departmentName", facts.nameZh()));
        if (departments.existsByNameEnAndCodeNot(facts.nameEn().strip(), code))
            throw new InvalidInputException("nameEn", Message.of("staff.refused.departmentName", facts.nameEn()));
    }

    private Change change(Actor actor, UUID token) { return new Change(actor.name(), clock.instant(), token); }
}
