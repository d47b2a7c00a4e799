package org.qiantai.pricing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.pricing.repository.PriceQuery;
import org.qiantai.pricing.domain.PriceSearch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The prices of a site as they hold on a day: one versioned table (R-03-42, R-07-10, C-17). */
@Component
@Transactional(readOnly = true)
public class PriceList {
    private final PriceQuery reads;

    PriceList(PriceQuery reads) { this.reads = reads; }

    /**
     * The version in force: the latest whose first day has come. It never changes, so a quotation may name it.
     *
     * @param on the site's local day
     */
    public Optional<Long> inForce(long siteId, LocalDate on) { return reads.inForce(siteId, on); }

    /** The line of that code, as it stands in the version in force. */
    public Optional<ListPrice> find(long siteId, String code, LocalDate on) {
        return Optional.ofNullable(find(siteId, Set.of(code), on).get(code));
    }

    /** The same for several at once, by their codes; one that is not on the list is left out. */
    public Map<String, ListPrice> find(long siteId, Collection<String> codes, LocalDate on) {
        if (codes.isEmpty()) return Map.of();
        return reads.inForce(siteId, on).map(list -> inVersion(list, codes)).orElse(Map.of());
    }

    /** Lines of a version, whether it is in force or not: what was quoted is judged by the version it was quoted by. */
    public Map<String, ListPrice> inVersion(long list, Collection<String> codes) {
        if (codes.isEmpty()) return Map.of();
        return reads.lines(list, codes).stream().collect(Collectors.toMap(ListPrice::code, Function.identity()));
    }

    /**
     * Lines that have all the words: in code, names or category, or the sound of the Chinese name in full or by
     * initials. The closest come first: the code, then what the name begins with, then how it begins to sound.
     *
     * @param words null or blank for the list from its beginning
     * @param kinds none of them for all
     */
    public List<ListPrice> search(long siteId, @Nullable String words, Set<PriceKind> kinds, LocalDate on, int limit) {
        return reads.inForce(siteId, on)
                .map(list -> PriceSearch.closest(reads.lines(list), words, kinds, limit)).orElse(List.of());
    }
}
