package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.Drawings;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.text.Typed;
import org.qiantai.pricing.ListPrice;
import org.qiantai.repairorder.domain.CompletionChecks;
import org.qiantai.repairorder.domain.RecordedHours;
import org.qiantai.repairorder.domain.SlipEntry;
import org.qiantai.repairorder.domain.SlipMaterial.UsedMaterial;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.SlipSignatures;

/** The slip as the worker fills it in (R-03-43, R-03-44). */
record SlipForm(@Nullable @NotBlank @Size(max = 2000) String content,
        @Nullable List<@Nullable @Valid Material> materials,
        @Nullable Boolean noMaterials, @Nullable @PositiveOrZero @Digits(integer = 3, fraction = 2) BigDecimal hours,
        @Nullable @Size(max = 200) String hoursNote, @Nullable Boolean tested, @Nullable Boolean tidied,
        @Nullable @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal labourFee,
        @Nullable @Size(max = 40) String workerSignature, @Nullable @Size(max = 40) String ownerSignature,
        @Nullable @Size(max = 200) String noOwnerSignature,
        @Nullable String workerDrawing, @Nullable String ownerDrawing, @NotNull UUID token, @NotNull Long version) {
    private static final int SPARE_ROWS = 3;

    /** The page binds each row it shows, also those that nobody sent. */
    SlipForm {
        materials = materials == null || materials.isEmpty()
                ? List.of(Material.EMPTY)
                : TypedRows.filled(materials, Material.EMPTY);
    }

    /** One typed row. */
    record Material(@Nullable @Size(max = 100) String name,
            @Nullable @Positive @Digits(integer = 8, fraction = 2) BigDecimal quantity,
            @Nullable @Size(max = 10) String unit,
            @Nullable @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal unitPrice,
            @Nullable @Size(max = 20) String listCode, @Nullable BigDecimal listPrice) {
        static final Material EMPTY = new Material(null, null, null, null, null, null);

        /** One of a line of the list. */
        static Material of(ListPrice price) {
            return new Material(price.nameZh(), BigDecimal.ONE, price.unit(), price.unitPrice(), price.code(),
                    price.unitPrice());
        }

        /** One more of it. */
        Material more() {
            BigDecimal before = quantity == null ? BigDecimal.ZERO : quantity;
            return new Material(name, before.add(BigDecimal.ONE), unit, unitPrice, listCode, listPrice);
        }

        boolean isEmpty() { return (name == null || name.isBlank()) && quantity == null && unitPrice == null; }
    }

    /** As the slip stands now, with rows to spare. */
    static SlipForm of(OrderPage order) {
        var slip = order.slip();
        CompletionChecks completionChecks = Objects.requireNonNullElse(slip.completionChecks(),
                CompletionChecks.UNSAID);
        Stream<@Nullable Material> used = order.materials().stream()
                .map(material -> new Material(material.name(), material.quantity(), material.unit(),
                        material.unitPrice(), material.listCode(), material.listPrice()));
        return new SlipForm(slip.content(),
                Stream.<@Nullable Material>concat(used,
                        Stream.<@Nullable Material>generate(() -> Material.EMPTY).limit(SPARE_ROWS))
                        .toList(),
                slip.noMaterials(),
                hours(order), slip.hoursNote(), completionChecks.tested(), completionChecks.tidied(), slip.labourFee(),
                slip.workerSignature(), slip.ownerSignature(), slip.noOwnerSignature(),
                null, null,
                UUID.randomUUID(), order.version());
    }

    /** As written, or else as the steps' own times tell. */
    private static @Nullable BigDecimal hours(OrderPage order) {
        BigDecimal written = order.slip().hours();
        RecordedHours kept = order.recordedHours();
        return written == null && kept != null ? kept.hours() : written;
    }

    /** With a material chosen from the price list: in the first empty row, or one more of what is there already. */
    SlipForm with(ListPrice price) {
        List<Material> rows = TypedRows.chosen(Objects.requireNonNullElse(materials, List.of()), Material.EMPTY,
                row -> price.code().equals(row.listCode()), Material::isEmpty, Material::more, Material.of(price));
        return new SlipForm(content, new ArrayList<@Nullable Material>(rows), noMaterials, hours,
                hoursNote, tested, tidied, labourFee, workerSignature, ownerSignature, noOwnerSignature, workerDrawing,
                ownerDrawing, token, version);
    }

    int rows() { return materials == null ? SPARE_ROWS : materials.size(); }

    Submission submission(String number) { return new Submission(number, version, token); }

    /** @throws InvalidInputException for what is no drawing */
    SlipSignatures hands(Drawings drawings) {
        return new SlipSignatures(drawings.read("workerDrawing", workerDrawing).orElse(null),
                drawings.read("ownerDrawing", ownerDrawing).orElse(null));
    }

    /** @throws InvalidInputException for a row that is half filled */
    SlipEntry entry() {
        List<@Nullable Material> typed = Objects.requireNonNullElse(materials, List.of());
        List<UsedMaterial> used = IntStream.range(0, typed.size()).boxed()
                .flatMap(row -> used(row, typed.get(row)).stream())
                .toList();
        return new SlipEntry(Objects.requireNonNull(content).strip(), used, Boolean.TRUE.equals(noMaterials), hours,
                Typed.orNull(hoursNote), new CompletionChecks(Boolean.TRUE.equals(tested), Boolean.TRUE.equals(tidied)),
                labourFee, Typed.orNull(workerSignature), Typed.orNull(ownerSignature), Typed.orNull(noOwnerSignature));
    }

    private static List<UsedMaterial> used(int row, @Nullable Material material) {
        if (material == null || material.isEmpty()) return List.of();
        if (material.name() == null || material.name().isBlank()) throw missing(row, "name");
        if (material.quantity() == null) throw missing(row, "quantity");
        String unit = material.unit() == null ? "" : material.unit().strip();
        return List.of(new UsedMaterial(material.name().strip(), material.quantity(), unit, material.unitPrice(),
                material.listCode(), null));
    }

    private static InvalidInputException missing(int row, String field) {
        return new InvalidInputException("materials[" + row + "]." + field, Message.of("NotBlank"));
    }
}
