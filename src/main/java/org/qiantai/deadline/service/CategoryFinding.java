package org.qiantai.deadline.service;

import java.util.List;
import org.qiantai.deadline.CategoryFinder;
import org.qiantai.deadline.CategoryHit;
import org.springframework.stereotype.Service;

/** Answers from the categories kept in memory. */
@Service
class CategoryFinding implements CategoryFinder {
    private final CategoryCatalogue catalogue;

    CategoryFinding(CategoryCatalogue catalogue) { this.catalogue = catalogue; }

    @Override
    public List<CategoryHit> find(String typed, int limit) { return catalogue.index().find(typed, limit); }

    @Override
    public List<CategoryHit> suggest(String said, int limit) { return catalogue.index().suggest(said, limit); }
}
