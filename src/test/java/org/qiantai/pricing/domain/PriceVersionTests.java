package org.qiantai.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.PriceKind;
import org.qiantai.pricing.domain.PriceChange.Outcome;

@DisplayName("C-17: one price table, by versions")
class PriceVersionTests {
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final PriceVersion draft = new PriceVersion(1, 3, NOW, "钱慧玲");

    @Test
    @DisplayName("A draft is published from today or later, and never changes after that")
    void published() {
        draft.publish(TODAY, TODAY, 40, NOW, "钱慧玲", UUID.randomUUID());
        assertThat(draft.status()).isEqualTo(PriceStatus.PUBLISHED);
        assertThat(draft.validFrom()).isEqualTo(TODAY);
        assertThatThrownBy(() -> draft.change(NOW, "钱慧玲", UUID.randomUUID())).isInstanceOf(WrongStateException.class);
        assertThatThrownBy(() -> draft.publish(TODAY.plusDays(1), TODAY, 40, NOW, "钱慧玲", UUID.randomUUID()))
                .isInstanceOf(WrongStateException.class);
    }

    @Test
    @DisplayName("Not from a day that is past, and not without a line")
    void refused() {
        assertRefused(TODAY.minusDays(1), 40, "price.error.past");
        assertRefused(TODAY, 0, "price.error.empty");
        assertThat(draft.status()).isEqualTo(PriceStatus.DRAFT);
    }

    @Test
    @DisplayName("What becomes of each line: new, changed with the old price, removed, unchanged whatever the scale")
    void changes() {
        List<PriceChange> changes = PriceChange.between(
                List.of(line("W-001", "更换水龙头", "25.00"), line("W-002", "更换角阀", "25"), line("W-003", "更换软管", "20.00")),
                List.of(line("W-001", "更换水龙头", "30.00"), line("W-002", "更换角阀", "25.00"),
                        line("W-004", "疏通马桶", "80.00")));
        assertThat(changes).extracting(change -> change.line().code() + " " + change.outcome())
                .containsExactly("W-004 NEW", "W-001 CHANGED", "W-003 REMOVED", "W-002 UNCHANGED");
        assertThat(changes).filteredOn(PriceChange::isPriceChanged).singleElement()
                .returns(Outcome.CHANGED, PriceChange::outcome);
    }

    @ParameterizedTest(name = "{0} finds {1} first")
    @CsvSource({"W-002,W-002", "w-00,W-001", "水龙头,M-005", "更换水龙头,W-001", "ghslt,W-001", "genghuan,D-001",
        "stxsd,W-004", "shutong ＭＡ,W-006", "tap,M-005", "马桶,W-006"})
    @DisplayName("R-03-42: found by Chinese, pinyin, initials, code and English, what begins so before what contains it")
    void found(String words, String first) {
        List<ListPrice> lines = List.of(line("D-001", "更换门锁", "50"), line("W-001", "更换水龙头", "30"),
                line("W-002", "更换角阀", "25"), line("W-004", "疏通下水道", "80"), line("W-006", "疏通马桶", "80"),
                new ListPrice("M-005", "水龙头", "Tap", PriceKind.MATERIAL, "个", new BigDecimal("68"), null));
        assertThat(PriceSearch.closest(lines, words, Set.of(), 3)).first().returns(first, ListPrice::code);
    }

    @Test
    @DisplayName("All words must be there; kinds and the limit narrow")
    void narrowed() {
        List<ListPrice> lines = List.of(line("W-001", "更换水龙头", "30"), line("W-002", "更换角阀", "25"),
                new ListPrice("M-005", "水龙头", null, PriceKind.MATERIAL, "个", new BigDecimal("68"), "材料"));
        assertThat(PriceSearch.closest(lines, "水龙头 角阀", Set.of(), 9)).isEmpty();
        assertThat(PriceSearch.closest(lines, "水龙头", Set.of(PriceKind.LABOUR), 9)).extracting(ListPrice::code)
                .containsExactly("W-001");
        assertThat(PriceSearch.closest(lines, " ", Set.of(), 2)).extracting(ListPrice::code)
                .containsExactly("M-005", "W-001");
    }

    private void assertRefused(LocalDate from, int lines, String sentence) {
        assertThatThrownBy(() -> draft.publish(from, TODAY, lines, NOW, "钱慧玲", UUID.randomUUID()))
                .isInstanceOfSatisfying(InvalidInputException.class,
                        refused -> assertThat(refused.sentence().code()).isEqualTo(sentence));
    }

    private static ListPrice line(String code, String name, String price) {
        return new ListPrice(code, name, null, PriceKind.LABOUR, "个", new BigDecimal(price), null);
    }
}
