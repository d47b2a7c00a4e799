package org.qiantai.pricing.service.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of an uploaded price list, found by its header in either language. */
public enum PriceColumn {
    CODE("编码", "code", "编号", "项目编码"), NAME("名称", "name", "项目", "项目名称", "服务项目", "收费项目"), ENGLISH("英文名称",
            "englishname", "english", "nameen"), KIND("费用类别", "kind", "类别", "费用类型"), UNIT("单位", "unit",
                    "计价单位", "计量单位"), PRICE("单价", "price", "unitprice", "价格", "收费标准"), CATEGORY("分类", "category", "专业");

    /** A list without one of these is none. */
    static final List<PriceColumn> NEEDED = List.of(CODE, NAME, KIND, UNIT, PRICE);

    private final List<String> headers;

    PriceColumn(String... headers) { this.headers = List.of(headers); }

    /** Units in brackets and blanks do not count: {@code 单价（元）}. */
    static Optional<PriceColumn> of(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKC).replaceAll("\\(.*\\)|[\\s*_:\\uFEFF]", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(column -> column.headers.contains(plain)).findFirst();
    }

    /** The message that stands over the column in the files we make. */
    public String headerKey() {
        return "price.column." + this;
    }
}
