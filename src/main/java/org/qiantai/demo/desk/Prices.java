package org.qiantai.demo.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.qiantai.demo.story.DataFile;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.PriceListEntry;
import org.qiantai.pricing.PriceKind;

/** The demo's price list: last year's, and the one in force with labour a little dearer. */
public final class Prices {
    private static final BigDecimal FIVE = new BigDecimal("5");
    private static final BigDecimal CHEAP = new BigDecimal("20");
    private static final String BY = "钱雅琴";

    private final PriceListEntry book;

    public Prices(PriceListEntry book) { this.book = book; }

    void enter(SiteRef site, LocalDate today) {
        List<ListPrice> now = Objects.requireNonNull(DataFile.sections("prices.txt").get("prices")).stream()
                .map(Prices::line).toList();
        LocalDate lastYear = today.withDayOfYear(1).minusYears(1);
        book.publish(site, now.stream().map(Prices::before).toList(), lastYear, BY);
        book.publish(site, now, lastYear.plusYears(1), BY);
    }

    private static ListPrice line(String line) {
        String[] cells = line.split("\\|");
        return new ListPrice(cells[0], cells[1], cells[2], PriceKind.valueOf(cells[3]), cells[4],
                new BigDecimal(cells[5]), cells[6]);
    }

    private static ListPrice before(ListPrice line) {
        boolean dearer = line.kind() == PriceKind.LABOUR && line.unitPrice().compareTo(CHEAP) >= 0;
        return new ListPrice(line.code(), line.nameZh(), line.nameEn(), line.kind(), line.unit(),
                dearer ? line.unitPrice().subtract(FIVE) : line.unitPrice(), line.category());
    }
}
