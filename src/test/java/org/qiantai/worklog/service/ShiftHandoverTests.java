package org.qiantai.worklog.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.support.IntegrationTest;
import org.qiantai.timeline.Timeline;
import org.qiantai.timeline.TimelineLine;
import org.qiantai.worklog.domain.EntryType;
import org.qiantai.worklog.domain.ShiftHandover;
import org.qiantai.worklog.domain.ShiftHandoverStatus;
import org.qiantai.worklog.domain.AcceptedBy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class ShiftHandoverTests {
    @Autowired ApplicationContext context;
    @Autowired Timeline timeline;

    WorklogScene scene;
    Actor desk;
    Actor other;

    @BeforeEach
    void aDesk() {
        scene = new WorklogScene(context);
        desk = scene.desk();
        other = scene.desk();
    }

    @Test
    @DisplayName("R-08-17: what is left for the next shift waits for it, is taken over by name, and comes back each shift until it is done")
    void comesBack() {
        ShiftHandover item = scene.handOver(desk, AcceptedBy.NEXT_SHIFT, "3-2-1801 钥匙在前台，业主晚上来取");
        assertThat(scene.waitingFor(other)).as("16:40, the shift that wrote it").isEmpty();
        scene.pass(1, 0);
        assertThat(scene.waitingFor(other)).as("17:40, the night").containsExactly(item.text());
        scene.accept(item, other);
        assertThat(scene.waitingFor(other)).isEmpty();
        assertThat(scene.item(item.text())).satisfies(now -> {
            assertThat(now.status()).isEqualTo(ShiftHandoverStatus.ACCEPTED);
            assertThat(now.acceptedName()).isEqualTo(other.name());
            assertThat(now.acceptedAt()).isEqualTo(scene.clock.instant());
        });
        scene.pass(15, 0);
        assertThat(scene.waitingFor(desk)).as("08:40 the next morning").containsExactly(item.text());
        scene.accept(item, desk);
        scene.pass(9, 0);
        assertThat(scene.waitingFor(other)).as("17:40 again").containsExactly(item.text());
        scene.finish(item, "19:20 业主已取走，签收", other);
        scene.pass(24, 0);
        assertThat(scene.waitingFor(other)).isEmpty();
        assertThat(history(item)).extracting(TimelineLine::kind).containsExactly("worklog.event.finished",
                "worklog.event.accepted", "worklog.event.accepted", "worklog.event.handedOver");
        assertThat(history(item)).extracting(TimelineLine::actorName).containsExactly(other.name(), desk.name(),
                other.name(), desk.name());
    }

    @Test
    @DisplayName("R-03-79: what security is to go on with waits for its supervisor at once, and for nobody else")
    void security() {
        Actor guard = scene.actor(Role.SUPERVISOR, "SECURITY");
        ShiftHandover item = scene.handOver(desk, AcceptedBy.SECURITY, "6 栋水泵房 22 点后巡一次");
        assertThat(scene.waitingFor(guard)).containsExactly(item.text());
        assertThat(scene.waitingFor(other)).isEmpty();
        assertThatThrownBy(() -> scene.accept(item, other)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> scene.accept(item, scene.actor(Role.SUPERVISOR, "ENGINEERING")))
                .isInstanceOf(ForbiddenException.class);
        scene.accept(item, guard);
        scene.pass(1, 0);
        assertThat(scene.waitingFor(guard)).as("taken over for the night already").isEmpty();
        scene.pass(14, 30);
        assertThat(scene.waitingFor(guard)).containsExactly(item.text());
        scene.finish(item, "22:10 巡查正常", guard);
        assertThat(scene.waitingFor(guard)).isEmpty();
    }

    @Test
    @DisplayName("domain §2: where security has no supervisor the CS supervisor takes over")
    void standIn() {
        Actor cs = scene.actor(Role.SUPERVISOR, "FRONT_DESK");
        ShiftHandover item = scene.handOver(desk, AcceptedBy.SECURITY, "东门道闸故障，夜间人工放行");
        assertThat(scene.waitingFor(cs)).containsExactly(item.text());
        scene.actor(Role.SUPERVISOR, "SECURITY");
        assertThat(scene.waitingFor(cs)).isEmpty();
        assertThatThrownBy(() -> scene.accept(item, cs)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    @DisplayName("Nobody takes over from themselves; in a later shift the same person may")
    void fourEyes() {
        ShiftHandover item = scene.handOver(desk, AcceptedBy.NEXT_SHIFT, "明早 9 点催电梯维保");
        assertThatThrownBy(() -> scene.accept(item, desk)).isInstanceOf(ForbiddenException.class);
        scene.pass(16, 0);
        scene.accept(item, desk);
        assertThat(scene.item(item.text()).status()).isEqualTo(ShiftHandoverStatus.ACCEPTED);
    }

    @Test
    @DisplayName("Whoever comes early takes over for the next shift; twice in a shift, or after the end, is 409")
    void once() {
        ShiftHandover item = scene.handOver(desk, AcceptedBy.NEXT_SHIFT, "失物招领：黑色雨伞一把");
        scene.accept(item, other);
        scene.pass(1, 0);
        assertThat(scene.waitingFor(other)).isEmpty();
        assertThatThrownBy(() -> scene.accept(item, other)).isInstanceOf(WrongStateException.class);
        Submission old = new Submission("" + item.id(), item.version(), UUID.randomUUID());
        assertThatThrownBy(() -> in(() -> scene.acts.finish(old, "无", other)))
                .isInstanceOf(StaleRecordException.class);
        Submission submission = new Submission("" + item.id(), scene.item(item.text()).version(), UUID.randomUUID());
        in(() -> scene.acts.finish(submission, "失主已领回", other));
        in(() -> scene.acts.finish(submission, "失主已领回", other));
        Submission again = new Submission("" + item.id(), submission.version() + 1, UUID.randomUUID());
        assertThatThrownBy(() -> in(() -> scene.acts.finish(again, "又一次", other)))
                .isInstanceOf(WrongStateException.class);
        assertThatThrownBy(() -> in(() -> scene.acts.accept(again, other))).isInstanceOf(WrongStateException.class);
        assertThat(history(item)).hasSize(3);
    }

    @Test
    @DisplayName("Another site's item does not exist; nor does one of no number")
    void wall() {
        ShiftHandover item = scene.handOver(desk, AcceptedBy.NEXT_SHIFT, "样板");
        WorklogScene elsewhere = new WorklogScene(context);
        Actor stranger = elsewhere.desk();
        Submission submission = new Submission("" + item.id(), 0, UUID.randomUUID());
        assertThatThrownBy(() -> elsewhere.in(() -> {
            elsewhere.acts.accept(submission, stranger);
            return true;
        })).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> in(() -> scene.acts.accept(new Submission("x", 0, UUID.randomUUID()), other)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("A hand-over says for whom it is; sent twice it is one")
    void writing() {
        WriteEntry entry = new WriteEntry(EntryType.HANDOVER, null, "没有写交给谁", null, null, null, UUID.randomUUID());
        assertThatThrownBy(() -> scene.in(() -> scene.writing.write(scene.site, entry, desk)))
                .isInstanceOf(InvalidInputException.class);
        WriteEntry whole = new WriteEntry(EntryType.HANDOVER, null, "交给保安", null, AcceptedBy.SECURITY, null,
                UUID.randomUUID());
        scene.in(() -> scene.writing.write(scene.site, whole, desk));
        scene.in(() -> scene.writing.write(scene.site, whole, desk));
        Actor guard = scene.actor(Role.SUPERVISOR, "SECURITY");
        assertThat(scene.waitingFor(guard)).containsExactly("交给保安");
    }

    private List<TimelineLine> history(ShiftHandover item) {
        return scene.in(() -> timeline.of(List.of(ShiftHandoverService.subject(item))));
    }

    private void in(Runnable work) {
        scene.in(() -> {
            work.run();
            return true;
        });
    }
}
