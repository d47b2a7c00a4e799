package org.qiantai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.CurrentActor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.springframework.mock.web.MockHttpServletRequest;

class CurrentSiteTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final SiteRef TOWER = new SiteRef(2, "GX", "大厦", SHANGHAI);
    private static final SiteRef GARDEN = new SiteRef(1, "YQ", "花园", SHANGHAI);
    private static final SiteRef FOREIGN = new SiteRef(3, "ZZ", "别处", SHANGHAI);

    private final CurrentSite sites = new CurrentSite(new Three());

    @Test
    @DisplayName("Who has chosen none begins at the site that was registered first, whatever the codes")
    void first() { assertThat(sites.of(request("/"))).isEqualTo(GARDEN); }

    @Test
    @DisplayName("The site last chosen stays, until an address names another one")
    void chosen() {
        MockHttpServletRequest request = request("/orders");
        request.setCookies(new Cookie(CurrentSite.COOKIE, "GX"));
        assertThat(sites.of(request)).isEqualTo(TOWER);
        request.setParameter("site", "YQ");
        assertThat(sites.of(request)).isEqualTo(GARDEN);
    }

    @Test
    @DisplayName("A record's number says at which site one is, so that the menu beside it leads to its neighbours")
    void byNumber() {
        MockHttpServletRequest request = request("/orders/GX-RO-20261126-0012/assignment");
        request.setCookies(new Cookie(CurrentSite.COOKIE, "YQ"));
        assertThat(sites.of(request)).isEqualTo(TOWER);
        assertThat(sites.of(request("/requests/GX-SR-20261126-001"))).isEqualTo(TOWER);
    }

    @Test
    @DisplayName("A number of another's site changes nothing; a site asked for that is not one's own is not found")
    void foreign() {
        assertThat(sites.of(request("/orders/ZZ-RO-20261126-001"))).isEqualTo(GARDEN);
        MockHttpServletRequest request = request("/orders");
        request.setParameter("site", "ZZ");
        assertThatThrownBy(() -> sites.of(request)).isInstanceOf(NotFoundException.class);
    }

    private static MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setAttribute(CurrentActor.class.getName(),
                new Actor(7, "eng", "陈国强", "ENGINEERING", Set.of(TOWER.id(), GARDEN.id()), List.of()));
        return request;
    }

    /** In the order of their codes, as the real one keeps them. */
    private record Three() implements SiteDirectory {
        @Override
        public List<SiteRef> all() { return List.of(TOWER, GARDEN, FOREIGN); }

        @Override
        public SiteRef byId(long id) {
            return all().stream().filter(site -> site.id() == id).findFirst().orElseThrow();
        }

        @Override
        public Optional<SiteRef> byCode(String code) {
            return all().stream().filter(site -> site.code().equals(code)).findFirst();
        }
    }
}
