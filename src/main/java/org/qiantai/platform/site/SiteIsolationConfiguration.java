package org.qiantai.platform.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Puts {@link SiteScopedJpaDialect} in the place of the plain one. */
@Configuration(proxyBeanMethods = false)
class SiteIsolationConfiguration {
    @Bean
    JpaVendorAdapter siteScopedVendorAdapter() {
        HibernateJpaDialect dialect = new SiteScopedJpaDialect();
        return new HibernateJpaVendorAdapter() {
            @Override
            public HibernateJpaDialect getJpaDialect() { return dialect; }
        };
    }
}
