package org.qiantai.pricing.service.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.PriceKind;
import org.qiantai.pricing.domain.PriceCode;

/** Understands one line of an uploaded list, or says everything that is wrong with it. */
final class PriceLineReader {
    private static final Map<String, PriceKind> KINDS = Map.ofEntries(Map.entry("人工费", PriceKind.LABOUR),
            Map.entry("人工", PriceKind.LABOUR), Map.entry("labour", PriceKind.LABOUR),
            Map.entry("labor", PriceKind.LABOUR), Map.entry("材料费", PriceKind.MATERIAL),
            Map.entry("材料", PriceKind.MATERIAL), Map.entry("material", PriceKind.MATERIAL),
            Map.entry("上门费", PriceKind.CALLOUT), Map.entry("上门", PriceKind.CALLOUT),
            Map.entry("call-out", PriceKind.CALLOUT), Map.entry("callout", PriceKind.CALLOUT));
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ENGLISH = 100;
    private static final int LONGEST_UNIT = 10;
    private static final int LONGEST_CATEGORY = 30;
    private static final int MOST_DIGITS = 10;

    private final Map<PriceColumn, String> cells;
    private final List<Message> wrong = new ArrayList<>();

    private PriceLineReader(Map<PriceColumn, String> cells) { this.cells = cells; }

    /**
     * Either a line, or reasons.
     *
     * @param code where it can be read, whatever else is wrong
     */
    record Read(@Nullable String code, @Nullable ListPrice line, List<Message> reasons) {}

    static Read read(Map<PriceColumn, String> cells) {
        PriceLineReader reader = new PriceLineReader(cells);
        String code = reader.code();
        String name = reader.needed(PriceColumn.NAME, LONGEST_NAME);
        String english = reader.text(PriceColumn.ENGLISH, LONGEST_ENGLISH);
        PriceKind kind = reader.kind();
        String unit = reader.needed(PriceColumn.UNIT, LONGEST_UNIT);
        BigDecimal price = reader.price();
        String category = reader.text(PriceColumn.CATEGORY, LONGEST_CATEGORY);
        if (code == null || name == null || kind == null || unit == null || price == null || !reader.wrong.isEmpty())
            return new Read(code, null, List.copyOf(reader.wrong));
        return new Read(code, new ListPrice(code, name, english, kind, unit, price, category), List.of());
    }

    private @Nullable String code() {
        String typed = needed(PriceColumn.CODE, PriceCode.LONGEST);
        if (typed == null) return null;
        String code = PriceCode.of(typed).orElse(null);
        if (code == null) refuse("code", typed);
        return code;
    }

    private @Nullable PriceKind kind() {
        String typed = needed(PriceColumn.KIND, LONGEST_UNIT);
        if (typed == null) return null;
        PriceKind kind = KINDS.get(plain(typed));
        if (kind == null) refuse("kind", typed);
        return kind;
    }

    /** 25, 25.00, ¥1,200, 25元; a half cent is nobody's price. */
    private @Nullable BigDecimal price() {
        String typed = cells.get(PriceColumn.PRICE);
        if (typed == null) {
            refuse("missing", Message.of(PriceColumn.PRICE.headerKey()));
            return null;
        }
        String plain = plain(typed).replaceAll("^[¥￥]|元$|(?<=\\d),(?=\\d{3})", "").strip();
        if (plain.matches("-\\d+(\\.\\d+)?")) refuse("negative", typed);
        else if (!plain.matches("\\d+(\\.\\d+)?"))
            refuse("price", typed);
        else {
            BigDecimal price = new BigDecimal(plain).stripTrailingZeros();
            if (price.scale() > 2) refuse("cents", typed);
            else if (price.precision() - price.scale() > MOST_DIGITS)
                refuse("price", typed);
            else
                return price.setScale(2);
        }
        return null;
    }

    private @Nullable String needed(PriceColumn column, int longest) {
        String text = text(column, longest);
        if (text == null) refuse("missing", Message.of(column.headerKey()));
        return text;
    }

    private @Nullable String text(PriceColumn column, int longest) {
        String text = cells.get(column);
        if (text != null && text.length() > longest) refuse("long", Message.of(column.headerKey()), longest);
        return text;
    }

    private void refuse(String reason, Object... arguments) {
        wrong.add(Message.of("price.import.reason." + reason, arguments));
    }

    private static String plain(String text) {
        return Objects.requireNonNull(Normalizer.normalize(text, Normalizer.Form.NFKC)).strip()
                .toLowerCase(Locale.ROOT);
    }
}
