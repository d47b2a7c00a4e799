package org.qiantai.pricing.service.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.PriceKind;

@DisplayName("R-03-42: a price list from a spreadsheet")
class PriceSheetTests {
    private static final String HEADER = "编码,名称,费用类别,单位,单价（元）,分类\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {",更换角阀,人工费,个,25,|missing", "W_2,更换角阀,人工费,个,25,|code",
        "W-2,,人工费,个,25,|missing", "W-2,更换角阀,手续费,个,25,|kind", "W-2,更换角阀,人工费,,25,|missing",
        "W-2,更换角阀,人工费,个,,|missing", "W-2,更换角阀,人工费,个,面议,|price", "W-2,更换角阀,人工费,个,-25,|negative",
        "W-2,更换角阀,人工费,个,25.005,|cents", "W-2,更换角阀,人工费,个,99999999999,|price",
        "w-1,更换角阀,人工费,个,25,|twice", "W-2,更换角阀,人工费,每一个每一个每一个每个,25,|long"})
    @DisplayName("A malformed row is left out with its sentence, and the others are read")
    void malformed(String row, String reason) {
        PriceSheet sheet = PriceSheet.read((HEADER + "W-1,更换水龙头,人工费,个,30,给排水\n" + row + "\n").getBytes(UTF_8));
        assertThat(sheet.lines()).extracting(ListPrice::code).containsExactly("W-1");
        assertThat(sheet.refused()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(3);
            assertThat(line.reasons()).singleElement()
                    .satisfies(why -> assertThat(why.code()).isEqualTo("price.import.reason." + reason));
        });
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"30,30.00", "45.5,45.50", "¥80,80.00", "'1,200.00',1200.00", "35元,35.00", "０,0.00"})
    @DisplayName("Prices as people write them")
    void prices(String typed, String price) {
        String cell = typed.contains(",") ? '"' + typed + '"' : typed;
        PriceSheet sheet = PriceSheet.read((HEADER + "W-1,更换水龙头,人工费,个," + cell + ",\n").getBytes(UTF_8));
        assertThat(sheet.lines()).extracting(ListPrice::unitPrice).containsExactly(new BigDecimal(price));
    }

    @Test
    @DisplayName("Excel and GB18030 as well, titles above the header passed over, English headers and kinds understood")
    void files() throws IOException {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("价目表");
            sheet.value(0, 0, "云栖花园有偿服务价目表");
            String[] header = {"Code", "Name", "Kind", "Unit", "Unit price (CNY)", "English name"};
            String[] line = {"A-1", "上门检测费", "Call-out", "次", "", "Call-out"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(2, i, header[i]);
                sheet.value(3, i, line[i]);
            }
            sheet.value(3, 4, 30.5);
        }
        ListPrice expected = new ListPrice("A-1", "上门检测费", "Call-out", PriceKind.CALLOUT, "次", new BigDecimal("30.50"),
                null);
        assertThat(PriceSheet.read(out.toByteArray()).lines()).containsExactly(expected);
        assertThat(PriceSheet.read((HEADER + "A-1,上门检测费,上门费,次,30.5,\n").getBytes(Charset.forName("GB18030"))).lines())
                .singleElement().returns(PriceKind.CALLOUT, ListPrice::kind);
    }

    @Test
    @DisplayName("What is no price list is refused with a sentence")
    void noList() {
        assertRefused("", "sheet.refused.empty");
        assertRefused("编码,名称\nW-1,更换角阀\n", "price.import.refused.header");
        assertRefused(HEADER, "sheet.refused.empty");
    }

    private static void assertRefused(String file, String reason) {
        assertThatThrownBy(() -> PriceSheet.read(file.getBytes(UTF_8))).isInstanceOfSatisfying(
                InvalidInputException.class, refused -> assertThat(refused.sentence().code()).isEqualTo(reason));
    }
}
