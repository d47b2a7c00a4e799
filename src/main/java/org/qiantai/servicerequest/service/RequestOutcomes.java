package org.qiantai.servicerequest.service;

import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.Promise;
import org.qiantai.deadline.Promises;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.Name;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.servicerequest.OrdersOfRequest;
import org.qiantai.servicerequest.domain.RequestEvent;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.springframework.stereotype.Service;

/** The desk's and the centre head's steps that end a request without an order, or set it on its way anew. */
@Service
public class RequestOutcomes {
    private final RequestTransitions transitions;
    private final OrdersOfRequest orders;
    private final Categories categories;
    private final Promises promises;
    private final SiteDirectory sites;

    RequestOutcomes(RequestTransitions transitions, OrdersOfRequest orders, Categories categories, Promises promises,
            SiteDirectory sites) {
        this.transitions = transitions;
        this.orders = orders;
        this.categories = categories;
        this.promises = promises;
        this.sites = sites;
    }

    /** Told at once, or found out and told later (R-08-4). */
    public String answer(Submission submission, String text, Actor actor) {
        return transitions.run(submission, RequestAction.ANSWER, actor, text, request -> {
            request.answer(text.strip(), actor, transitions.now());
            return new RequestEvent.Answered();
        });
    }

    /** R-03-39: the desk asks whether the centre can do it. */
    public String refer(Submission submission, @Nullable String question, Actor actor) {
        return transitions.run(submission, RequestAction.REFER, actor, question, request -> {
            request.refer(actor, transitions.now());
            return new RequestEvent.Referred();
        });
    }

    /** R-03-39: the centre can do it; the clocks start now. */
    public String accept(Submission submission, @Nullable String note, Actor actor) {
        return transitions.run(submission, RequestAction.DECIDE, actor, note, request -> {
            request.accept(promiseFrom(request, request.categoryCode(), request.circumstances()), actor,
                    transitions.now());
            return new RequestEvent.Accepted();
        });
    }

    /** @param toldHow how the caller was told, and by whom: nobody is left without an answer (R-03-78) */
    public String decline(Submission submission, String reason, String toldHow, Actor actor) {
        return transitions.run(submission, RequestAction.DECIDE, actor, reason, request -> {
            request.decline(reason.strip(), actor, transitions.now());
            return new RequestEvent.Declined(toldHow.strip());
        });
    }

    /**
     * A drip has become a flood, it was another matter, or graver than it seemed: new standard from now, old one kept in the
     * timeline.
     */
    public String reclassify(Submission submission, String categoryCode, Circumstances asked, @Nullable String note,
            Actor actor) {
        return transitions.run(submission, RequestAction.RECLASSIFY, actor, note, request -> {
            String before = request.categoryCode();
            Circumstances was = request.circumstances();
            reclassify(request, categoryCode, IntakePromises.known(asked, category(categoryCode), promises), actor);
            Circumstances now = request.circumstances();
            if (now.emergency() && !was.emergency()) return new RequestEvent.RaisedToEmergency();
            return before.equals(categoryCode) && !was.asEmergency(false).equals(now.asEmergency(false))
                    ? new RequestEvent.Reassessed(now)
                    : new RequestEvent.Reclassified(name(before), name(categoryCode), now);
        });
    }

    /**
     * A drip has become a flood (R-03-36..38, C-04): from now on by the standard EMERGENCY, under its own category.
     *
     * @throws WrongStateException when it is an emergency already
     */
    public String raise(Submission submission, String what, Actor actor) {
        return transitions.run(submission, RequestAction.RAISE, actor, what, request -> {
            if (request.isEmergency())
                throw new WrongStateException(Message.of("request.error.emergencyAlready", request.number()));
            reclassify(request, request.categoryCode(), request.circumstances().asEmergency(true), actor);
            return new RequestEvent.RaisedToEmergency();
        });
    }

    private void reclassify(ServiceRequest request, String categoryCode, Circumstances known, Actor actor) {
        request.reclassify(categoryCode, known, promiseFrom(request, categoryCode, known));
        orders.reclassify(request.id(), categoryCode, known.emergency(), request.due(), actor);
    }

    /**
     * At the owner's wish.
     *
     * @throws WrongStateException when a worker is already on site: the order is then completed or returned instead
     */
    public String cancel(Submission submission, String reason, Actor actor) {
        return transitions.run(submission, RequestAction.CANCEL, actor, reason, request -> {
            if (!orders.areCancellable(request.id()))
                throw new WrongStateException(Message.of("request.error.workHasBegun", request.number()));
            request.cancel(reason.strip(), actor, transitions.now());
            orders.cancelAll(request.id(), reason.strip(), actor);
            return new RequestEvent.Cancelled();
        });
    }

    /** @throws WrongStateException more than 30 days after its end */
    public String reopen(Submission submission, String reason, Actor actor) {
        return transitions.run(submission, RequestAction.REOPEN, actor, reason, request -> {
            request.reopen(promiseFrom(request, request.categoryCode(), request.circumstances()), actor,
                    transitions.now());
            return new RequestEvent.Reopened();
        });
    }

    public String note(Submission submission, String text, Actor actor) {
        return transitions.run(submission, RequestAction.NOTE, actor, text, _ -> new RequestEvent.Noted());
    }

    private Promise promiseFrom(ServiceRequest request, String categoryCode, Circumstances known) {
        Category category = category(categoryCode);
        return promises.promise(sites.byId(request.siteId()), category, known,
                category.publicArea() || request.where().isPublic(), transitions.now());
    }

    private Category category(String code) {
        return categories.byCode(code)
                .orElseThrow(() -> new InvalidInputException("categoryCode", Message.of("request.error.noCategory")));
    }

    private Name name(String categoryCode) {
        return categories.byCode(categoryCode).map(Category::name).orElseGet(() -> Name.same(categoryCode));
    }
}
