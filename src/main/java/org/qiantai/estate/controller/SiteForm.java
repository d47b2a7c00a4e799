package org.qiantai.estate.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.domain.Site;
import org.qiantai.estate.service.SiteRegister;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.text.Typed;

/** A site as it is typed; its code is asked once and never changes. */
record SiteForm(@Nullable @NotBlank @Pattern(regexp = "[A-Z]{2,4}", message = "{validation.siteCode}") String code,
        @Nullable @NotBlank @Size(max = 60) String name, @Nullable @NotBlank @Size(max = 40) String timeZone,
        @Nullable @Size(max = 30) String phone, @Nullable @Size(max = 200) String address, @Nullable Boolean active,
        @NotNull UUID token, @Nullable Long version) {

    static SiteForm empty() {
        return new SiteForm(null, null, "Asia/Shanghai", null, null, true, UUID.randomUUID(), null);
    }

    static SiteForm of(SiteRegister.Found found) {
        Site.Facts facts = found.facts();
        return new SiteForm(found.code(), facts.name(), facts.timeZone(), facts.phone(), facts.address(),
                facts.active(), UUID.randomUUID(), (long) found.version());
    }

    Site.Facts facts() {
        return new Site.Facts(Texts.filled(name), Texts.filled(timeZone), Typed.orNull(phone), Typed.orNull(address),
                Boolean.TRUE.equals(active));
    }

    Submission submission(String number) { return new Submission(number, version == null ? -1 : version, token); }
}
