package org.qiantai.demo;

import java.time.Clock;
import javax.sql.DataSource;
import org.qiantai.knowledge.ReferenceAnswerEntry;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Promises;
import org.qiantai.demo.community.Accounts;
import org.qiantai.demo.community.Community;
import org.qiantai.demo.copy.Bulk;
import org.qiantai.demo.desk.DeskBooks;
import org.qiantai.demo.desk.Outages;
import org.qiantai.demo.desk.Prices;
import org.qiantai.demo.story.Journal;
import org.qiantai.demo.story.Stories;
import org.qiantai.demo.story.Telling;
import org.qiantai.estate.HouseholdIndex;
import org.qiantai.platform.number.RecordNumbers;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.pricing.PriceListEntry;
import org.qiantai.servicerequest.AnsweredCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What only the profiles {@code demo} and {@code fill} have: outside of them nothing is ever made up. */
@Configuration(proxyBeanMethods = false)
@Profile({"demo", "fill"})
@EnableConfigurationProperties(DemoProperties.class)
class DemoConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DemoConfiguration.class);

    @Bean
    Accounts demoAccounts() { return new Accounts(); }

    @Bean
    Bulk bulk(JdbcClient jdbc, DataSource source, PlatformTransactionManager transactions) {
        return new Bulk(jdbc, source, transactions);
    }

    @Bean
    Community community(Bulk bulk, JdbcClient jdbc, TransactionTemplate transaction, HouseholdIndex index,
            SiteDirectory sites, PasswordEncoder passwords, Accounts accounts, Clock clock) {
        return new Community(bulk, jdbc, transaction, index, sites, passwords, accounts, clock);
    }

    @Bean
    Stories stories(Bulk bulk, JdbcClient jdbc, SiteDirectory sites, Categories categories, Promises promises,
            WorkCalendars calendars, Clock clock) {
        return new Stories(bulk, jdbc, sites, categories, promises, calendars, clock);
    }

    @Bean
    DeskBooks deskBooks(SiteDirectory sites, ReferenceAnswerEntry cards, PriceListEntry prices, RecordNumbers numbers,
            AnsweredCalls calls,
            ActorDirectory actors, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        return new DeskBooks(sites, cards, new Prices(prices), new Outages(jdbc, numbers, calls, actors), jdbc,
                transaction, clock);
    }

    @Bean
    Journal journal(JdbcClient jdbc, TransactionTemplate transaction, SiteDirectory sites, Clock clock) {
        return new Journal(jdbc, transaction, sites, clock);
    }

    /**
     * The demo: once, into a database that nobody has begun with. Before the port opens, so that nobody who is quick
     * meets a half-told community, or the page of a first administrator.
     */
    @Bean
    @Profile("demo & !fill")
    DemoStart demo(Community community, Stories stories, DeskBooks books, Journal journal, DemoProperties how) {
        return new DemoStart(() -> {
            if (!community.isMissing()) return;
            community.found();
            stories.tell(new Telling(how.requests(), how.days(), how.seed(), true));
            books.fill();
            journal.write("YQ");
            LOG.info("The demo community is there; everybody's password is {}", Accounts.PASSWORD);
        });
    }

    /** The bench: so many requests more at each start, into whatever database it is; then the program ends. */
    @Bean
    @Profile("fill")
    ApplicationRunner fill(Community community, Stories stories, DemoProperties how,
            ConfigurableApplicationContext context) {
        return _ -> {
            long started = System.nanoTime();
            if (community.isMissing()) community.found();
            stories.tell(new Telling(how.requests(), how.days(), how.seed(), true));
            LOG.info("{} requests in {} s", how.requests(), (System.nanoTime() - started) / 1_000_000_000);
            context.close();
        };
    }
}
