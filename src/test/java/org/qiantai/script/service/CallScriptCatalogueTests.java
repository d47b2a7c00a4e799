package org.qiantai.script.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.script.DeskScripts;
import org.qiantai.script.ScriptMoment;
import org.qiantai.script.domain.DayPart;
import org.qiantai.script.domain.ScriptText;
import org.qiantai.staff.People;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class CallScriptCatalogueTests {
    @Autowired DeskScripts scripts;
    @Autowired ScriptAdministration administration;
    @Autowired People people;
    @Autowired SiteDirectory sites;

    SiteRef site;
    Actor admin = new Actor(1, "admin", "管理员", null, Set.of(), List.of());

    @BeforeEach
    void aSite() { site = sites.byId(people.site()); }

    @ParameterizedTest
    @CsvSource({"2026-11-25T08:30, 早上好", "2026-11-25T12:00, 中午好", "2026-11-25T15:00, 下午好", "2026-11-25T19:00, 晚上好",
        "2026-11-26T02:00, 您好", "2026-02-17T09:00, 新春快乐", "2026-01-01T15:00, 新年快乐", "2026-05-01T09:00, 节日好",
        "2026-09-25T20:00, 中秋快乐", "2026-10-02T09:00, 国庆节快乐", "2026-06-19T09:00, 端午安康", "2026-12-25T09:00, 圣诞快乐"})
    @DisplayName("R-02-1, R-02-3: the greeting goes by the time of day, and by the calendar's festival before that")
    void greeting(LocalDateTime local, String begins) {
        assertThat(say(ScriptMoment.GREETING, local)).startsWith(begins).contains(site.name());
    }

    @Test
    @DisplayName("R-02-3: nobody is wished a merry tomb-sweeping day; a make-up working day is no festival")
    void tact() {
        assertThat(say(ScriptMoment.GREETING, LocalDateTime.parse("2026-04-05T09:00"))).startsWith("您好");
        assertThat(say(ScriptMoment.WISHES, LocalDateTime.parse("2026-04-05T09:00"))).doesNotContain("快乐", "愉快");
        assertThat(say(ScriptMoment.FAREWELL, LocalDateTime.parse("2026-04-05T09:00"))).doesNotContain("愉快");
        assertThat(say(ScriptMoment.GREETING, LocalDateTime.parse("2026-10-10T09:00"))).startsWith("早上好");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R-02-1..12, R-08-4, R-08-14, R-08-16, R-08-19: every moment has its sentence in both languages at any hour")
    void every(ScriptMoment moment) {
        for (int hour = 0; hour < 24; hour++) {
            Instant now = LocalDateTime.of(2026, 11, 25, hour, 0).atZone(site.zone()).toInstant();
            assertThat(scripts.say(moment, site, Locale.SIMPLIFIED_CHINESE, now).orElseThrow()).doesNotContain("[")
                    .matches(".*\\p{IsHan}.*");
            assertThat(scripts.say(moment, site, Locale.ENGLISH, now).orElseThrow().replace(site.name(), ""))
                    .doesNotContain("[").doesNotMatch(".*\\p{IsHan}.*");
        }
    }

    @Test
    @DisplayName("The words of the rules: exact place first, nothing promised unchecked, the supervisor calls back, the ten characters")
    void words() {
        LocalDateTime now = LocalDateTime.parse("2026-11-25T10:00");
        Map.of(ScriptMoment.FIRE, "准确位置", ScriptMoment.LATER, "给您回话", ScriptMoment.TRANSFER, "主管", ScriptMoment.ASKING,
                "具体位置", ScriptMoment.APOLOGY,
                "对不起", ScriptMoment.EXPLAINING, "规定", ScriptMoment.CONSULTING, "您看这样", ScriptMoment.COURTESY,
                "您好、请、谢谢、对不起、再见")
                .forEach((moment, words) -> assertThat(say(moment, now)).contains(words));
    }

    @Test
    @DisplayName("What the administrator changes is said at once; two forms at a time are told apart; out of use it is said no longer")
    void kept() {
        LocalDateTime now = LocalDateTime.parse("2026-11-25T10:00");
        String before = say(ScriptMoment.THANKS, now);
        UUID token = UUID.randomUUID();
        ScriptText text = new ScriptText(ScriptMoment.THANKS, DayPart.MORNING, null, "谢谢您一早打来",
                "Thank you for the early call", 10);
        administration.create(text, token, admin);
        administration.create(text, token, admin);
        assertThat(say(ScriptMoment.THANKS, now)).isEqualTo("谢谢您一早打来");
        ScriptRow row = administration.list().stream().filter(one -> one.text().equals(text)).reduce((_, _) -> {
            throw new AssertionError("twice");
        }).orElseThrow();
        String id = String.valueOf(row.id());
        administration.change(new Submission(id, row.version(), UUID.randomUUID()), new ScriptText(ScriptMoment.THANKS,
                DayPart.MORNING, null, "感谢您", "Thank you", 10), admin);
        assertThat(say(ScriptMoment.THANKS, now)).isEqualTo("感谢您");
        Submission old = new Submission(id, row.version(), UUID.randomUUID());
        assertThatThrownBy(() -> administration.change(old, text, admin)).isInstanceOf(StaleRecordException.class);
        assertThatThrownBy(() -> administration.activate(submission(id), admin))
                .isInstanceOf(WrongStateException.class);
        administration.deactivate(submission(id), admin);
        assertThat(say(ScriptMoment.THANKS, now)).isEqualTo(before);
        assertThatThrownBy(() -> administration.deactivate(submission(id), admin))
                .isInstanceOf(WrongStateException.class);
    }

    private Submission submission(String id) {
        return new Submission(id, administration.script(id).version(), UUID.randomUUID());
    }

    private String say(ScriptMoment moment, LocalDateTime local) {
        return scripts.say(moment, site, Locale.SIMPLIFIED_CHINESE, local.atZone(site.zone()).toInstant())
                .orElseThrow();
    }
}
