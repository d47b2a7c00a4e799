package org.qiantai.estate.repository;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the search keys; called in the transaction that changes the unit or the person. */
@Repository
public class HouseholdSearchKeyRepository {
    private static final String INSERT = """
            INSERT INTO household_search_key (site_id, kind, current, key, unit_id, occupant_id)
            SELECT ?, k.kind, k.current, k.key, k.unit_id, k.occupant_id
            FROM unnest(?::smallint[], ?::boolean[], ?::text[], ?::bigint[], ?::bigint[])
                AS k (kind, current, key, unit_id, occupant_id)
            ON CONFLICT DO NOTHING""";

    private static final int A_BATCH = 10_000;

    private final JdbcClient jdbc;

    HouseholdSearchKeyRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    public void replaceUnit(long siteId, long unitId, Collection<HouseholdSearchKey> keys) {
        jdbc.sql("DELETE FROM household_search_key WHERE site_id = ? AND unit_id = ?").param(siteId)
                .param(unitId).update();
        add(siteId, keys);
    }

    public void replaceOccupants(long siteId, Collection<Long> occupantIds, Collection<HouseholdSearchKey> keys) {
        jdbc.sql("""
                DELETE FROM household_search_key WHERE occupant_id = ANY (?) AND site_id = ?""")
                .param(occupantIds.toArray(Long[]::new)).param(siteId).update();
        add(siteId, keys);
    }

    public void replaceSite(long siteId, List<HouseholdSearchKey> keys) {
        jdbc.sql("DELETE FROM household_search_key WHERE site_id = ?").param(siteId).update();
        for (int from = 0; from < keys.size(); from += A_BATCH)
            add(siteId, keys.subList(from, Math.min(keys.size(), from + A_BATCH)));
    }

    /** In one statement, however many; in the index's order, which is quicker. */
    public void add(long siteId, Collection<HouseholdSearchKey> keys) {
        if (keys.isEmpty()) return;
        List<HouseholdSearchKey> all = keys.stream()
                .sorted(Comparator.comparing(HouseholdSearchKey::kind).thenComparing(HouseholdSearchKey::text))
                .toList();
        jdbc.sql(INSERT).param(siteId).param(all.stream().map(key -> key.kind().number()).toArray(Short[]::new))
                .param(all.stream().map(HouseholdSearchKey::current).toArray(Boolean[]::new))
                .param(all.stream().map(HouseholdSearchKey::text).toArray(String[]::new))
                .param(all.stream().map(HouseholdSearchKey::unitId).toArray(Long[]::new))
                .param(all.stream().map(HouseholdSearchKey::occupantId).toArray(Long[]::new)).update();
    }
}
