package org.qiantai.estate.service.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiantai.estate.OccupantKind;
import org.qiantai.estate.SpecialCare;
import org.qiantai.estate.UnitUsage;

/** What people write into cells: dates, floors and areas in their many forms, words for kinds. Empty: not understood. */
final class CellReader {
    private static final Pattern DATE = Pattern
            .compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern FLOOR = Pattern.compile("(-?\\d{1,3})(?:\\.0+)?(?:层|楼|f)?|(?:b|地下)(\\d{1,2})(?:层)?");
    private static final Pattern AREA = Pattern.compile("(\\d{1,6}(?:\\.\\d+)?)(?:㎡|m2|平方米|平米|平)?");
    private static final int HIGHEST = 200;
    private static final int LOWEST = -20;
    private static final Map<String, OccupantKind> KINDS = Map.ofEntries(
            Map.entry("业主", OccupantKind.OWNER), Map.entry("房主", OccupantKind.OWNER),
            Map.entry("产权人", OccupantKind.OWNER), Map.entry("owner", OccupantKind.OWNER),
            Map.entry("租户", OccupantKind.TENANT), Map.entry("租客", OccupantKind.TENANT),
            Map.entry("承租人", OccupantKind.TENANT), Map.entry("tenant", OccupantKind.TENANT),
            Map.entry("家庭成员", OccupantKind.FAMILY), Map.entry("家属", OccupantKind.FAMILY),
            Map.entry("家人", OccupantKind.FAMILY), Map.entry("family", OccupantKind.FAMILY),
            Map.entry("联系人", OccupantKind.CONTACT), Map.entry("contact", OccupantKind.CONTACT));
    private static final Map<String, UnitUsage> USAGES = Map.ofEntries(
            Map.entry("住宅", UnitUsage.RESIDENTIAL), Map.entry("residential", UnitUsage.RESIDENTIAL),
            Map.entry("办公", UnitUsage.OFFICE), Map.entry("写字楼", UnitUsage.OFFICE),
            Map.entry("office", UnitUsage.OFFICE), Map.entry("商铺", UnitUsage.SHOP), Map.entry("店铺", UnitUsage.SHOP),
            Map.entry("商业", UnitUsage.SHOP), Map.entry("shop", UnitUsage.SHOP), Map.entry("车位", UnitUsage.PARKING),
            Map.entry("parking", UnitUsage.PARKING), Map.entry("其他", UnitUsage.OTHER),
            Map.entry("other", UnitUsage.OTHER));
    private static final Map<Pattern, SpecialCare> CARES = Map.of(
            Pattern.compile(".*(老人|老年|独居|高龄|elderly).*"), SpecialCare.ELDERLY,
            Pattern.compile(".*(病|ill).*"), SpecialCare.ILL,
            Pattern.compile(".*(残障|残疾|残|disabled).*"), SpecialCare.DISABLED,
            Pattern.compile(".*(孕|婴|幼儿|infant).*"), SpecialCare.INFANT);

    private CellReader() {}

    static Optional<LocalDate> date(String text) {
        Matcher found = DATE.matcher(plain(text));
        if (!found.matches()) return Optional.empty();
        int first = found.group(1) != null ? 1 : 4;
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(found.group(first)),
                    Integer.parseInt(found.group(first + 1)), Integer.parseInt(found.group(first + 2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Optional<Integer> floor(String text) {
        Matcher found = FLOOR.matcher(plain(text));
        if (!found.matches()) return Optional.empty();
        int floor = found.group(1) != null ? Integer.parseInt(found.group(1)) : -Integer.parseInt(found.group(2));
        return Optional.of(floor).filter(one -> one >= LOWEST && one <= HIGHEST);
    }

    static Optional<BigDecimal> area(String text) {
        Matcher found = AREA.matcher(plain(text));
        if (!found.matches()) return Optional.empty();
        return Optional.of(new BigDecimal(found.group(1)).setScale(2, RoundingMode.HALF_UP))
                .filter(area -> area.signum() > 0 && area.precision() - area.scale() <= 6);
    }

    static Optional<OccupantKind> kind(String text) { return Optional.ofNullable(KINDS.get(plain(text))); }

    static Optional<UnitUsage> usage(String text) { return Optional.ofNullable(USAGES.get(plain(text))); }

    /** Words of its own are another reason, kept as the note. */
    static SpecialCare care(String text) {
        return CARES.entrySet().stream().filter(care -> care.getKey().matcher(plain(text)).matches())
                .map(Map.Entry::getValue).sorted().findFirst().orElse(SpecialCare.OTHER);
    }

    /** People write that there is none. */
    static boolean isNone(String text) {
        return plain(text).matches("无|否|没有|不|no|none|-|/|0");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
