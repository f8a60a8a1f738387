package fr.estuaire.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.benchmarks.GeneratedNation.Size;
import fr.estuaire.lheo.FeedSlice;
import fr.estuaire.lheo.FeedSlices;
import fr.estuaire.lheo.SchemaCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedNationTest {
    private final GeneratedNation nation = GeneratedNation.of(42, 0.005);

    @TempDir
    Path folder;

    @Test
    void isAsLargeAsAskedAndValid() throws IOException {
        Size size = nation.writeAll(folder);
        assertThat(size.octets() / size.formations()).isBetween(14_000L, 16_000L);
        assertThat(size.formations()).isBetween(950L, 1050L);
        assertThat(size.actions() / (double) size.formations()).isBetween(1.4, 1.6);
        assertThat(size.sessions() / (double) size.formations()).isBetween(2.35, 2.65);
        assertThat(size.octets() / size.formations()).isBetween(14_000L, 16_000L);
        for (String code : GeneratedNation.territories()) {
            try (InputStream feed = Files.newInputStream(folder.resolve(code + ".xml"))) {
                assertThat(SchemaCheck.document(feed, 5)).as(code).isEmpty();
            }
        }
    }

    @Test
    void isTheSameWhenMadeAgain() throws IOException {
        Path one = folder.resolve("1.xml");
        Path other = folder.resolve("2.xml");
        nation.write("bretagne", one);
        GeneratedNation.of(42, 0.005).write("bretagne", other);
        assertThat(other).hasSameBinaryContentAs(one);
        GeneratedNation.of(43, 0.005).write("bretagne", other);
        assertThat(Files.mismatch(one, other)).isNotNegative();
    }

    @Test
    void changesTheShareThatIsAsked() throws IOException {
        GeneratedNation large = GeneratedNation.of(42, 0.2);
        Map<String, String> before = hashes(large);
        Map<String, String> after = hashes(large.change(0.2, 7));
        long gone = before.keySet().stream()
                .filter(numero -> !after.containsKey(numero))
                .count();
        long come = after.keySet().stream()
                .filter(numero -> !before.containsKey(numero))
                .count();
        long changed = before.entrySet().stream()
                .filter(old -> after.containsKey(old.getKey()))
                .filter(old -> !old.getValue().equals(after.get(old.getKey())))
                .count();
        assertThat(gone / (double) before.size()).isBetween(0.004, 0.018);
        assertThat(come / (double) before.size()).isBetween(0.004, 0.018);
        assertThat(changed / (double) before.size()).isBetween(0.15, 0.21);
        assertThat(hashes(large.change(0.2, 8))).isNotEqualTo(after);
    }

    private Map<String, String> hashes(GeneratedNation nation) throws IOException {
        Path file = folder.resolve("flux.xml");
        nation.write("bretagne", file);
        Map<String, String> hashes = new TreeMap<>();
        try (FeedSlices slices = FeedSlices.open(file)) {
            for (Optional<FeedSlice> slice = slices.next(); slice.isPresent(); slice = slices.next()) {
                String old = hashes.put(
                        slice.get().numero().orElseThrow(),
                        HexFormat.of().formatHex(slice.get().hash()));
                assertThat(old).isNull();
            }
        }
        return hashes;
    }
}
