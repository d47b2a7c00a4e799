package org.qiantai.demo.copy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Rows of one table on their way to the database, in the text format of COPY. */
public final class Rows {
    private final String table;
    private final String columns;
    private final StringBuilder text = new StringBuilder();

    /** @param columns the columns' names with commas, in the order in which {@link #add} is handed their values */
    public Rows(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    String table() { return table; }

    public boolean isEmpty() { return text.isEmpty(); }

    public void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) text.append('\t');
            append(values[i]);
        }
        text.append('\n');
    }

    /** Hands over what has gathered, and forgets it. */
    void copy(CopyManager manager) throws SQLException {
        if (text.isEmpty()) return;
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        CopyIn in = manager.copyIn("COPY " + table + " (" + columns + ") FROM STDIN");
        try {
            in.writeToCopy(bytes, 0, bytes.length);
            in.endCopy();
        } finally {
            if (in.isActive()) in.cancelCopy();
        }
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String said -> escape(said);
            case Instant at -> text.append(at);
            case String[] several -> escape(array(several));
            default -> text.append(value);
        }
    }

    private void escape(String said) {
        for (int i = 0; i < said.length(); i++) {
            char one = said.charAt(i);
            switch (one) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(one);
            }
        }
    }

    private static String array(String[] several) {
        StringBuilder literal = new StringBuilder("{");
        for (String one : several) {
            if (literal.length() > 1) literal.append(',');
            literal.append('"').append(one.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return literal.append('}').toString();
    }
}
