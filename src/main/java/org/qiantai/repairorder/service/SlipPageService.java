package org.qiantai.repairorder.service;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.bulk.Bulk;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.domain.CopyCustody;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.SlipCustody;
import org.qiantai.repairorder.domain.SlipPart;
import org.qiantai.repairorder.repository.SlipCustodyRepository;
import org.qiantai.repairorder.service.SlipSheet.CopyLine;
import org.qiantai.repairorder.service.SlipSheet.Part;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads orders as they stand on paper. */
@Service
@Transactional(readOnly = true)
public class SlipPageService {
    private final OrderTransitions transitions;
    private final OrderPageService reading;
    private final OrderPolicy policy;
    private final SlipCustodyRepository folders;
    private final OrderDrawings drawings;

    SlipPageService(OrderTransitions transitions, OrderPageService reading, OrderPolicy policy,
            SlipCustodyRepository folders,
            OrderDrawings drawings) {
        this.drawings = drawings;
        this.transitions = transitions;
        this.reading = reading;
        this.policy = policy;
        this.folders = folders;
    }

    /**
     * The good copies; before there are any, all three parts. Or one certain copy, a void one too.
     *
     * @throws NotFoundException when this actor sees no such order
     */
    public SlipSheet sheet(String number, @Nullable Long copy, Actor actor) {
        RepairOrder order = transitions.find(number, actor);
        List<CopyLine> copies = folders.findByOrderId(order.id()).map(SlipCustody::copies).orElse(List.of()).stream()
                .map(CopyLine::of).toList();
        List<Part> good = copies.stream().filter(one -> copy == null
                ? one.state() != CopyCustody.VOID
                : one.id() == copy).map(one -> new Part(one.part(), one)).toList();
        if (copy != null && good.isEmpty()) throw new NotFoundException(String.valueOf(copy));
        List<Part> parts = good.isEmpty()
                ? Stream.of(SlipPart.values()).map(part -> new Part(part, null)).toList()
                : good.stream().sorted(Comparator.comparing(Part::part)).toList();
        boolean mayMove = policy.permission(OrderAction.PRINT, order, actor).allowed();
        OrderPage page = reading.page(number, actor);
        return new SlipSheet(page, parts, copies, mayMove && OrderAction.PRINT.existsFor(order), mayMove,
                drawings.images(SlipSheet.drawnOn(page)));
    }

    /**
     * Several of a site, in the order in which they were chosen; what the actor does not see is left out.
     *
     * @throws NotFoundException when nothing is left
     */
    public List<SlipSheet> sheets(SiteRef site, Collection<String> numbers, Actor actor) {
        List<SlipSheet> sheets = numbers.stream().distinct().limit(Bulk.MOST).flatMap(number -> one(number, actor))
                .filter(sheet -> sheet.order().site().id() == site.id()).toList();
        if (sheets.isEmpty()) throw new NotFoundException(String.join(" ", numbers));
        return sheets;
    }

    private Stream<SlipSheet> one(String number, Actor actor) {
        try {
            return Stream.of(sheet(number, null, actor));
        } catch (NotFoundException _) {
            return Stream.empty();
        }
    }
}
