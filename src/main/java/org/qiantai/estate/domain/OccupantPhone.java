package org.qiantai.estate.domain;

import jakarta.persistence.Embeddable;

/** One number under which somebody is reached; the site stands in each row for the wall between sites. */
@Embeddable
record OccupantPhone(long siteId, String phone) {}
