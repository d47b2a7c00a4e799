package org.qiantai.servicerequest.service;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.platform.bulk.Bulk;
import org.qiantai.platform.bulk.BulkRow;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.repository.RequestRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads requests for a step that is to be taken for several of them, each with what stands against it. */
@Service
public class RequestBulk {
    private final RequestList list;
    private final RequestPolicy policy;
    private final Categories categories;

    RequestBulk(RequestList list, RequestPolicy policy, Categories categories) {
        this.list = list;
        this.policy = policy;
        this.categories = categories;
    }

    public List<RequestBulkStep> offeredTo(Actor actor) { return RequestBulkStep.offeredTo(actor, policy); }

    /** In the list's order; what the site does not have is left out. */
    @Transactional(readOnly = true)
    public List<BulkRow> rows(SiteRef site, List<Submission> steps, RequestBulkStep step, Actor actor) {
        Map<String, Submission> chosen = steps.stream()
                .collect(Collectors.toMap(Submission::number, Function.identity()));
        return list.chosen(site, chosen.keySet()).stream()
                .map(row -> new BulkRow(row.number(), "/requests/" + row.number(), row.where(), row.description(),
                        Bulk.field(Objects.requireNonNull(chosen.get(row.number())), row.version()),
                        refusal(row, step, actor)))
                .toList();
    }

    private @Nullable Message refusal(RequestRow row, RequestBulkStep step, Actor actor) {
        Message notAllowed = policy.permission(step.action(), actor).refusal();
        if (notAllowed != null || step == RequestBulkStep.NOTE) return notAllowed;
        if (row.status() != RequestStatus.LOGGED)
            return Message.of("request.bulk.notLogged", row.number(), Message.of("request.status." + row.status()));
        boolean hasDepartment = categories.byCode(row.categoryCode()).map(Category::department).isPresent();
        return hasDepartment ? null : Message.of("request.bulk.noDepartment", row.number());
    }
}
