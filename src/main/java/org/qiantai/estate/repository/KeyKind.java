package org.qiantai.estate.repository;

/** What a search key is made of; the database holds the number. */
public enum KeyKind {
    /** The whole room without separators: {@code 321801}. */
    ROOM(1),
    /** The room from its second part on: {@code 21801}, {@code 1801}. */
    ROOM_TAIL(2),
    /** The whole name: characters, full pinyin, initials. */
    NAME(3),
    /** A later part of the name: 淑芬, 芬, {@code shufen}. */
    NAME_PART(4),
    /** The phone's digits backwards, so that its last digits are a prefix. */
    PHONE(5);

    private final short number;

    KeyKind(int number) { this.number = (short) number; }

    public short number() { return number; }
}
