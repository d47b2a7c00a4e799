package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.i18n.Languages;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@DisplayName("R-07-12: the slip on paper, in three parts")
class SlipPagesTests {
    @Autowired OrderScene scene;
    @Autowired MockMvcTester mvc;

    long site;
    Person desk;
    Person worker;
    String order;

    @BeforeEach
    void dispatched() {
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        order = scene.dispatched(site, desk, "WATER_HOME", "楼道灯不亮");
    }

    @Test
    @DisplayName("R-07-12: printed once however often it is sent; again only with a reason, and the earlier copy is void")
    void printed() {
        assertThat(page("")).contains("预览，尚未登记打印", "客户联", "工程联", "财务联", "data-action=\"slip\"");
        UUID token = UUID.randomUUID();
        assertThat(print(token, null, "CUSTOMER", "ENGINEERING", "FINANCE")).hasStatus(302);
        assertThat(print(token, null, "CUSTOMER", "ENGINEERING", "FINANCE")).hasStatus(302);
        assertThat(page("")).contains("在前台", desk.name() + " ").doesNotContain("预览，尚未登记打印");
        assertThat(custody()).containsExactly("AT_DESK", "AT_DESK", "AT_DESK");
        assertThat(print(UUID.randomUUID(), null)).hasStatus(422).bodyText().contains("请至少选一联");
        assertThat(print(UUID.randomUUID(), null, "FINANCE")).hasStatus(422).bodyText().contains("请写明补打原因");
        assertThat(print(UUID.randomUUID(), "淋湿了", "FINANCE")).hasStatus(302);
        assertThat(page("")).contains("第 2 次打印（补打）淋湿了", "作废");
        assertThat(custody()).containsExactly("AT_DESK", "AT_DESK", "VOID", "AT_DESK");
        scene.page(desk, "/orders/" + order).contains("打印维修单：客户联、工程联、财务联", "补打维修单：财务联，原件作废", "淋湿了");
        assertThat(scene.get(worker, "/orders/" + order + "/slip")).as("not his order").hasStatus(404);
    }

    @Test
    @DisplayName("R-07-12: two who print at the same moment make one record")
    void race() {
        List<Integer> answers = Stream.of(1, 2).map(_ -> CompletableFuture.supplyAsync(
                () -> print(UUID.randomUUID(), null, "CUSTOMER", "FINANCE").getResponse().getStatus())).toList()
                .stream()
                .map(CompletableFuture::join).toList();
        assertThat(answers).containsExactlyInAnyOrder(302, 422);
        assertThat(custody()).containsExactly("AT_DESK", "AT_DESK");
    }

    @Test
    @DisplayName("R-08-25: where each copy goes is written down; the list has what is not back, and goes out as a file")
    void custodyAndList() {
        print(UUID.randomUUID(), null, "CUSTOMER", "ENGINEERING", "FINANCE");
        List<String> ids = ids();
        assertThat(move(ids.get(0), "HAND_OUT", "holder", "FINANCE", "name", "钱会计")).hasStatus(422).bodyText()
                .contains("客户联不交给此人", "钱会计");
        assertThat(move(ids.get(0), "HAND_OUT", "holder", "OWNER")).hasStatus(422).bodyText().contains("此项必填");
        assertThat(move(ids.get(0), "HAND_OUT", "holder", "OWNER", "name", "张淑芬")).hasStatus(302);
        assertThat(move(ids.get(1), "HAND_OUT", "holder", "TECHNICIAN", "name", "王强师傅")).hasStatus(302);
        assertThat(move(ids.get(2), "LOSE", "reason", "风吹走了")).hasStatus(302);
        assertThat(custody()).containsExactly("KEPT", "OUT", "LOST");
        assertThat(move(ids.get(2), "BACK")).hasStatus(409).bodyText().contains("已遗失");
        scene.page(desk, "/slips").contains(order, "王强师傅", "工程联").doesNotContain("张淑芬");
        scene.page(desk, "/slips?late=EVENING").doesNotContain("王强师傅").contains("没有未收回的维修单");
        assertThat(scene.get(desk, "/slips?late=TOMORROW")).hasStatus(422);
        assertThat(OrderScene.text(scene.get(desk, "/slips?format=csv"))).contains("王强师傅", order);
        assertThat(Web.workbook(scene.get(desk, "/slips?format=xlsx"))).contains("王强师傅", order);
        scene.sql("UPDATE slip_copy SET handed_at = handed_at - interval '40 days' WHERE id = ?",
                Long.valueOf(ids.get(1)));
        scene.page(desk, "/slips?late=MONTH_END").contains("王强师傅");
        assertThat(scene.step(desk, order, "cancellation", "text", "重复派单")).hasStatus(302);
        assertThat(print(UUID.randomUUID(), "再来", "ENGINEERING")).as("cancelled").hasStatus(409);
        assertThat(move(ids.get(1), "BACK")).as("its paper is still awaited").hasStatus(302);
        scene.page(desk, "/slips").doesNotContain("王强师傅");
    }

    @Test
    @DisplayName("R-08-25: taking the slip in takes its copies back in the same act")
    void receivedWithIt() {
        Person head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        print(UUID.randomUUID(), null, "ENGINEERING");
        move(ids().getFirst(), "HAND_OUT", "holder", "TECHNICIAN", "name", "王强师傅");
        finish(head, 0);
        scene.step(head, order, "review", "name", "孙主管");
        assertThat(custody()).containsExactly("OUT");
        assertThat(scene.step(desk, order, "receipt", "received", "true")).hasStatus(302);
        assertThat(custody()).containsExactly("BACK");
    }

    @Test
    @DisplayName("R-07-12: the PDF has three parts of a sheet, its own fonts, and further sheets where much was used")
    void pdf() throws IOException {
        Person head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        finish(head, 25);
        try (PDDocument pdf = pdf("zh-CN")) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains(order, "维修单", "客户联", "工程联", "财务联", "楼道灯不亮", "材料1 ", "材料25", "共 25 项，见续页",
                    "张淑芬");
            assertThat(text.split(order, -1)).as("in each part of each sheet").hasSize(10);
            for (PDPage page : pdf.getPages()) {
                assertThat(Math.round(page.getMediaBox().getHeight())).as("A4").isEqualTo(842);
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
        try (PDDocument pdf = pdf("en")) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Repair slip", order, "楼道灯不亮");
        }
        String plain = scene.dispatched(site, desk, "WATER_HOME", "门厅灯不亮");
        try (PDDocument both = Loader
                .loadPDF(scene.get(desk, "/slips/paper?rows=" + order + "&rows=" + plain)
                        .getResponse().getContentAsByteArray())) {
            assertThat(both.getNumberOfPages()).isEqualTo(4);
        }
        scene.sql("UPDATE repair_order SET emergency = true, paperwork_due = now() WHERE number = ?", plain);
        order = plain;
        try (PDDocument marked = pdf("zh-CN")) {
            assertThat(new PDFTextStripper().getText(marked)).contains("紧急");
            assertThat(marked.getNumberOfPages()).as("the mark makes no empty sheet").isEqualTo(1);
        }
        Person elsewhere = scene.person(scene.site(), Role.RECEPTIONIST, "FRONT_DESK");
        assertThat(scene.get(elsewhere, "/orders/" + order + "/slip?format=pdf")).hasStatus(404);
    }

    private PDDocument pdf(String language) throws IOException {
        MvcTestResult result = mvc.get().uri("/orders/" + order + "/slip?format=pdf")
                .cookie(new Cookie(Languages.COOKIE, language))
                .with(user(desk.username())).exchange();
        assertThat(result).hasStatusOk().hasContentType("application/pdf");
        return Loader.loadPDF(result.getResponse().getContentAsByteArray());
    }

    /** Done, with so many materials on the slip. */
    private void finish(Person head, int materials) {
        scene.step(head, order, "assignment", "workers", String.valueOf(worker.id()));
        for (String step : List.of("acknowledgement", "departure"))
            scene.click(worker, order, step);
        scene.step(worker, order, "arrival");
        scene.click(worker, order, "start");
        scene.step(worker, order, "completion", "content", "更换灯管");
        List<String> fields = new ArrayList<>(List.of("content", "更换灯管", "hours", "1", "workerSignature",
                "王强", "ownerSignature", "张淑芬"));
        if (materials == 0) fields.addAll(List.of("noMaterials", "true"));
        IntStream.range(0, materials).forEach(n -> fields.addAll(List.of("materials[" + n + "].name", "材料" + (n + 1),
                "materials[" + n + "].quantity", "1", "materials[" + n + "].unit", "个",
                "materials[" + n + "].unitPrice", "2.50")));
        assertThat(scene.step(worker, order, "amendment", fields.toArray(String[]::new))).hasStatus(302);
    }

    private String page(String query) { return OrderScene.text(scene.get(desk, "/orders/" + order + "/slip" + query)); }

    private MvcTestResult print(UUID token, @Nullable String reason, String... parts) {
        var post = mvc.post().uri("/orders/" + order + "/slip").with(user(desk.username())).with(csrf())
                .param("token", token.toString());
        if (reason != null) post = post.param("reason", reason);
        for (String part : parts)
            post = post.param("parts", part);
        return post.exchange();
    }

    private MvcTestResult move(String copy, String move, String... fields) {
        scene.page(desk, "/orders/" + order + "/copies/" + copy).contains("data-action=\"copy\"");
        var post = mvc.post().uri("/orders/" + order + "/copies/" + copy).with(user(desk.username())).with(csrf())
                .param("token", UUID.randomUUID().toString()).param("move", move);
        for (int i = 0; i < fields.length; i += 2)
            post = post.param(fields[i], fields[i + 1]);
        return post.exchange();
    }

    private List<String> custody() {
        return scene
                .values("SELECT c.state FROM slip_copy c JOIN repair_order o ON o.id = c.order_id WHERE o.number = ? "
                        + "ORDER BY c.part, c.ordinal", order);
    }

    private List<String> ids() {
        return scene.values("SELECT c.id::text FROM slip_copy c JOIN repair_order o ON o.id = c.order_id "
                + "WHERE o.number = ? ORDER BY c.part, c.ordinal", order);
    }
}
