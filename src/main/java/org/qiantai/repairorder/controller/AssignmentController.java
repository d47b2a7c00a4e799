package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.Set;
import java.util.List;
import java.util.Objects;
import org.qiantai.repairorder.OrderStatus;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.OrderContractor;
import org.qiantai.repairorder.domain.AssignedTechnician;
import org.qiantai.repairorder.service.TechnicianTeam;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderContractors;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderAssignment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Names who is to do it, or names somebody else (R-07-5). */
@Controller
@RequestMapping("/orders/{number}/assignment")
class AssignmentController {
    private static final Set<OrderAction> EITHER = EnumSet.of(OrderAction.ASSIGN, OrderAction.REASSIGN);
    private final OrderAssignment assigning;
    private final OrderStepPage page;
    private final TechnicianTeam team;
    private final OrderContractors contractors;

    AssignmentController(OrderAssignment assigning, OrderStepPage page, TechnicianTeam team,
            OrderContractors contractors) {
        this.contractors = contractors;
        this.assigning = assigning;
        this.page = page;
        this.team = team;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        OrderPage order = page.ask(number, EITHER, actor, model);
        List<Long> now = order.workers().stream().flatMap(worker -> Stream.ofNullable(worker.userId())).toList();
        model.addAttribute("form",
                new AssignmentForm(now, contractorOf(order), null, null, UUID.randomUUID(), order.version()));
        return view(order, model);
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") AssignmentForm form,
            BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            if (page.order(number, actor, model).status() == OrderStatus.OPEN)
                assigning.assign(form.submission(number), form.named(), form.reason(), actor);
            else
                assigning.reassign(form.submission(number), form.named(), form.reason(), actor);
            return OrderStepPage.done(number, "order.assigned");
        }, () -> {
            OrderPage order = page.order(number, actor, model);
            return view(order, model);
        });
    }

    private String view(OrderPage order, Model model) {
        model.addAttribute("workers", team.candidates(order)).addAttribute("contractors", contractors.candidates(order))
                .addAttribute("naming", order.status() == OrderStatus.OPEN);
        return "repairorder/assignment";
    }

    private static @Nullable Long contractorOf(OrderPage order) {
        return order.workers().stream().map(AssignedTechnician::contractor).filter(Objects::nonNull)
                .map(OrderContractor::id).findFirst()
                .orElse(null);
    }
}
