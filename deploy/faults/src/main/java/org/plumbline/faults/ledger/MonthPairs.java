package org.plumbline.faults.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The month points' pairs of a network, computed from the journal by one SQL statement that
/// follows the definitions and shares nothing with the stream.
public final class MonthPairs {

    private static final String SQL = text("month-pairs.sql");

    private MonthPairs() {}

    /// The sums of one modality, instrument and time point, in resolution steps.
    public record Sums(long n, long x, long y, long xx, long yy, long xy) {}

    /// @param journal a connection to the session-service's database
    /// @return by `condition/modality/instrument/time point`
    public static SortedMap<String, Sums> of(Connection journal, String network)
            throws SQLException {
        SortedMap<String, Sums> sums = new TreeMap<>();
        try (PreparedStatement statement = journal.prepareStatement(SQL)) {
            statement.setString(1, network);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sums.put(row.getString(1), sums(row));
                }
            }
        }
        return sums;
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7));
    }

    private static String text(String resource) {
        try (@Nullable InputStream stream = MonthPairs.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
