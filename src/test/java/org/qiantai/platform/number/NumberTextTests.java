package org.qiantai.platform.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiantai.platform.site.SiteRef;

class NumberTextTests {
    private static final SiteRef YQ = new SiteRef(1, "YQ", "燕清花园", ZoneId.of("Asia/Shanghai"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @ValueSource(strings = {"YQ-SR-20261123-001", "yq-sr-20261123-001", "SR-20261123-001", "SR20261123-001",
        "20261123-001", "20261123001", "SR…001", "SR-…-001", "SR-...-001", "sr 001", "SR-1", "SR001", "001", "1123-001",
        "1123-1", "23-001", "20261123", "1123", "202611", "YQ-20261123-001", " 20261123 001 "})
    @DisplayName("domain §1: any part of a number finds it")
    void finds(String typed) { assertThat(candidates(typed)).contains("YQ-SR-20261123-001"); }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "SR", "RO-20261123-001", "GX-SR-20261123-001", "3-2-1801", "13812346688", "漏水",
        "20261323", "1", "张三", "002", "1124-001", "99999999999999"})
    @DisplayName("What is no part of it does not")
    void doesNotFind(String typed) { assertThat(candidates(typed)).doesNotContain("YQ-SR-20261123-001"); }

    @Test
    @DisplayName("The latest comes first, and never more than can be looked up at once")
    void latestFirst() {
        assertThat(candidates("001")).startsWith("YQ-SR-20261126-001", "YQ-SR-20261125-001").hasSize(731);
        assertThat(candidates("202611")).hasSizeLessThanOrEqualTo(1000).contains("YQ-SR-20261102-001");
        assertThat(candidates("20190101")).startsWith("YQ-SR-20190101-001").hasSize(1000);
    }

    @ParameterizedTest
    @CsvSource({"YQ-SR-20261123-001,true", "SR-20261123-001,true", "SR-001,false", "20261123-001,false"})
    @DisplayName("A whole number says one record")
    void whole(String typed, boolean whole) {
        assertThat(NumberText.parse(typed)).isNotNull().returns(whole, NumberText::isWhole);
    }

    private static List<String> candidates(String typed) {
        NumberText text = NumberText.parse(typed);
        return text == null ? List.of() : text.candidates(RecordKind.SR, YQ, TODAY);
    }
}
