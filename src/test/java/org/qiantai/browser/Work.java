package org.qiantai.browser;

import org.qiantai.platform.security.Role;
import org.qiantai.support.Community;

/** What people do with one request after another, each step by the person whose job it is. */
final class Work {
    private final Desk desk;
    private final Community site;

    Work(Desk desk, Community site) {
        this.desk = desk;
        this.site = site;
    }

    /** The desk takes a call and logs it. @return the request's number */
    String log(String category, String description) {
        new IntakePage(receptionist()).callFrom(site.home()).says(category, description).log();
        receptionist().seesState("request", "LOGGED");
        return receptionist().number();
    }

    /** @return the order's number */
    String dispatch(String request) {
        receptionist().open("/requests/" + request).step("dispatch").picture("dispatch").send()
                .seesState("request", "DISPATCHED").picture("request-dispatched");
        return receptionist().link("RO");
    }

    void assign(String order) {
        supervisor().open("/").picture("supervisor-home").open("/orders/" + order).step("assignment").picture("assign")
                .tickLabelled(site.word() + "technician").send().seesState("order", "ASSIGNED");
    }

    /** Takes note, goes there, begins. */
    void begin(String order) {
        arrive(order);
        technician().step("start").seesState("order", "WORKING");
    }

    void arrive(String order) {
        technician().open("/my/orders").picture("my-orders").open("/orders/" + order).step("acknowledgement")
                .step("departure").step("arrival").picture("arrival").send().seesState("order", "ON_SITE");
    }

    /** Offers a price, which the owner takes. */
    void agreeOnPrice(String order) {
        technician().open("/orders/" + order).step("quotation").type("lines[0].name", "更换角阀")
                .type("lines[0].quantity", "1").type("lines[0].unit", "个").type("lines[0].unitPrice", "45.50")
                .picture("quotation").send().seesState("order", "QUOTED").step("consent").picture("consent")
                .tick("consented", "true").type("name", site.home().occupant()).tick("means", "SIGNED").send()
                .seesState("order", "WORKING").picture("order-working");
    }

    void complete(String order) {
        technician().open("/orders/" + order).step("completion").picture("completion")
                .type("content", "已更换角阀并试水，无渗漏").send().seesState("order", "COMPLETED");
    }

    /** Fills in the slip; the owner's signature may be forgotten. */
    void fillSlip(String order, boolean ownerSigned) {
        technician().open("/orders/" + order).step("amendment").tick("noMaterials", "true").type("hours", "1.5")
                .tick("tested", "true").tick("tidied", "true")
                .type("workerSignature", "赵工");
        if (technician().has("labourFee")) technician().type("labourFee", "45.50");
        if (ownerSigned) technician().type("ownerSignature", site.home().occupant());
        technician().picture("slip").send().seesState("order", "COMPLETED").picture("order-completed");
    }

    void review(String order) {
        supervisor().open("/orders/" + order).step("review").picture("review").type("name", "孙主管").send()
                .seesState("order", "REVIEWED");
    }

    void receive(String order) {
        receptionist().open("/orders/" + order).step("receipt").picture("receipt").tick("received", "true").send()
                .seesState("order", "FILED").picture("order-filed");
    }

    /** The desk tries to take the slip in, is told what is missing, and sends it back. */
    void refuse(String order) {
        String missing = desk.words().of("order.missing.OWNER_SIGNATURE");
        receptionist().open("/orders/" + order).step("receipt").sees(missing).tick("received", "true").sendInVain()
                .sees(missing).picture("receipt-refused");
        receptionist().open("/orders/" + order).step("receipt").tick("received", "false").type("note", "请补签后再交")
                .send().seesState("order", "COMPLETED").sees(missing).picture("slip-refused");
    }

    /** The technician proposes, the supervisor signs. */
    void giveBack(String order) {
        technician().open("/orders/" + order).step("return").choose("reason", "OUTSIDE_REFERRAL")
                .type("text", "属市政供水管网，已转自来水公司").type("explanation", "已告知业主由自来水公司处理")
                .type("toldHow", "赵工当面说明").picture("return").send().picture("return-proposed");
        supervisor().open("/orders/" + order).step("return-signature").picture("return-signature").type("name", "孙主管")
                .send().seesState("order", "RETURNED").picture("order-returned");
    }

    /** @return the callback's number */
    String callBack(String request, boolean agrees) {
        String callback = receptionist().open("/requests/" + request).seesState("request", "REPORTED")
                .picture("request-reported").link("CB");
        receptionist().open("/callbacks/" + callback).picture("callback-due").step("call").tick("reached", "true")
                .tick("agrees", String.valueOf(agrees)).tick("satisfaction", agrees ? "5" : "2")
                .type("opinion", agrees ? "师傅很准时" : "水还是滴，根本没修好").picture("call").send()
                .seesState("callback", agrees ? "DONE" : "VERIFYING").picture("callback-called");
        return callback;
    }

    /** The area manager sees for themselves that the owner is right. @return the rework order's number */
    String confirm(String callback, String order) {
        Person manager = desk.as(site.user(Role.AREA_MANAGER));
        return manager.open("/").picture("area-manager-home").open("/callbacks/" + callback).step("check")
                .type("finding", "角阀处仍有渗水").tick("confirmed", "true").choose("order", order)
                .type("measure", "请工程部当日返工").picture("check").send().seesState("callback", "RESOLVED")
                .picture("callback-resolved").link("RO");
    }

    void seesRequest(String request, String state) {
        receptionist().open("/requests/" + request).seesState("request", state).picture("request-" + state);
    }

    private Person receptionist() { return desk.as(site.user(Role.RECEPTIONIST)); }

    private Person supervisor() { return desk.as(site.user(Role.SUPERVISOR)); }

    private Person technician() { return desk.as(site.user(Role.TECHNICIAN)); }
}
