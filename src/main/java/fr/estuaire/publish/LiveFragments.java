package fr.estuaire.publish;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fragments that are live in the current territory, in the order of their numbers. */
@Repository
class LiveFragments {
    private static final int FETCH_SIZE = 200;
    private final JdbcClient jdbc;

    LiveFragments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched and are never compared
    record LiveFragment(byte[] fragment, int sessions) {}

    /** To be closed: the rows come as they are read. */
    Stream<LiveFragment> stream() {
        return jdbc
                .sql("SELECT fragment, sessions FROM publication WHERE fin_le IS NULL ORDER BY formation")
                .withFetchSize(FETCH_SIZE)
                .query((row, n) -> new LiveFragment(row.getBytes("fragment"), row.getInt("sessions")))
                .stream();
    }

    /** SHA-256 of what is live, without reading the fragments themselves. */
    String fingerprint() {
        try (Stream<String> hashes = jdbc
                .sql("SELECT CONCAT(formation, ' ', sha256) FROM publication WHERE fin_le IS NULL ORDER BY formation")
                .withFetchSize(FETCH_SIZE)
                .query(String.class)
                .stream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            hashes.forEach(hash -> digest.update(hash.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
