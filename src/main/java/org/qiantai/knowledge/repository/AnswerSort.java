package org.qiantai.knowledge.repository;

/** In which order the list of answer cards is read; each has a unique tail. */
public enum AnswerSort {
    /** As the desk looks for them. */
    TOPIC("(c.topic, c.title, c.id)", ">", "c.topic, c.title, c.id"),
    /** The last written first, to see what is new. */
    LATEST("(c.changed_at, c.id)", "<", "c.changed_at DESC, c.id DESC"),
    /** The longest untouched first, to look them over. */
    EARLIEST("(c.changed_at, c.id)", ">", "c.changed_at, c.id");

    private final String key;
    private final String comparison;
    private final String order;

    AnswerSort(String key, String comparison, String order) {
        this.key = key;
        this.comparison = comparison;
        this.order = order;
    }

    /** SQL: what comes after the card whose id is {@code :after}, also where that has been taken away since. */
    String after() {
        return "%s %s (SELECT %s FROM reference_answer a WHERE a.id = :after)".formatted(key, comparison,
                key.substring(1, key.length() - 1).replace("c.", "a."));
    }

    /** For after the words ORDER BY. */
    String sql() { return order; }
}
