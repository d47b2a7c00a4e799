package org.qiantai.repairorder.service;

import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.Drawing;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.DrawnSignature;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.SignedPlace;
import org.qiantai.repairorder.repository.DrawnSignatureRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the names written by hand on orders, and shows them to whoever sees the order (R-03-44, R-07-10, R-07-11). */
@Service
public class OrderDrawings {
    private final OrderTransitions transitions;
    private final DrawnSignatureRepository drawings;

    OrderDrawings(OrderTransitions transitions, DrawnSignatureRepository drawings) {
        this.transitions = transitions;
        this.drawings = drawings;
    }

    /**
     * Within the step that signs.
     *
     * @return what the signature points to; null where nothing was drawn
     */
    @Nullable
    Long keep(RepairOrder order, SignedPlace place, @Nullable String name, @Nullable Drawing drawing) {
        if (drawing == null) return null;
        return drawings.save(DrawnSignature.of(order, place, name, drawing, transitions.now())).id();
    }

    /** As addresses that hold the picture ({@code data:}), which a saved page and a PDF keep; by id. */
    Map<Long, String> images(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return drawings.findByIdIn(ids).stream().collect(Collectors.toMap(DrawnSignature::id,
                drawn -> "data:image/png;base64," + Base64.getEncoder().encodeToString(drawn.png())));
    }

    /** @throws NotFoundException when there is none of the order, or the actor does not see that */
    @Transactional(readOnly = true)
    public byte[] png(String number, long id, Actor actor) {
        RepairOrder order = transitions.find(number, actor);
        return drawings.findByIdAndOrderId(id, order.id()).map(DrawnSignature::png)
                .orElseThrow(() -> new NotFoundException(String.valueOf(id)));
    }
}
