package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.attachment.service.SampleDrawings;
import org.qiantai.attachment.service.SamplePictures;
import org.qiantai.platform.i18n.Languages;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@DisplayName("R-03-43, R-03-44, R-07-10, R-07-11: names written by hand")
class SignaturePagesTests {
    private static final String NO_DRAWING = "data:image/svg+xml;base64,"
            + Base64.getEncoder().encodeToString("<svg/>".getBytes(StandardCharsets.UTF_8));
    private static final String WORKERS_HAND = SampleDrawings.address(SampleDrawings.png(600, 300));
    private static final String OWNERS_HAND = SampleDrawings.address(SampleDrawings.png(640, 300));
    private static final Pattern PICTURE = Pattern.compile("src=\"(/orders/[^\"]+/signatures/\\d+)\"");

    @Autowired OrderScene scene;
    @Autowired MockMvcTester mvc;

    long site;
    Person desk;
    Person head;
    Person worker;
    String order;

    @BeforeEach
    void dispatched() {
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        order = scene.dispatched(site, desk, "LAMP", "楼道灯不亮");
    }

    @Test
    @DisplayName("R-07-10: the owner's hand is kept with the consent, once, and shown on the order to those who see that")
    void consent() {
        quoted();
        scene.page(worker, "/orders/" + order + "/consent").contains("data-signature=\"/webjars/signature_pad/",
                "name=\"drawing\"", "aria-label=\"手写签名区", "signature.js").doesNotContain("??");
        UUID token = UUID.randomUUID();
        long version = scene.version(order);
        for (int sent = 0; sent < 2; sent++)
            assertThat(mvc.post().uri("/orders/" + order + "/consent").with(user(worker.username())).with(csrf())
                    .param("token", token.toString()).param("version", String.valueOf(version)).param("quotation", "1")
                    .param("consented", "true").param("name", "张淑芬").param("means", "SIGNED")
                    .param("drawing", SampleDrawings.drawn()).exchange()).hasStatus(302);
        assertThat(places()).containsExactly("CONSENT");
        List<String> pictures = pictures(worker);
        assertThat(pictures).hasSize(1);
        scene.page(desk, "/orders/" + order).contains("alt=\"张淑芬的手写签名\"");
        MvcTestResult picture = scene.get(desk, pictures.getFirst());
        assertThat(picture).hasStatusOk().hasContentType("image/png");
        assertThat(picture).headers().hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Cache-Control", "max-age=600, private");
        BufferedImage name = SamplePictures.read(picture.getResponse().getContentAsByteArray());
        assertThat(name.getWidth()).isLessThan(400);
        assertThat(scene.get(scene.person(site, Role.TECHNICIAN, "ENGINEERING"), pictures.getFirst()))
                .as("another technician, who does not see the order").hasStatus(404);
        assertThat(scene.get(scene.person(scene.site(), Role.RECEPTIONIST, "FRONT_DESK"), pictures.getFirst()))
                .as("another site").hasStatus(404);
        String other = scene.dispatched(site, desk, "LAMP", "门厅灯不亮");
        assertThat(scene.get(desk, pictures.getFirst().replace(order, other))).as("another order").hasStatus(404);
        assertThat(scene.get(desk, pictures.getFirst() + "9")).hasStatus(404);
    }

    @Test
    @DisplayName("R-07-10: what is no drawing is refused beside the field; all that was typed is still there, nothing is kept")
    void badDrawing() {
        quoted();
        assertThat(consent("SIGNED", "张淑芬", NO_DRAWING)).hasStatus(422).bodyText()
                .contains("手写签名没有传完整，请清除后重签", "value=\"张淑芬\"", "value=\"SIGNED\" id=\"means1\" name=\"means\" checked");
        assertThat(consent("SIGNED", "张淑芬", SampleDrawings.address(new byte[300_000]))).hasStatus(422).bodyText()
                .contains("手写签名的图片太大，请清除后重签");
        assertThat(consent("PHONE", "张淑芬", SampleDrawings.drawn())).hasStatus(422).bodyText()
                .contains("电话答复无法手写签名");
        assertThat(consent("SIGNED", " ", SampleDrawings.drawn())).as("the drawing comes back").hasStatus(422)
                .bodyText().contains("此项必填", "value=\"" + SampleDrawings.drawn() + "\"");
        assertThat(places()).isEmpty();
        scene.page(worker, "/orders/" + order).contains("data-state=\"QUOTED\"");
    }

    @Test
    @DisplayName("R-07-10: without a script the typed name is the signature; so is it where the canvas stayed empty")
    void typedName() {
        quoted();
        assertThat(consent("SIGNED", "张淑芬", "")).hasStatus(302);
        scene.page(worker, "/orders/" + order).contains("data-state=\"WORKING\"", "张淑芬 签字");
        scene.step(worker, order, "completion", "content", "更换灯管");
        assertThat(amend("王强", SampleDrawings.blank(), "张淑芬", "")).hasStatus(302);
        assertThat(places()).isEmpty();
        assertThat(pictures(worker)).isEmpty();
        assertThat(drawnOnPaper("")).isEmpty();
    }

    @Test
    @DisplayName("R-03-43, R-03-44, R-07-12: worker and owner sign the slip by hand; the order and each part on paper show it")
    void slip() throws IOException {
        quoted();
        consent("SIGNED", "张淑芬", SampleDrawings.drawn());
        scene.step(worker, order, "completion", "content", "更换灯管");
        assertThat(amend("王强", WORKERS_HAND, "", SampleDrawings.drawn())).hasStatus(422).bodyText()
                .contains("已手写签名，请同时填写签名人姓名", "value=\"王强\"", "value=\"" + SampleDrawings.drawn() + "\"");
        assertThat(places()).containsExactly("CONSENT");
        assertThat(amend("王强", WORKERS_HAND, "张淑芬", SampleDrawings.drawn())).hasStatus(302);
        assertThat(places()).containsExactly("CONSENT", "WORKER", "OWNER");
        List<String> shown = pictures(desk);
        assertThat(shown).hasSize(3);
        scene.page(worker, "/orders/" + order + "/amendment").contains("已有手写签名，重新签名则替换", shown.getLast());
        assertThat(amend("王强", "", "张淑芬", OWNERS_HAND)).as("the owner again").hasStatus(302);
        List<String> again = pictures(desk);
        assertThat(again).containsSubsequence(shown.subList(0, 2)).doesNotContain(shown.getLast()).hasSize(3);
        assertThat(drawnOnPaper("")).as("three names in each of three parts").hasSize(9);
        try (PDDocument pdf = pdf("zh-CN")) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(images(pdf.getPage(0).getResources())).as("the code, and three names").hasSize(4);
        }
        assertThat(amend("王强", "", "李建国", "")).as("somebody else accepted it").hasStatus(302);
        assertThat(pictures(desk)).hasSize(2).doesNotContain(again.getLast());
    }

    @Test
    @DisplayName("R-07-12: a slip that is full, signed by hand, still has its three parts on one sheet")
    void fullSlip() throws IOException {
        quoted();
        consent("SIGNED", "欧阳张淑芬女士", SampleDrawings.drawn());
        scene.step(worker, order, "completion", "content", "更换灯管");
        List<String> fields = new ArrayList<>(List.of("content", "灯".repeat(110), "hours", "1", "labourFee", "30",
                "workerSignature", "王强", "workerDrawing", WORKERS_HAND, "ownerSignature", "欧阳张淑芬女士", "ownerDrawing",
                OWNERS_HAND));
        for (int n = 0; n < 6; n++)
            fields.addAll(List.of("materials[" + n + "].name", "角阀" + n, "materials[" + n + "].quantity", "2",
                    "materials[" + n + "].unit", "个", "materials[" + n + "].unitPrice", "12.50"));
        assertThat(scene.step(worker, order, "amendment", fields.toArray(String[]::new))).hasStatus(302);
        scene.sql("UPDATE repair_order SET description = ? WHERE number = ?", "楼".repeat(110), order);
        try (PDDocument pdf = pdf("zh-CN")) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("R-03-51: a supervisor signs a return by hand")
    void returned() {
        assertThat(scene.step(head, order, "return", "reason", "CONTRACTOR", "text", "需高空作业", "explanation", "已说明",
                "toldHow", "电话", "signature", "", "drawing", SampleDrawings.drawn())).hasStatus(422).bodyText()
                .contains("请同时填写签名人姓名");
        assertThat(scene.step(head, order, "return", "reason", "CONTRACTOR", "text", "需高空作业", "explanation", "已说明",
                "toldHow", "电话")).hasStatus(302);
        assertThat(scene.step(head, order, "return-signature", "name", "孙主管", "drawing", NO_DRAWING)).hasStatus(422)
                .bodyText().contains("手写签名没有传完整", "value=\"孙主管\"");
        assertThat(scene.step(head, order, "return-signature", "name", "孙主管", "drawing", SampleDrawings.drawn()))
                .hasStatus(302);
        scene.page(head, "/orders/" + order).contains("data-state=\"RETURNED\"", "alt=\"孙主管的手写签名\"");
        assertThat(places()).containsExactly("RETURN");
    }

    @Test
    @DisplayName("The database itself keeps a signature to its order, to a name, and to what is a picture")
    void constraints() {
        quoted();
        consent("SIGNED", "张淑芬", SampleDrawings.drawn());
        String other = scene.dispatched(site, desk, "LAMP", "门厅灯不亮");
        String mine = "(SELECT d.id FROM drawn_signature d JOIN repair_order o ON o.id = d.order_id WHERE o.number = ?)";
        assertThatThrownBy(() -> scene.sql("UPDATE repair_order SET owner_signature = '张淑芬', owner_drawn_id = " + mine
                + " WHERE number = ?", order, other)).hasMessageContaining("repair_order_owner_drawn_fkey");
        assertThatThrownBy(() -> scene.sql("UPDATE repair_order SET owner_drawn_id = " + mine + " WHERE number = ?",
                order, order)).hasMessageContaining("repair_order_drawn_chk");
        assertThatThrownBy(() -> scene.sql("UPDATE order_quotation SET answered_how = 'PHONE' WHERE drawn_id = " + mine,
                order)).hasMessageContaining("order_quotation_drawn_chk");
        assertThatThrownBy(() -> scene.sql("UPDATE drawn_signature SET png = convert_to(repeat('<svg/>', 9), 'UTF8') "
                + "WHERE id = " + mine, order)).hasMessageContaining("drawn_signature_png_chk");
    }

    private void quoted() {
        scene.step(head, order, "assignment", "workers", "" + worker.id());
        scene.click(worker, order, "acknowledgement");
        scene.click(worker, order, "departure");
        scene.step(worker, order, "arrival");
        assertThat(scene.step(worker, order, "quotation", "lines[0].name", "换灯管", "lines[0].quantity", "1",
                "lines[0].unitPrice", "30")).hasStatus(302);
    }

    private MvcTestResult consent(String means, String name, String drawing) {
        return scene.step(worker, order, "consent", "quotation", "1", "consented", "true", "name", name, "means", means,
                "drawing", drawing);
    }

    private MvcTestResult amend(String worker, String workerDrawing, String owner, String ownerDrawing) {
        return scene.step(this.worker, order, "amendment", "content", "更换灯管", "noMaterials", "true", "hours", "1",
                "labourFee", "30", "workerSignature", worker, "workerDrawing", workerDrawing, "ownerSignature", owner,
                "ownerDrawing", ownerDrawing);
    }

    /** What was ever drawn on the order, in its order. */
    private List<String> places() {
        return scene.values("SELECT d.place FROM drawn_signature d JOIN repair_order o ON o.id = d.order_id "
                + "WHERE o.number = ? ORDER BY d.id", order);
    }

    /** The addresses of what the order's page shows. */
    private List<String> pictures(Person by) {
        return PICTURE.matcher(OrderScene.text(scene.get(by, "/orders/" + order))).results()
                .map(result -> result.group(1)).toList();
    }

    private List<String> drawnOnPaper(String query) {
        return Pattern.compile("class=\"slip-hand\"><img src=\"data:image/png;base64,")
                .matcher(OrderScene.text(scene.get(desk, "/orders/" + order + "/slip" + query))).results()
                .map(MatchResult::group).toList();
    }

    private PDDocument pdf(String language) throws IOException {
        return Loader.loadPDF(mvc.get().uri("/orders/" + order + "/slip?format=pdf")
                .cookie(new Cookie(Languages.COOKIE, language)).with(user(desk.username())).exchange().getResponse()
                .getContentAsByteArray());
    }

    private static List<PDImageXObject> images(PDResources resources) throws IOException {
        List<PDImageXObject> images = new ArrayList<>();
        for (var name : resources.getXObjectNames())
            if (resources.getXObject(name) instanceof PDImageXObject image) images.add(image);
        return images;
    }
}
