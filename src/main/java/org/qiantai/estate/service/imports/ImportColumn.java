package org.qiantai.estate.service.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of the list, found by its header in either language. */
public enum ImportColumn {
    UNIT("房号", "unit", "room", "房间号"), BUILDING("楼栋", "building", "楼号", "栋"), FLOOR("楼层", "floor"), AREA("面积", "area",
            "建筑面积"), USAGE("用途", "usage"), NAME("姓名", "name", "住户", "业主姓名"), KIND("类型", "kind", "身份"), PHONE("电话",
                    "phone", "手机", "联系电话"), FROM("入住日期", "from", "movedin"), UNTIL("迁出日期", "until",
                            "movedout"), CARE("关怀", "care", "重点关怀", "specialcare"), NOTE("备注", "note");

    private final List<String> headers;

    ImportColumn(String... headers) { this.headers = List.of(headers); }

    /** Units in brackets and blanks do not count: {@code 面积（㎡）}. */
    static Optional<ImportColumn> of(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKC).replaceAll("\\(.*\\)|[\\s*_:\\uFEFF]", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(column -> column.headers.contains(plain)).findFirst();
    }

    /** The message that stands over the column in the files we make. */
    public String headerKey() {
        return "estate.import.column." + this;
    }
}
