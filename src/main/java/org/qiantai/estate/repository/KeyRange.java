package org.qiantai.estate.repository;

/**
 * A stretch of the search keys, in byte order.
 *
 * @param low the first key that is in
 * @param high the first key that is out
 * @param rank where its hits stand among the hits of other ranges, 0 first
 */
public record KeyRange(KeyKind kind, boolean current, String low, String high, int rank) {
    /** Above every character, and so above every key that goes on. */
    private static final String END = new String(Character.toChars(Character.MAX_CODE_POINT));
    private static final String NEXT = "\u0001";

    public static KeyRange prefix(KeyKind kind, boolean current, String text, int rank) {
        return new KeyRange(kind, current, text, text + END, rank);
    }

    public static KeyRange exactly(KeyKind kind, boolean current, String text, int rank) {
        return new KeyRange(kind, current, text, text + NEXT, rank);
    }
}
