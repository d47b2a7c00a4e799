package org.qiantai.deadline.service;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.domain.WorkCategory;
import org.qiantai.deadline.repository.WorkCategoryRepository;
import org.qiantai.platform.cache.Cached;
import org.springframework.stereotype.Service;

/** The categories, kept in memory. */
@Service
class CategoryCatalogue implements Categories {
    private final Cached<Content> content;

    CategoryCatalogue(WorkCategoryRepository categories, Clock clock) {
        content = new Cached<>(clock, () -> Content.of(categories.inOrder()));
    }

    @Override
    public List<Category> inUse() { return content.get().inUse(); }

    @Override
    public Optional<Category> byCode(String code) { return Optional.ofNullable(content.get().byCode().get(code)); }

    /** Those in use, by what people type and say. */
    CategoryIndex index() { return content.get().index(); }

    void evictAfterCommit() { content.evictAfterCommit(); }

    private record Content(List<Category> inUse, Map<String, Category> byCode, CategoryIndex index) {
        static Content of(List<WorkCategory> all) {
            return new Content(all.stream().filter(WorkCategory::isActive).map(WorkCategory::asCategory).toList(),
                    all.stream().map(WorkCategory::asCategory)
                            .collect(Collectors.toUnmodifiableMap(Category::code, Function.identity())),
                    CategoryIndex.of(all.stream().filter(WorkCategory::isActive).toList()));
        }
    }
}
