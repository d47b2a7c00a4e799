package org.qiantai.worklog.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People;
import org.qiantai.support.IntegrationTest;
import org.qiantai.worklog.domain.ClosingFigure;
import org.qiantai.worklog.domain.EntryType;
import org.qiantai.worklog.domain.ShiftKind;
import org.qiantai.worklog.domain.AcceptedBy;
import org.qiantai.worklog.repository.ClosingRow;
import org.qiantai.worklog.repository.LogLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class WorklogTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Autowired ApplicationContext context;
    @Autowired People people;

    WorklogScene scene;
    Actor desk;

    @BeforeEach
    void aDesk() {
        scene = new WorklogScene(context);
        desk = scene.desk();
    }

    @Test
    @DisplayName("R-03-79, C-44: one log with types; what is written at night stands on the evening's day, in its shift")
    void types() {
        scene.write(desk, EntryType.PATROL, "大堂、门岗巡查正常", null);
        scene.write(desk, EntryType.RECEPTION, "业主来访，咨询停车月卡", DAY.atTime(9, 30));
        scene.pass(8, 0);
        scene.write(desk, EntryType.OUTAGE, "地库 B2 喷淋误报，已复位", null);
        assertThat(texts(LogFilter.none())).containsExactly("地库 B2 喷淋误报，已复位", "大堂、门岗巡查正常", "业主来访，咨询停车月卡");
        assertThat(texts(new LogFilter(EntryType.PATROL, null))).containsExactly("大堂、门岗巡查正常");
        DayPage page = page(LogFilter.none(), null);
        assertThat(page.lines().rows()).extracting(line -> line.shift().kind()).containsExactly(ShiftKind.NIGHT,
                ShiftKind.DAY, ShiftKind.DAY);
        assertThat(page.lines().rows()).extracting(DayPage.Line::first).containsExactly(true, true, false);
        assertThat(page.isToday()).isTrue();
        assertThat(page.lines().rows().getLast().line().isLate()).isTrue();
        assertThat(scene.in(() -> scene.reading.day(scene.site, DAY.plusDays(1), LogFilter.none(), null, desk)).lines()
                .rows()).isEmpty();
    }

    @Test
    @DisplayName("R-03-79: an entry is never changed or deleted; a correction stands beside it")
    void corrections() {
        scene.write(desk, EntryType.RECEPTION, "收到 301 快递一件", null);
        long id = Objects.requireNonNull(page(LogFilter.none(), null).lines().rows().getFirst().line().handId());
        scene.pass(0, 1);
        scene.in(() -> scene.writing.write(scene.site, new WriteEntry(EntryType.RECEPTION, null, "应为 302 的快递", null,
                null, id, UUID.randomUUID()), desk));
        List<LogLine> lines = page(LogFilter.none(), null).lines().rows().stream().map(DayPage.Line::line).toList();
        assertThat(lines).extracting(LogLine::text).containsExactly("应为 302 的快递", "收到 301 快递一件");
        assertThat(lines.getFirst().correctsAt()).isEqualTo(lines.getLast().at());
        assertThat(lines.getLast().corrected()).isTrue();
        for (String change : List.of("UPDATE worklog_entry SET text = 'x' WHERE id = ?",
                "DELETE FROM worklog_entry WHERE id = ?"))
            assertThatThrownBy(() -> people.sql(change, id)).rootCause().hasMessageContaining("append-only");
        assertThatThrownBy(() -> scene.in(() -> scene.writing.write(scene.site, new WriteEntry(EntryType.RECEPTION,
                null, "x", null, null, id + 1000, UUID.randomUUID()), desk))).isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("An entry sent twice is one; its time is not to come and at most seven days gone; its record exists")
    void refused() {
        WriteEntry entry = new WriteEntry(EntryType.PATROL, null, "一次", null, null, null, UUID.randomUUID());
        scene.in(() -> scene.writing.write(scene.site, entry, desk));
        scene.in(() -> scene.writing.write(scene.site, entry, desk));
        assertThat(texts(LogFilter.none())).containsExactly("一次");
        for (LocalDateTime time : List.of(DAY.atTime(17, 0), DAY.minusDays(8).atTime(9, 0)))
            assertThatThrownBy(() -> scene.write(desk, EntryType.PATROL, "x", time))
                    .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> scene.in(() -> scene.writing.write(scene.site, new WriteEntry(EntryType.PATROL, null,
                "x", "SR-20261125-999", null, null, UUID.randomUUID()), desk)))
                .isInstanceOf(InvalidInputException.class);
        for (Role role : List.of(Role.SUPERVISOR, Role.CENTER_HEAD, Role.AREA_MANAGER, Role.HEAD_OFFICE))
            assertThatThrownBy(() -> scene.write(scene.actor(role, "FRONT_DESK"), EntryType.PATROL, "x", null))
                    .isInstanceOf(ForbiddenException.class);
    }

    @Test
    @DisplayName("A long day is read on from where the page ended; no line twice, none left out")
    void windows() {
        IntStream.rangeClosed(1, 60).forEach(i -> scene.write(desk, EntryType.RECEPTION, "第 " + i + " 条", null));
        DayPage first = page(LogFilter.none(), null);
        DayPage second = page(LogFilter.none(), first.lines().next());
        assertThat(second.lines().next()).isNull();
        assertThat(Stream.concat(first.lines().rows().stream(), second.lines().rows().stream())
                .map(line -> line.line().text())).hasSize(60).doesNotHaveDuplicates();
        assertThat(scene.in(() -> scene.reading.onPaper(scene.site, DAY, desk)).lines().rows().getFirst().line().text())
                .as("on paper as it went").isEqualTo("第 1 条");
    }

    @Test
    @DisplayName("R-01-12, R-03-5: half an hour before the end the check comes up; each point is ticked by name, once")
    void closing() {
        assertThat(scene.lane("worklog.queue.closing", desk)).isNotEmpty();
        assertThat(page(LogFilter.none(), null).closing()).isTrue();
        UUID token = UUID.randomUUID();
        scene.in(() -> tick("LOCKED", token, desk));
        scene.in(() -> tick("LOCKED", token, desk));
        assertThat(row("LOCKED").by()).isEqualTo(desk.name());
        assertThat(row("LOCKED").at()).isEqualTo(scene.clock.instant());
        assertThatThrownBy(() -> scene.in(() -> tick("LOCKED", UUID.randomUUID(), scene.desk())))
                .isInstanceOf(WrongStateException.class);
        assertThatThrownBy(() -> scene.in(() -> tick("NO_SUCH", UUID.randomUUID(), desk)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> scene.in(() -> tick("POWER", UUID.randomUUID(), scene.actor(Role.CENTER_HEAD, null))))
                .isInstanceOf(ForbiddenException.class);
        scene.in(() -> tick("POWER", UUID.randomUUID(), scene.actor(Role.AREA_MANAGER, null)));
        scene.in(() -> scene.closing.of(scene.site, DAY)).stream().filter(row -> !row.isTicked())
                .forEach(row -> scene.in(() -> tick(row.code(), UUID.randomUUID(), desk)));
        assertThat(scene.lane("worklog.queue.closing", desk)).isEmpty();
        scene.pass(16, 0);
        assertThat(scene.lane("worklog.queue.closing", desk)).as("08:40 the next day").isEmpty();
        assertThatThrownBy(() -> scene.in(() -> tick("LOCKED", UUID.randomUUID(), desk)))
                .isInstanceOf(WrongStateException.class);
    }

    @Test
    @DisplayName("R-08-25: beside a check stands what the program knows; ticked, the figure is kept as it was")
    void figures() {
        assertThat(page(LogFilter.none(), null).counted()).containsEntry(ClosingFigure.HANDOVERS_WRITTEN, 0)
                .containsEntry(ClosingFigure.SLIPS_OUT, 0).containsEntry(ClosingFigure.CALLBACKS_DUE, 0)
                .containsEntry(ClosingFigure.TO_DISPATCH, 0);
        scene.handOver(desk, AcceptedBy.NEXT_SHIFT, "一项");
        assertThat(page(LogFilter.none(), null).counted()).containsEntry(ClosingFigure.HANDOVERS_WRITTEN, 1);
        scene.in(() -> tick("HANDOVER", UUID.randomUUID(), desk));
        scene.handOver(desk, AcceptedBy.NEXT_SHIFT, "又一项");
        assertThat(row("HANDOVER").kept()).isEqualTo(1);
        assertThatThrownBy(() -> people.sql("DELETE FROM closing_tick WHERE site_id = ?", scene.site.id())).rootCause()
                .hasMessageContaining("append-only");
    }

    private boolean tick(String code, UUID token, Actor by) {
        LocalDate day = DAY;
        scene.closing.tick(scene.site, day, code, token, by);
        return true;
    }

    private ClosingRow row(String code) {
        return scene.in(() -> scene.closing.of(scene.site, DAY)).stream().filter(row -> row.code().equals(code))
                .findFirst().orElseThrow();
    }

    private List<String> texts(LogFilter filter) {
        return page(filter, null).lines().rows().stream().map(line -> line.line().text()).toList();
    }

    private DayPage page(LogFilter filter, @Nullable String after) {
        return scene.in(() -> scene.reading.day(scene.site, DAY, filter, after, desk));
    }
}
