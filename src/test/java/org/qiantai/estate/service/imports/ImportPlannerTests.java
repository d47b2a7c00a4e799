package org.qiantai.estate.service.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiantai.estate.OccupantKind;
import org.qiantai.estate.SpecialCare;
import org.qiantai.estate.UnitUsage;
import org.qiantai.estate.repository.KnownEstate;
import org.qiantai.estate.repository.PersonDraft;
import org.qiantai.estate.repository.UnitDraft;
import org.qiantai.estate.service.imports.ImportPlan.Outcome;
import org.qiantai.platform.error.InvalidInputException;

class ImportPlannerTests {
    private static final KnownEstate NOTHING = new KnownEstate(Map.of(), Map.of(), Map.of());
    @TempDir Path folder;

    private static final String HEADER = "房号,楼栋,楼层,面积（㎡）,姓名,类型,电话,入住日期,迁出日期,关怀,备注\n";

    @Test
    @DisplayName("A new line brings its building, its unit and its person")
    void created() {
        ImportPlan plan = plan(NOTHING, "3栋2单元1801室,3栋,18层,96.5,张淑芬,业主,138 1234 6688、010-62346677,2024/5/1,,独居老人,\n");
        assertThat(plan.newBuildings()).containsEntry("3", "3栋");
        assertThat(plan.newUnits()).containsExactly(new UnitDraft(null, "3-2-1801", "3", 18, new BigDecimal("96.50"),
                UnitUsage.RESIDENTIAL, LocalDate.of(2024, 5, 1), null));
        assertThat(plan.newPeople()).containsExactly(new PersonDraft(null, "3-2-1801", "张淑芬", OccupantKind.OWNER,
                List.of("13812346688", "010-62346677"), LocalDate.of(2024, 5, 1), null, SpecialCare.ELDERLY, null,
                null));
    }

    @Test
    @DisplayName("An empty cell changes nothing; what is known already is unchanged; the rest is told as old → new")
    void comparesWithWhatIsKnown() {
        ImportPlan plan = plan(known(), """
                3-2-1801,,,,张淑芬,,,,,,
                3-2-1802,,,,李雷,租户,13900001111,,,,
                3-2-1803,3,,88,,,,,,,
                """);
        assertThat(plan.rows()).extracting(ImportPlan.Row::outcome).containsExactly(Outcome.UNCHANGED, Outcome.CHANGED,
                Outcome.CREATED);
        assertThat(plan.rows().get(1).changes()).extracting(message -> message.code())
                .containsExactly("estate.import.change", "estate.import.change.phones");
        assertThat(plan.changedPeople()).singleElement().returns(12L, PersonDraft::id)
                .returns("钥匙在邻居家", PersonDraft::note);
        assertThat(plan.changedUnits()).isEmpty();
    }

    @Test
    @DisplayName("A bad line is left out wholly, with all its reasons; the good ones stay")
    void refusals() {
        ImportPlan plan = plan(known(), """
                ,3,,,无房,,,,,,
                3-2-1804,,三十,很大,王五,房东,12,昨天,,,
                2001-12-01,,,,王五,,,,,,
                1804,,,,王五,,,,,,
                3-2-1805,,,,,,13800001111,,,,
                3-2-1806,,,,赵六,,,2026-02-01,2026-01-01,,
                3-2-1807,3,,,赵六,,,,,,
                3-2-1807,4,,,钱七,,,,,,
                3-2-1807,,,,赵六,,,,,,
                """);
        assertThat(plan.rows()).extracting(ImportPlan.Row::outcome).containsOnlyOnce(Outcome.CREATED)
                .filteredOn(Outcome.REFUSED::equals).hasSize(8);
        assertThat(plan.rows()).flatExtracting(ImportPlan.Row::changes)
                .extracting(message -> message.code().substring(21))
                .containsExactly("unitMissing", "cell", "phone", "cell", "cell", "cell", "unitDate", "building",
                        "name",
                        "period", "conflict", "twice");
        assertThat(plan.newUnits()).extracting(UnitDraft::code).containsExactly("3-2-1807");
        assertThat(plan.newPeople()).extracting(PersonDraft::name).containsExactly("赵六");
    }

    @Test
    @DisplayName("UTF-8 with and without its mark, GB18030, tabs, and titles above the header are read alike")
    void csvOfManyKinds() {
        String text = "某小区住户表,,\n房号,姓名,电话\n3-2-1801,张淑芬,13812346688\n";
        for (byte[] file : List.of(text.getBytes(UTF_8), ("\uFEFF" + text).getBytes(UTF_8),
                text.getBytes(Charset.forName("GB18030")), text.replace(',', '\t').getBytes(UTF_8),
                text.replace("房号,姓名,电话", "Unit,Name,Phone").getBytes(UTF_8)))
            assertThat(ImportFileReader.read(file)).singleElement().returns(3, ImportLine::number)
                    .returns("张淑芬", line -> line.cell(ImportColumn.NAME));
    }

    @Test
    @DisplayName("Excel: numbers as they look, dates as dates, formulas as their values, formula-like text as text")
    void excel() throws IOException {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("住户");
            String[] header = {"房号", "楼层", "姓名", "电话", "入住日期", "备注", "面积"};
            for (int i = 0; i < header.length; i++)
                sheet.value(0, i, header[i]);
            sheet.value(1, 0, "3-2-1801");
            sheet.value(1, 1, 18);
            sheet.value(1, 2, "=cmd|' /C calc'!A0");
            sheet.value(1, 3, 13812346688L);
            sheet.value(1, 4, LocalDate.of(2024, 5, 1));
            sheet.style(1, 4).format("yyyy-mm-dd").set();
            sheet.value(1, 5, "+备注");
            sheet.formula(1, 6, "90+6.5");
        }
        ImportLine line = ImportFileReader.read(calculated(out.toByteArray(), "<v>96.5</v>")).getFirst();
        assertThat(line.cells()).containsEntry(ImportColumn.FLOOR, "18")
                .containsEntry(ImportColumn.PHONE, "13812346688")
                .containsEntry(ImportColumn.FROM, "2024-05-01").containsEntry(ImportColumn.NAME, "=cmd|' /C calc'!A0")
                .containsEntry(ImportColumn.NOTE, "+备注").containsEntry(ImportColumn.AREA, "96.5");
    }

    /** The writing library leaves a formula's value to Excel; here it stands as Excel would have saved it. */
    private byte[] calculated(byte[] book, String value) throws IOException {
        var out = new ByteArrayOutputStream();
        Path file = Files.write(folder.resolve("list.xlsx"), book);
        try (var from = new ZipFile(file.toFile()); var to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(from.getInputStream(entry).readAllBytes(), UTF_8);
                to.write(text.replaceAll("</f>(<v></v>|<v/>)?", "</f>" + value).getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    @DisplayName("What is no list is refused with a sentence")
    void noList() {
        assertRefused("", "sheet.refused.empty");
        assertRefused("姓名,电话\n张三,1\n", "estate.import.refused.header");
        assertRefused("房号,姓名\n", "sheet.refused.empty");
        assertRefused("PK\u0003\u0004 not a workbook at all", "sheet.refused.xlsx");
        assertRefused("\0\0\0", "sheet.refused.csv");
    }

    @Test
    @DisplayName("The apostrophe that guards a formula in our own files is taken off again")
    void apostrophe() {
        assertThat(ImportFileReader.read((HEADER + "3-2-1801,,,,'=甲,,,,,,'-1\n").getBytes(UTF_8)).getFirst().cells())
                .containsEntry(ImportColumn.NAME, "=甲").containsEntry(ImportColumn.NOTE, "-1");
    }

    private static void assertRefused(String file, String reason) {
        assertThatThrownBy(() -> ImportFileReader.read(file.getBytes(UTF_8)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.sentence().code())
                        .isEqualTo(reason));
    }

    private static ImportPlan plan(KnownEstate known, String lines) {
        return ImportPlanner.plan(known, ImportFileReader.read((HEADER + lines).getBytes(UTF_8)));
    }

    private static KnownEstate known() {
        var unit = new UnitDraft(1L, "3-2-1801", "3", 18, new BigDecimal("96.50"), UnitUsage.RESIDENTIAL, null, null);
        var other = new UnitDraft(2L, "3-2-1802", "3", 18, null, UnitUsage.RESIDENTIAL, null, null);
        return new KnownEstate(Map.of("3", "3栋"), Map.of(unit.code(), unit, other.code(), other),
                Map.of(unit.code(),
                        List.of(new PersonDraft(11L, unit.code(), "张淑芬", OccupantKind.OWNER, List.of("13812346688"),
                                null,
                                null, null, null, null)),
                        other.code(), List.of(new PersonDraft(12L, other.code(), "李雷", OccupantKind.OWNER, List.of(),
                                null, null, null, null, "钥匙在邻居家"))));
    }
}
