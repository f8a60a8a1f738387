package fr.estuaire.reference.imports;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs one statement over many rows; the driver sends them together. */
public final class BulkStatements {
    private static final int TOGETHER = 10_000;
    private final JdbcTemplate registers;

    public BulkStatements(JdbcTemplate registers) {
        this.registers = registers;
    }

    /** @param rows texts, numbers, booleans, dates or nulls, in the order of the question marks */
    public void run(String sql, List<? extends List<? extends @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            registers.batchUpdate(sql, rows, TOGETHER, BulkStatements::bind);
        }
    }

    private static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
    }

    /** Spring would ask the server what type a null has; the server does not care. */
    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.VARCHAR);
            case String text -> statement.setString(index, text);
            case Integer number -> statement.setInt(index, number);
            case Long number -> statement.setLong(index, number);
            case Boolean flag -> statement.setBoolean(index, flag);
            case LocalDate date -> statement.setDate(index, Date.valueOf(date));
            default -> statement.setObject(index, value);
        }
    }
}
