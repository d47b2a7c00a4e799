package org.qiantai.deadline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.CategoryFinder;
import org.qiantai.deadline.CategoryHit;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The dictionary that the program begins with: what is typed and what is said. */
@IntegrationTest
class CategoryFindingTests {
    @Autowired CategoryFinder categories;

    @ParameterizedTest
    @CsvSource({"漏水,WATER_DRIP", "loushui,WATER_DRIP", "ls,WATER_DRIP", "leak,WATER_DRIP", "lou,WATER_DRIP",
        "跑水,WATER_RUNNING", "baoguan,WATER_RUNNING", "burst,WATER_RUNNING", "running water,WATER_RUNNING",
        "马桶,DRAIN_BLOCKED", "matong,DRAIN_BLOCKED", "toilet,DRAIN_BLOCKED", "灯,LAMP", "deng,LAMP", "dengpao,LAMP",
        "lamp,LAMP", "bulb,LAMP", "lock,DOOR_LOCK", "suo,DOOR_LOCK", "钥匙,DOOR_LOCK", "yaoshi,DOOR_LOCK",
        "电梯,LIFT", "dianti,LIFT", "dt,LIFT", "lift,LIFT", "elevator,LIFT", "空调,AIR_CONDITIONING",
        "kongtiao,AIR_CONDITIONING", "kt,AIR_CONDITIONING", "停水,WATER_HOME", "meishui,WATER_HOME",
        "停电,POWER_HOME", "tiaozha,POWER_HOME", "zhaohuo,FIRE", "着火,FIRE", "fire,FIRE", "保洁,CLEANING",
        "rubbish,CLEANING", "zhanglang,PEST_CONTROL", "收费,INQ_FEE", "wyf,INQ_FEE", "parking,SECURITY",
        "水龙头漏水了,WATER_DRIP", "ＬＡＭＰ,LAMP", "门锁损坏,DOOR_LOCK", "Door,DOOR_WINDOW", "network,"})
    @DisplayName("A category is found by Chinese, pinyin, initials or English")
    void finds(String typed, String code) {
        List<CategoryHit> found = categories.find(typed, 6);
        if (code == null) assertThat(found).as("one out of use").isEmpty();
        else
            assertThat(found).isNotEmpty().first().returns(code, hit -> hit.category().code());
    }

    @ParameterizedTest
    @CsvSource({"厨房水龙头一直滴水，关紧了也滴,WATER_DRIP,false", "水管爆了，水止不住，地板都淹了,WATER_RUNNING,true",
        "卫生间马桶堵了，下水很慢,DRAIN_BLOCKED,false", "整栋停水了,WATER_WIDE,true", "我家停水了，邻居家有水,WATER_HOME,false",
        "楼道灯不亮,LAMP,false", "门锁打不开，钥匙断在里面了,DOOR_LOCK,false", "单元门关不上，闭门器坏了,DOOR_WINDOW,false",
        "电梯里困人了,LIFT,true", "老人被困在电梯里,LIFT,true", "电梯厅的灯不亮,LAMP,false", "楼下着火了，好多烟,FIRE,true",
        "楼上漏水把我家墙皮泡了，墙渗水,WALL_LEAK,false", "插座打火，有糊味,ELECTRICAL,false",
        "有小偷撬门偷东西,CRIME,true", "楼道里垃圾没人收，异味很大,CLEANING,false",
        "someone is stuck in the lift,LIFT,true", "The kitchen tap is leaking,WATER_DRIP,false",
        "water is gushing; pipe burst,WATER_RUNNING,true", "想问一下物业费多少钱,INQ_FEE,false"})
    @DisplayName("R-03-36: the description says which category it is, and whether it sounds like an emergency")
    void suggests(String said, String code, boolean emergency) {
        assertThat(categories.suggest(said, 3)).isNotEmpty().first()
                .returns(code, hit -> hit.category().code())
                .returns(emergency, hit -> hit.category().emergency());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "，", "您好", "staple"})
    @DisplayName("Where no keyword was said nothing is suggested")
    void nothingSaid(String said) { assertThat(categories.suggest(said, 3)).isEmpty(); }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "xyzzy", "犇"})
    @DisplayName("What fits no category finds none")
    void nothingFound(String typed) { assertThat(categories.find(typed, 6)).isEmpty(); }

    @Test
    @DisplayName("A category comes once, with the word that found it, and never more than asked for")
    void once() {
        List<CategoryHit> found = categories.find("水", 4);
        assertThat(found).hasSize(4);
        assertThat(found).extracting(CategoryHit::category).extracting(Category::code).doesNotHaveDuplicates();
        assertThat(categories.find("pao", 1)).singleElement().returns("跑水", CategoryHit::word);
    }

    @Test
    @DisplayName("R-08-19: what tells a drip from a flood is asked")
    void questions() {
        assertThat(categories.find("loushui", 1).getFirst().category().emergencyQuestionZh()).contains("关不住");
        assertThat(categories.find("gas smell", 1).getFirst().category())
                .returns("PUBLIC_HAZARD", Category::code).extracting(Category::emergencyQuestionEn).isNotNull();
    }
}
