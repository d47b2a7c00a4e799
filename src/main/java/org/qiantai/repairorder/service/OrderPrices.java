package org.qiantai.repairorder.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.PriceKind;
import org.qiantai.pricing.PriceList;
import org.qiantai.repairorder.domain.ListPriceCheck;
import org.qiantai.repairorder.domain.Quotation;
import org.qiantai.repairorder.domain.QuotationLine.QuotedItem;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.SlipMaterial.UsedMaterial;
import org.springframework.stereotype.Service;

/**
 * What the price list says to an order's lines (R-03-42, R-07-10). A form only names the line it took; what that costs is
 * read here, and a line whose name or unit has been changed since is another thing than the list's.
 */
@Service
public class OrderPrices {
    /** As many as a thumb chooses from. */
    private static final int SHOWN = 8;

    private final PriceList prices;
    private final SiteDirectory sites;
    private final Clock clock;

    OrderPrices(PriceList prices, SiteDirectory sites, Clock clock) {
        this.prices = prices;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * Lines to choose from, the closest first.
     *
     * @param materials only what is used; else the whole list
     */
    public List<ListPrice> find(SiteRef site, @Nullable String words, boolean materials) {
        Set<PriceKind> kinds = materials ? Set.of(PriceKind.MATERIAL) : Set.of();
        return prices.search(site.id(), words, kinds, today(site), SHOWN);
    }

    /** The line that was chosen; empty when it is not in force any more. */
    public Optional<ListPrice> chosen(SiteRef site, String code) {
        return prices.find(site.id(), code, today(site));
    }

    /** The version by which this order is quoted now; null while its site has none in force. */
    @Nullable
    Long inForce(RepairOrder order) {
        SiteRef site = sites.byId(order.siteId());
        return prices.inForce(site.id(), today(site)).orElse(null);
    }

    /** The lines as quoted now, each with its price in that version. */
    List<QuotedItem> quoted(@Nullable Long list, List<QuotedItem> items) {
        Map<String, ListPrice> known = known(list,
                items.stream().flatMap(item -> Stream.ofNullable(item.listCode())).toList());
        return items.stream().map(item -> item.at(listed(known, item.listCode(), item.name(), item.unit()))).toList();
    }

    /** What was used, by the version that the owner was quoted by; by the one in force where nothing was quoted. */
    List<UsedMaterial> used(RepairOrder order, List<UsedMaterial> materials) {
        Long list = order.quotations().reversed().stream().map(Quotation::priceListId).filter(Objects::nonNull)
                .findFirst().orElseGet(() -> inForce(order));
        Map<String, ListPrice> known = known(list,
                materials.stream().flatMap(used -> Stream.ofNullable(used.listCode())).toList());
        return materials.stream().map(used -> used.at(listed(known, used.listCode(), used.name(), used.unit())))
                .toList();
    }

    private Map<String, ListPrice> known(@Nullable Long list, List<String> codes) {
        return list == null ? Map.of() : prices.inVersion(list, codes);
    }

    private static @Nullable ListPriceCheck listed(Map<String, ListPrice> known, @Nullable String code, String name,
            String unit) {
        ListPrice line = code == null ? null : known.get(code);
        if (line == null || !line.nameZh().equals(name) || !line.unit().equals(unit)) return null;
        return new ListPriceCheck(line.code(), line.unitPrice());
    }

    private LocalDate today(SiteRef site) { return LocalDate.now(clock.withZone(site.zone())); }
}
