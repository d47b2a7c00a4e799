package org.qiantai.support;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.repository.HouseholdSearchKeyRepository;
import org.qiantai.estate.service.HouseholdSearchKeys;
import org.qiantai.estate.service.SitesInMemory;
import org.qiantai.platform.site.SiteOpened;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.support.Community.Household;
import org.qiantai.support.Community.Staff;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/** Opens sites with people and a household in the database of a Spring context. */
public final class Communities {
    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final Timestamp now;

    public Communities(ApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcClient.class);
        now = Timestamp.from(context.getBean(Clock.class).instant());
    }

    /**
     * Makes a site.
     *
     * @param code two to four capitals that no other test uses
     * @param word what shall stand in all its texts
     */
    public Community open(String code, String word, String unit, String phone) {
        TransactionOperations transaction = context.getBean(TransactionOperations.class);
        Community made = SiteScope.asProgram(() -> transaction.execute(_ -> {
            long site = id("INSERT INTO site (code, name) VALUES (?, ?) RETURNING id", code, word + "苑");
            Household home = household(site, unit, word + "业主", phone);
            String hash = Passwords.hash(context.getBean(PasswordEncoder.class), Community.PASSWORD);
            Community.staffOf(code, word).forEach(staff -> employ(site, staff, hash));
            // What else a site begins with is the modules' business.
            context.publishEvent(new SiteOpened(site, null));
            return new Community(site, code, word, home);
        }));
        context.getBean(SitesInMemory.class).changed();
        return Objects.requireNonNull(made);
    }

    private Household household(long site, String unit, String name, String phone) {
        String building = unit.substring(0, unit.indexOf('-'));
        long buildingId = id("""
                INSERT INTO building (site_id, code, name, changed_at, changed_by) VALUES (?, ?, ?, ?, '-')
                RETURNING id""", site, building, building, now);
        long unitId = id("""
                INSERT INTO unit (site_id, building_id, code, usage, changed_at, changed_by)
                VALUES (?, ?, ?, 'RESIDENTIAL', ?, '-') RETURNING id""", site, buildingId, unit, now);
        long occupantId = id("""
                INSERT INTO occupant (site_id, unit_id, name, kind, changed_at, changed_by)
                VALUES (?, ?, ?, 'OWNER', ?, '-') RETURNING id""", site, unitId, name, now);
        jdbc.sql("INSERT INTO occupant_phone (site_id, occupant_id, position, phone) VALUES (?, ?, 0, ?)")
                .params(site, occupantId, phone).update();
        HouseholdSearchKeyRepository keys = context.getBean(HouseholdSearchKeyRepository.class);
        keys.add(site, HouseholdSearchKeys.ofUnit(unitId, unit));
        keys.add(site, HouseholdSearchKeys.ofOccupant(occupantId, true, name, List.of(phone)));
        return new Household(unitId, unit, occupantId, name, phone);
    }

    private void employ(long site, Staff staff, String hash) {
        long user = id("""
                INSERT INTO app_user (username, password_hash, name, department_code, changed_at, changed_by)
                VALUES (?, ?, ?, ?, ?, '-') RETURNING id""", staff.username(), hash, staff.name(), staff.department(),
                now);
        jdbc.sql("INSERT INTO user_role (user_id, role) VALUES (?, ?)").params(user, staff.role().name()).update();
        jdbc.sql("INSERT INTO user_site (user_id, site_id) VALUES (?, ?)").params(user, site).update();
    }

    private long id(String sql, @Nullable Object... parameters) {
        return jdbc.sql(sql).params(java.util.Arrays.asList(parameters)).query(Long.class).single();
    }
}
