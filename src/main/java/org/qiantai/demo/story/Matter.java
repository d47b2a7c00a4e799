package org.qiantai.demo.story;

import java.math.BigDecimal;
import java.util.List;
import org.qiantai.deadline.Category;

/**
 * What people report in a category, what is done about it, and what it takes.
 *
 * @param inOffices what offices say of it; residences say {@code inHomes}
 * @param places where it is in a residence; none for the usual ones
 * @param towerPlaces the same in a tower
 * @param fee labour, CNY
 */
record Matter(Category category, List<Phrase> inHomes, List<Phrase> inOffices, List<Phrase> places,
        List<Phrase> towerPlaces, List<Phrase> did, List<Phrase> answers, List<Material> uses, BigDecimal fee) {
    /** Instead of a place: at the unit of who says it. */
    static final String AT_HOME = "home";

    List<Phrase> says(boolean offices) { return offices ? inOffices : inHomes; }

    List<Phrase> places(boolean offices) { return offices ? towerPlaces : places; }

    record Material(String name, String unit, BigDecimal price) {}
}
