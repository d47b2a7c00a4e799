package org.qiantai.estate.repository;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.qiantai.estate.HouseholdHit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks ranges of keys up: one statement a search. Each range reads at most so many entries of one index, whose
 * conditions (equality, {@code >=}, {@code <}) are leakproof: so it is used under row-level security too. People and homes
 * are then read by their numbers: as a join, PostgreSQL would rather read all homes of the site for a few.
 */
@Repository
public class HouseholdSearch {
    private static final String SQL = """
            WITH found AS MATERIALIZED (
                SELECT wanted.rank, entry.key, entry.unit_id, entry.occupant_id
                FROM unnest(:kinds::smallint[], :currents::boolean[], :lows::text[], :highs::text[], :ranks::int[])
                    AS wanted (kind, current, low, high, rank)
                CROSS JOIN LATERAL (
                    SELECT k.key, k.unit_id, k.occupant_id FROM household_search_key k
                    WHERE k.site_id = :site AND k.kind = wanted.kind AND k.current = wanted.current
                        AND k.key >= wanted.low AND k.key < wanted.high
                    ORDER BY k.key LIMIT :enough) AS entry
            ), person AS MATERIALIZED (
                SELECT o.* FROM occupant o
                WHERE o.id = ANY (ARRAY(SELECT occupant_id FROM found))
                    OR o.unit_id = ANY (ARRAY(SELECT unit_id FROM found))
                        AND (o.lives_until IS NULL OR o.lives_until > :today)
            ), home AS MATERIALIZED (
                SELECT u.id, u.code FROM unit u
                WHERE u.id = ANY (ARRAY(SELECT unit_id FROM found UNION ALL SELECT unit_id FROM person))
            )
            SELECT hit.*, (SELECT p.phone FROM occupant_phone p WHERE p.occupant_id = hit.occupant_id
                ORDER BY :tail <> '' AND right(regexp_replace(p.phone, '[^0-9]', '', 'g'), length(:tail)) = :tail DESC,
                    p.position LIMIT 1) AS phone
            FROM (
                SELECT DISTINCT ON (u.id, o.id) u.id AS unit_id, u.code, o.id AS occupant_id, o.name, o.kind,
                    o.special_care, o.care_note, o.lives_until IS NULL OR o.lives_until > :today AS current,
                    CASE WHEN o.lives_until <= :today THEN 9 WHEN u.code = :code THEN 0
                        WHEN right(u.code, length(:code) + 1) = '-' || :code THEN 1 ELSE found.rank END AS rank, found.key
                FROM found
                LEFT JOIN person o ON o.id = found.occupant_id OR o.unit_id = found.unit_id
                    AND (o.lives_until IS NULL OR o.lives_until > :today)
                JOIN home u ON u.id = coalesce(found.unit_id, o.unit_id)
                ORDER BY u.id, o.id, 9, found.key
            ) AS hit
            ORDER BY rank, key COLLATE "C", code COLLATE "C",
                CASE kind WHEN 'OWNER' THEN 1 WHEN 'TENANT' THEN 2 ELSE 3 END, occupant_id
            LIMIT :limit""";

    private final JdbcClient jdbc;

    HouseholdSearch(JdbcClient jdbc) { this.jdbc = jdbc; }

    /**
     * @param roomCode the code typed in full or from its second part on, or empty: that room comes first
     * @param phoneTail the digits typed, so that of several phones the one meant is shown
     * @param shown how this reader may see a phone
     */
    public List<HouseholdHit> find(long siteId, List<KeyRange> ranges, String roomCode, String phoneTail,
            LocalDate today, int limit,
            Function<String, String> shown) {
        if (ranges.isEmpty()) return List.of();
        return jdbc.sql(SQL).param("site", siteId).param("tail", phoneTail).param("today", today)
                .param("code", roomCode).param("limit", limit)
                .param("enough", limit * 2)
                .param("kinds", ranges.stream().map(range -> range.kind().number()).toArray(Short[]::new))
                .param("currents", ranges.stream().map(KeyRange::current).toArray(Boolean[]::new))
                .param("lows", ranges.stream().map(KeyRange::low).toArray(String[]::new))
                .param("highs", ranges.stream().map(KeyRange::high).toArray(String[]::new))
                .param("ranks", ranges.stream().map(KeyRange::rank).toArray(Integer[]::new))
                .query((row, number) -> HitRow.read(row, shown)).list();
    }
}
