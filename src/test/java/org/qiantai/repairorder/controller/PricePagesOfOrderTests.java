package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.PriceListEntry;
import org.qiantai.pricing.PriceKind;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("R-03-42: an order is quoted and filled in by the price list")
class PricePagesOfOrderTests {
    @Autowired OrderScene scene;
    @Autowired People people;
    @Autowired PriceListEntry book;
    @Autowired SiteDirectory sites;
    @Autowired Clock clock;

    Person head;
    Person worker;
    String order;

    @BeforeEach
    void onSite() {
        long site = scene.site();
        LocalDate today = LocalDate.now(clock.withZone(sites.byId(site).zone()));
        SiteScope.asProgram(() -> book.publish(sites.byId(site), List.of(
                line("E-001", "更换灯管", "个", "15.00", PriceKind.LABOUR),
                line("M-001", "灯管", "支", "25.00", PriceKind.MATERIAL)), today, "财务"));
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        order = scene.dispatched(site, scene.person(site, Role.RECEPTIONIST, "FRONT_DESK"), "LAMP", "灯不亮");
        scene.click(head, order, "assignment", "workers", "" + worker.id());
        scene.click(worker, order, "arrival");
    }

    @Test
    @DisplayName("Without a script: the form comes back with what was found, then with the line taken, once more with one more")
    void chosen() {
        scene.page(worker, "/orders/" + order + "/prices?words=ghdg").contains("更换灯管", "¥15.00/个")
                .doesNotContain("M-001");
        scene.page(worker, "/orders/" + order + "/prices?words=dg&materials=true").contains("M-001")
                .doesNotContain("E-001");
        assertThat(scene.click(worker, order, "quotation", "choose", "", "words", "dengguan", "lines[0].name", "人工",
                "lines[0].quantity", "2")).hasStatusOk().bodyText()
                .contains("value=\"人工\"", "更换灯管", "name=\"choose\" formnovalidate value=\"M-001\"");
        assertThat(scene.click(worker, order, "quotation", "choose", "E-001", "lines[0].name", "人工",
                "lines[0].quantity", "2")).hasStatusOk().bodyText()
                .contains("value=\"人工\"", "value=\"更换灯管\"", "value=\"15.00\"", "价目表 E-001：¥15.00", "lines[2].name");
        assertThat(scene.click(worker, order, "quotation", "choose", "E-001", "lines[0].name", "更换灯管",
                "lines[0].quantity", "2", "lines[0].listCode", "E-001")).hasStatusOk().bodyText()
                .contains("value=\"3\"");
        assertThat(scene.click(worker, order, "quotation", "choose", "E-001", "lines[0].quantity", "两")).hasStatus(422)
                .bodyText().contains("value=\"两\"", "请填写数字");
        assertThat(scene.<Long>value("SELECT count(*) FROM order_quotation q JOIN repair_order o ON o.id = q.order_id"
                + " WHERE o.number = ?", order)).isZero();
    }

    @Test
    @DisplayName("R-03-42: a line keeps the list’s code and price, read by the server; dearer and other lines are marked")
    void marked() {
        assertThat(scene.click(worker, order, "quotation", "lines[0].name", "更换灯管", "lines[0].unit", "个",
                "lines[0].quantity", "1", "lines[0].unitPrice", "20", "lines[0].listCode", "E-001",
                "lines[0].listPrice", "99", "lines[1].name", "灯管", "lines[1].unit", "支", "lines[1].quantity", "2",
                "lines[1].unitPrice", "25", "lines[1].listCode", "M-001", "lines[2].name", "登高费", "lines[2].unit", "次",
                "lines[2].quantity", "1", "lines[2].unitPrice", "10", "lines[2].listCode", "E-001")).hasStatus(302);
        assertThat(scene.<String>values("""
                SELECT concat_ws(' ', l.name, l.list_code, l.list_price) FROM order_quotation_line l
                JOIN order_quotation q ON q.id = l.quotation_id JOIN repair_order o ON o.id = q.order_id
                WHERE o.number = ? AND q.price_list_id IS NOT NULL ORDER BY l.position""", order))
                .containsExactly("更换灯管 E-001 15.00", "灯管 M-001 25.00", "登高费");
        scene.page(head, "/orders/" + order).containsOnlyOnce("data-above-list").contains("高于价目表 ¥15.00")
                .containsOnlyOnce("data-off-list");
    }

    @Test
    @DisplayName("R-03-43: materials are found on the list, keep its price, and are marked when dearer")
    void materials() {
        scene.click(worker, order, "quotation", "lines[0].name", "更换灯管", "lines[0].unit", "个", "lines[0].quantity", "1",
                "lines[0].unitPrice", "15", "lines[0].listCode", "E-001");
        scene.click(worker, order, "consent", "quotation", "1", "consented", "true", "name", "张淑芬", "means", "SIGNED");
        scene.click(worker, order, "completion", "content", "换好了");
        scene.page(head, "/orders/" + order).doesNotContain("data-above-list", "data-off-list");
        assertThat(scene.click(worker, order, "amendment", "choose", "M-001", "content", "换好了")).hasStatusOk()
                .bodyText()
                .contains("value=\"灯管\"", "value=\"25.00\"", "换好了</textarea>", "价目表 M-001：¥25.00");
        assertThat(scene.click(worker, order, "amendment", "content", "换好了", "materials[0].name", "灯管",
                "materials[0].quantity", "1", "materials[0].unit", "支", "materials[0].unitPrice", "30",
                "materials[0].listCode", "M-001")).hasStatus(302);
        scene.page(head, "/orders/" + order).contains("高于价目表 ¥25.00");
        scene.page(worker, "/orders/" + order + "/amendment").contains("价目表 M-001：¥25.00");
    }

    private static ListPrice line(String code, String name, String unit, String price, PriceKind kind) {
        return new ListPrice(code, name, null, kind, unit, new BigDecimal(price), null);
    }
}
