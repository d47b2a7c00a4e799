package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Step;
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
            @Nullable Boolean labour) {
        static final Line EMPTY = new Line(null, null, null, null, null);

        boolean isEmpty() { return (name == null || name.isBlank()) && quantity == null && unitPrice == null; }
    }

    static QuotationForm empty(long version) {
        return new QuotationForm(Stream.<@Nullable Line>generate(() -> Line.EMPTY).limit(ROWS).toList(), null,
                UUID.randomUUID(),
                version);
    }

    int rows() { return lines == null ? ROWS : lines.size(); }

    Step step(String number) { return new Step(number, version, token); }

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
                Boolean.TRUE.equals(line.labour())));
    }

    private static InvalidInputException missing(int row, String field) {
        return new InvalidInputException("lines[" + row + "]." + field, Message.of("NotBlank"));
    }
}
