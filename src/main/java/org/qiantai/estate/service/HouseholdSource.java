package org.qiantai.estate.service;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiantai.estate.HouseholdHit;
import org.qiantai.estate.Households;
import org.qiantai.platform.search.SearchHit;
import org.qiantai.platform.search.SearchSource;
import org.qiantai.platform.search.Wanted;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;

/** Households by room, name and phone, as the desk's own field finds them. */
@Service
@Order(10)
class HouseholdSource implements SearchSource {
    private final Households households;

    HouseholdSource(Households households) { this.households = households; }

    @Override
    public String list() { return "/units"; }

    @Override
    public List<SearchHit> find(Wanted wanted, Actor reader, SiteRef site, int limit) {
        return households.search(site, wanted.text(), reader, limit).stream().map(hit -> hit(hit, site)).toList();
    }

    private static SearchHit hit(HouseholdHit hit, SiteRef site) {
        String href = UriComponentsBuilder.fromPath("/units/{code}").queryParam("site", site.code()).encode()
                .buildAndExpand(hit.unitCode()).toUriString();
        String who = Stream.of(hit.name(), hit.phone()).filter(part -> part != null).collect(Collectors.joining(" · "));
        return new SearchHit(hit.unitCode(), href, null, who.isEmpty() ? null : who, null,
                hit.current() ? null : "estate.search.movedOut", null);
    }
}
