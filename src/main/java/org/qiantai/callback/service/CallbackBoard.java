package org.qiantai.callback.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qiantai.callback.domain.CallbackStatus;
import org.qiantai.callback.repository.CallbackRow;
import org.qiantai.callback.repository.CallbackQuery;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.paging.OneOf;
import org.qiantai.platform.queue.BoardLanes;
import org.qiantai.platform.queue.Lane;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The callbacks on the live board (R-03-70); whom a reply was promised, where there is somebody (R-03-93). */
@Service
class CallbackBoard implements BoardLanes {
    private final CallbackQuery rows;

    CallbackBoard(CallbackQuery rows) { this.rows = rows; }

    @Override
    @Transactional(readOnly = true)
    public List<Lane> lanes(SiteRef site) {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(lane("callback", "callback.queue.toCall", OneOf.sql("c.status", List.of(CallbackStatus.DUE)),
                "status=DUE", "/call", site));
        Lane promised = lane("promised", "callback.queue.promised", CallbackView.PROMISED.sql(), "view=PROMISED",
                "/reply", site);
        if (promised.count() > 0) lanes.add(promised);
        return lanes;
    }

    private Lane lane(String id, String title, String condition, String query, String step, SiteRef site) {
        String where = "c.site_id = :site AND " + condition;
        Map<String, Object> parameters = Map.of("site", site.id());
        List<Lane.Card> cards = rows.find(where, parameters, true, Lane.SHOWN).stream().map(row -> card(row, step))
                .toList();
        int count = cards.size() < Lane.SHOWN ? cards.size() : rows.count(where, parameters, WorkQueue.COUNTED_TO + 1);
        return new Lane(id, title, "/callbacks?site=" + site.code() + "&" + query, count, cards);
    }

    private static Lane.Card card(CallbackRow row, String step) {
        String href = "/callbacks/" + row.number();
        return new Lane.Card(row.number(), href, row.where(), row.description(), null, null, row.name(), row.due(),
                false, row.attempts() == 0 ? null : Message.of("callback.card.attempts", row.attempts()),
                new Lane.Act(step.equals("/call") ? "callback.card.call" : "callback.card.reply", href + step, null));
    }
}
