package org.qiantai.demo.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.qiantai.knowledge.ReferenceAnswerEntry;
import org.qiantai.knowledge.AnswerContent;
import org.qiantai.knowledge.AnswerTopic;
import org.qiantai.demo.story.DataFile;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the demo's registers: what the desk answers at once and what work costs, what is off just now, what is lent
 * out, which contractorFixtures are under contract. */
public final class DeskBooks {
    private final SiteDirectory sites;
    private final ReferenceAnswerEntry cards;
    private final Prices prices;
    private final Outages outages;
    private final Lent lent;
    private final ContractorFixtures contractorFixtures;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public DeskBooks(SiteDirectory sites, ReferenceAnswerEntry cards, Prices prices, Outages outages, JdbcClient jdbc,
            TransactionTemplate transaction, Clock clock) {
        this.sites = sites;
        this.cards = cards;
        this.prices = prices;
        this.outages = outages;
        this.lent = new Lent(jdbc);
        this.contractorFixtures = new ContractorFixtures(jdbc);
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void fill() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        SiteScope.asProgram(() -> transaction.executeWithoutResult(_ -> sites.all().forEach(site -> {
            cards(site);
            prices.enter(site, LocalDate.now(clock.withZone(site.zone())));
            lines("outages", site).forEach(line -> outages.tell(site, line.split("\\|"), now));
            lines("specialities", site).forEach(line -> goodAt(site, line.split("\\|")));
            lines("loans", site).forEach(line -> lent.enter(site, line.split("\\|"), now));
            lines("contractors", site).forEach(line -> contractorFixtures.enter(site, line.split("\\|"), now));
            lines("evaluations", site).forEach(line -> contractorFixtures.judge(site, line.split("\\|"), now));
            lines("crews", site).forEach(line -> contractorFixtures.give(site, line.split("\\|"), now));
        })));
    }

    private void cards(SiteRef site) {
        LocalDate today = LocalDate.now(clock.withZone(site.zone()));
        for (String line : lines("cards", site)) {
            String[] cells = line.split("\\|");
            LocalDate until = cells.length < 6 ? null : today.plusDays(Integer.parseInt(cells[5]));
            cards.add(site, new AnswerContent(AnswerTopic.valueOf(cells[0]), cells[1], cells[2],
                    cells[3].isEmpty() ? null : cells[3], cells[4].isEmpty() ? null : cells[4], until),
                    UUID.randomUUID(), "沈佳慧");
        }
    }

    /** @param cells a technician's user name, the codes of what they are good at */
    private void goodAt(SiteRef site, String[] cells) {
        jdbc.sql("""
                INSERT INTO technician_speciality (site_id, user_id, category_code, said_by, said_at)
                SELECT :site, u.id, code, '陈国强', :now FROM app_user u, unnest(string_to_array(:codes, ' ')) AS code
                WHERE u.username = :user""").param("site", site.id()).param("user", cells[0])
                .param("codes", cells[1]).param("now", Timestamp.from(clock.instant())).update();
    }

    private static List<String> lines(String book, SiteRef site) {
        return DataFile.sections("desk.txt").getOrDefault(book + " " + site.code(), List.of());
    }

    /** So many minutes before or after, to five minutes as people say it. */
    static Instant shifted(Instant now, String minutes) {
        Instant said = now.minus(Duration.ofMinutes(now.atOffset(ZoneOffset.UTC).getMinute() % 5));
        return said.plus(Duration.ofMinutes(Long.parseLong(minutes)));
    }
}
