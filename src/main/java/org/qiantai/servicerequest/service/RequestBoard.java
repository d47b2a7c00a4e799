package org.qiantai.servicerequest.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.queue.BoardLanes;
import org.qiantai.platform.queue.Lane;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.repository.RequestRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests on the live board: to be dispatched, and those the centre head is to decide (R-03-39). */
@Service
class RequestBoard implements BoardLanes {
    private final RequestList list;

    RequestBoard(RequestList list) { this.list = list; }

    @Override
    @Transactional(readOnly = true)
    public List<Lane> lanes(SiteRef site) {
        return List.of(lane("dispatch", "request.queue.toDispatch", RequestStatus.LOGGED, site),
                lane("decision", "request.queue.toDecide", RequestStatus.AWAITING_DECISION, site));
    }

    private Lane lane(String id, String title, RequestStatus status, SiteRef site) {
        RequestFilter filter = RequestFilter.of(status);
        List<Lane.Card> cards = list.oldest(site, filter, Lane.SHOWN).stream().map(RequestBoard::card).toList();
        int count = cards.size() < Lane.SHOWN ? cards.size() : list.count(site, filter, WorkQueue.COUNTED_TO + 1);
        return new Lane(id, title, "/requests?site=" + site.code() + "&status=" + status, count, cards);
    }

    private static Lane.Card card(RequestRow row) {
        Lane.@Nullable Act dispatch = row.status() == RequestStatus.LOGGED
                ? new Lane.Act("request.card.dispatch", "/requests/" + row.number() + "/dispatch", "dispatch")
                : null;
        return new Lane.Card(row.number(), "/requests/" + row.number(), row.where(), row.description(), null, null,
                row.caller(), row.finishDue(), row.emergency(), null, dispatch);
    }
}
