package org.qiantai.estate.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiantai.estate.repository.HouseholdSearchKey;
import org.qiantai.estate.repository.KeyKind;
import org.qiantai.estate.repository.KeyRange;

/** The one field of the desk: what is kept and what is typed meet. The database only compares bytes. */
class HouseholdSearchKeysTests {

    @ParameterizedTest
    @ValueSource(strings = {"3-2-1801", "3218 01", "32 1801", "3 2 1801", "32-1801", "321801", "3栋2单元1801",
        "3栋2单元1801室",
        "三栋二单元1801", "3幢2单元1801房", "3号楼2单元1801", "３－２－１８０１", "3—2—1801", "3/2/1801", "3#2-1801", " 3-2-18", "1801",
        "2-1801", "3栋", "张", "张淑", "张淑芬", "淑芬", "芬", "张阿姨", "张淑芬女士", "张 淑芬", "zhangshufen", "zhangs", "zhang shu fen",
        "ZhangShuFen", "zhangsf", "zsf", "zs", "ZS", "z", "shufen", "6688", "13812346688", "138 1234 6688",
        "138-1234-6688", "+86 138 1234 6688", "46688", "688", "6677", "010-62346677"})
    @DisplayName("R-03-32: room, name or phone, however it is typed, finds 3-2-1801 张淑芬")
    void finds(String typed) { assertThat(found(typed, "3-2-1801", "张淑芬", "13812346688", "010-6234 6677")).isTrue(); }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "3-3-1801", "李", "淑张", "ls", "fen", "6687", "1381", "88", "zhangf", "总"})
    @DisplayName("R-03-32: what does not fit does not find")
    void doesNotFind(String typed) { assertThat(found(typed, "3-2-1801", "张淑芬", "13812346688")).isFalse(); }

    @ParameterizedTest
    @CsvSource({"单雄信,shanxiongxin", "解晓东,xiexiaodong", "曾国藩,zengguofan", "仇英,qiuying", "查良镛,zhaliangyong",
        "区小明,ouxiaoming", "任盈盈,renyingying", "盖聂,genie", "覃小云,qinxiaoyun", "朴树,piaoshu", "缪斯,miaosi",
        "乐毅,yueyi", "尉迟恭,yuchigong", "万俟卨,moqixie", "长孙无忌,zhangsunwuji", "欧阳修,ouyangxiu", "单于明,chanyuming",
        "令狐冲,linghuchong", "吕布,lvbu", "翟天临,zhaitianlin", "黑豹,hebao", "员半千,yunbanqian", "华罗庚,hualuogeng",
        "纪晓岚,jixiaolan", "宁静,ningjing", "燕青,yanqing", "石磊,shilei", "王长乐,wangchangle", "李茜,lixi", "李茜,liqian",
        "陈朝阳,chenchaoyang", "陈朝阳,chenzhaoyang", "单雄信,danxiongxin", "欧阳修,oyx", "欧阳修,ouyangx", "吕布,lb"})
    @DisplayName("R-03-32: surnames are read as surnames, and characters of two readings by both")
    void readsNames(String name, String typed) { assertThat(HouseholdSearchKeys.names(name)).contains(typed); }

    @Test
    @DisplayName("R-03-32: foreign names are found by each of their words")
    void foreignNames() {
        assertThat(found("smith", "A-1201", "John Smith")).isTrue();
        assertThat(found("john s", "A-1201", "John Smith")).isTrue();
        assertThat(found("古丽", "A-1201", "阿依古丽·买买提")).isTrue();
        assertThat(found("买买提", "A-1201", "阿依古丽·买买提")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"A座1201,A-1201", "a-1201,A-1201", "3栋2单元1801室,3-2-1801", "十二栋1单元502,12-1-502", "二十一栋三单元902,21-3-902",
        "商铺12,商铺12", "地下B1-023,地下B1-023", "３栋２单元１８０１,3-2-1801"})
    @DisplayName("A room code is kept in one spelling")
    void oneSpelling(String typed, String code) {
        assertThat(RoomText.parse(typed).orElseThrow().code()).isEqualTo(code);
    }

    @Test
    @DisplayName("Keys are never empty and fit the table")
    void neverEmpty() {
        for (String name : List.of("张", "·", "𠮷", "A", "张3", "阿布都热依木·买买提江"))
            assertThat(HouseholdSearchKeys.ofOccupant(2, true, name, List.of("", "110")))
                    .extracting(HouseholdSearchKey::text)
                    .noneMatch(String::isEmpty);
    }

    @Test
    @DisplayName("A phone of the mainland is the same with and without its country code")
    void countryCode() {
        assertThat(HouseholdSearchKeys.ofOccupant(2, true, "李", List.of("+86 13812346688")))
                .contains(new HouseholdSearchKey(KeyKind.PHONE, "88664321831", null, 2L, true));
    }

    private static boolean found(String typed, String code, String name, String... phones) {
        Set<HouseholdSearchKey> keys = new HashSet<>(HouseholdSearchKeys.ofUnit(1, code));
        keys.addAll(HouseholdSearchKeys.ofOccupant(2, true, name, List.of(phones)));
        return SearchText.parse(typed).ranges().stream()
                .anyMatch(range -> keys.stream().anyMatch(key -> holds(range, key)));
    }

    private static boolean holds(KeyRange range, HouseholdSearchKey key) {
        return range.kind() == key.kind() && range.current() == key.current() && compare(key.text(), range.low()) >= 0
                && compare(key.text(), range.high()) < 0;
    }

    private static int compare(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
