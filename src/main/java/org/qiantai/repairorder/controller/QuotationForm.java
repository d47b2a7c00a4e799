package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.PriceKind;
import org.qiantai.repairorder.domain.QuotationLine.QuotedItem;

/** What the work will cost, line by line (R-03-42). Empty rows are left out. */
record QuotationForm(@Nullable List<@Nullable @Valid Line> lines, @Nullable @Size(max = 500) String note,
        @NotNull UUID token,
        @NotNull Long version) {
    private static final int ROWS = 6;

    /** The page binds each row it shows, also those that nobody sent. */
    QuotationForm {
        lines = lines == null || lines.isEmpty() ? List.of(Line.EMPTY) : TypedRows.filled(lines, Line.EMPTY);
    }

    /** One typed row. */
    record Line(@Nullable @Size(max = 100) String name,
            @Nullable @Positive @Digits(integer = 8, fraction = 2) BigDecimal quantity,
            @Nullable @Size(max = 10) String unit,
            @Nullable @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal unitPrice,
            @Nullable Boolean labour, @Nullable @Size(max = 20) String listCode, @Nullable BigDecimal listPrice) {
        static final Line EMPTY = new Line(null, null, null, null, null, null, null);

        /** One of a line of the list. */
        static Line of(ListPrice price) {
            return new Line(price.nameZh(), BigDecimal.ONE, price.unit(), price.unitPrice(),
                    price.kind() != PriceKind.MATERIAL, price.code(), price.unitPrice());
        }

        /** One more of it. */
        Line more() {
            BigDecimal before = quantity == null ? BigDecimal.ZERO : quantity;
            return new Line(name, before.add(BigDecimal.ONE), unit, unitPrice, labour, listCode, listPrice);
        }

        boolean isEmpty() { return (name == null || name.isBlank()) && quantity == null && unitPrice == null; }
    }

    static QuotationForm empty(long version) {
        return new QuotationForm(Stream.<@Nullable Line>generate(() -> Line.EMPTY).limit(ROWS).toList(), null,
                UUID.randomUUID(),
                version);
    }

    /** With a line chosen from the price list: in the first empty row, or one more of what is there already. */
    QuotationForm with(ListPrice price) {
        List<Line> rows = TypedRows.chosen(Objects.requireNonNullElse(lines, List.of()), Line.EMPTY,
                line -> price.code().equals(line.listCode()), Line::isEmpty, Line::more, Line.of(price));
        return new QuotationForm(new ArrayList<@Nullable Line>(rows), note, token, version);
    }

    int rows() { return lines == null ? ROWS : lines.size(); }

    Submission submission(String number) { return new Submission(number, version, token); }

    /** @throws InvalidInputException for no row at all, or one that is half filled */
    List<QuotedItem> items() {
        List<@Nullable Line> typed = Objects.requireNonNullElse(lines, List.of());
        List<QuotedItem> items = java.util.stream.IntStream.range(0, typed.size()).boxed()
                .flatMap(row -> item(row, typed.get(row)).stream()).toList();
        if (items.isEmpty()) throw new InvalidInputException("lines[0].name", Message.of("order.error.noLine"));
        return items;
    }

    private static List<QuotedItem> item(int row, @Nullable Line line) {
        if (line == null || line.isEmpty()) return List.of();
        if (line.name() == null || line.name().isBlank()) throw missing(row, "name");
        if (line.quantity() == null) throw missing(row, "quantity");
        if (line.unitPrice() == null) throw missing(row, "unitPrice");
        String unit = line.unit() == null ? "" : line.unit().strip();
        return List.of(new QuotedItem(line.name().strip(), line.quantity(), unit, line.unitPrice(),
                Boolean.TRUE.equals(line.labour()), line.listCode(), null));
    }

    private static InvalidInputException missing(int row, String field) {
        return new InvalidInputException("lines[" + row + "]." + field, Message.of("NotBlank"));
    }
}
