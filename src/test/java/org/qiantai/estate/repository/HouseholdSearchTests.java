package org.qiantai.estate.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiantai.estate.HouseholdHit;
import org.qiantai.estate.service.HouseholdSearchKeys;

/** The search on real PostgreSQL, as the plain role that row-level security binds. */
class HouseholdSearchTests {
    private static final long YQ = SearchableEstate.YQ;
    private static final long HT = SearchableEstate.HT;
    private static final int OTHERS = 3000;
    private static final SearchableEstate ESTATE = new SearchableEstate();

    @BeforeAll
    static void twoSites() {
        ESTATE.seeing("*", () -> {
            ESTATE.person(YQ, ESTATE.unit(YQ, "3-2-1801"), "张淑芬", null, "13812346688", "01062346677");
            ESTATE.person(YQ, ESTATE.unitId("3-2-1801"), "张伟", LocalDate.of(2020, 1, 1), "13900001111");
            ESTATE.person(YQ, ESTATE.unit(YQ, "3-2-1802"), "李张", null, "13700009999");
            ESTATE.person(YQ, ESTATE.unit(YQ, "32-1-801"), "单雄信", null, "13600001801");
            ESTATE.unit(YQ, "5-1-101");
            ESTATE.person(HT, ESTATE.unit(HT, "3-2-1803"), "张三", null, "13511116688");
            others();
            return 0;
        });
        ESTATE.jdbc.sql("ANALYZE household_search_key").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-2-1801", "3218 01", "32 1801", "3 2 1801", "3栋2单元1801", "zhangs", "zs", "张", "6688",
        "张阿姨"})
    @DisplayName("R-03-32: each way to say it finds 3-2-1801 张淑芬 first")
    void finds(String typed) {
        assertThat(search(typed).getFirst())
                .returns("3-2-1801", HouseholdHit::unitCode).returns("张淑芬", HouseholdHit::name)
                .returns("13812346688", HouseholdHit::phone).returns(true, HouseholdHit::current);
    }

    @Test
    @DisplayName("R-03-32: exact room, then people living there, then those who moved out, marked")
    void ranking() {
        assertThat(search("张")).extracting(HouseholdHit::name).containsExactly("张淑芬", "李张", "张伟");
        assertThat(search("张").getLast().current()).isFalse();
        assertThat(search("1801")).extracting(HouseholdHit::name).containsExactly("张淑芬", "单雄信");
    }

    @Test
    @DisplayName("R-03-32: a room shows who lives there now, an empty one shows itself")
    void rooms() {
        assertThat(search("3-2-1801")).extracting(HouseholdHit::name).containsExactly("张淑芬", "单雄信");
        assertThat(search("32-1-801")).extracting(HouseholdHit::name).containsExactly("单雄信", "张淑芬");
        assertThat(search("5-1-101")).singleElement().returns(null, HouseholdHit::name)
                .returns("5-1-101", HouseholdHit::unitCode).returns(null, HouseholdHit::occupantId);
    }

    @Test
    @DisplayName("R-03-32: of several phones the one that was typed is shown")
    void phoneTyped() { assertThat(search("6677")).extracting(HouseholdHit::phone).containsExactly("01062346677"); }

    @Test
    @DisplayName("domain §5: no hit of another site, whatever the query says")
    void isolation() {
        assertThat(search("张三")).isEmpty();
        assertThat(ESTATE.seeing("2", () -> ESTATE.find("张", YQ, 10))).isEmpty();
        assertThat(ESTATE.seeing("", () -> ESTATE.find("张", YQ, 10))).isEmpty();
        assertThat(ESTATE.seeing("1,2", () -> ESTATE.find("张", HT, 10))).extracting(HouseholdHit::name)
                .containsExactly("张三");
    }

    @Test
    @DisplayName("The limit holds, and common words do not flood it")
    void limit() {
        assertThat(ESTATE.seeing("1", () -> ESTATE.find("97", YQ, 7))).hasSize(7);
        assertThat(ESTATE.seeing("1", () -> ESTATE.find("w", YQ, 7))).hasSize(7).allMatch(HouseholdHit::current);
    }

    @Test
    @DisplayName("Under row-level security the keys are still read from their index, by both ends of the range")
    void usesTheIndex() {
        String plan = ESTATE.seeing("1", () -> String.join("\n", ESTATE.jdbc.sql("""
                EXPLAIN SELECT k.unit_id FROM household_search_key k
                WHERE k.site_id = 1 AND k.kind = 3 AND k.current AND k.key >= '张' AND k.key < '张z'
                ORDER BY k.key LIMIT 20""").query(String.class).list()));
        assertThat(plan).contains("household_search_key_search_key").containsPattern("Index Cond: .*key >= .*key < ");
    }

    private static List<HouseholdHit> search(String typed) {
        return ESTATE.seeing("1", () -> ESTATE.find(typed, YQ, 10));
    }

    private static void others() {
        ESTATE.jdbc.sql(
                """
                        INSERT INTO unit (site_id, building_id, code, usage, changed_at, changed_by)
                        SELECT b.site_id, b.id, '9-' || 7000 + n, 'RESIDENTIAL', now(), '-' FROM building b, generate_series(1, ?) n
                        WHERE b.site_id = 1""")
                .param(OTHERS).update();
        Collection<HouseholdSearchKey> keys = new ArrayList<>();
        ESTATE.jdbc.sql("""
                INSERT INTO occupant (site_id, unit_id, name, kind, changed_at, changed_by)
                SELECT site_id, id, '王' || code, 'TENANT', now(), '-' FROM unit WHERE code LIKE '9-%'
                RETURNING id, unit_id, name""").query(row -> {
            keys.addAll(HouseholdSearchKeys.ofOccupant(row.getLong(1), true, row.getString(3),
                    List.of()));
            keys.addAll(HouseholdSearchKeys.ofUnit(row.getLong(2), row.getString(3).substring(1)));
        });
        new HouseholdSearchKeyRepository(ESTATE.jdbc).add(YQ, keys);
    }
}
