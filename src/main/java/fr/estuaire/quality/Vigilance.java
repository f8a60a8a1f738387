package fr.estuaire.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The terms that ask for a human eye: risks of sectarian drift, of illegal practice of medicine, of pyramid selling, of
 * fake diplomas, of hate. Data, not code: the nation keeps its own list; the shipped one is a start. A text that holds a
 * term is not guilty: somebody reads it.
 */
public final class Vigilance {
    private static final Vigilance SHIPPED = read();
    private static final int BITS = 1 << 14;

    /**
     * @param terme one or more words; case, accents and a plural s do not count
     * @param categorie what is to be feared, for people
     * @param motif why, a French sentence
     */
    public record Terme(String terme, String categorie, String motif) {}

    /** A term in the form that texts are compared in. */
    private record Prepared(String words, Terme terme) {}

    private final List<Terme> termes;
    private final Map<Long, List<Prepared>> byAnchor = new HashMap<>();
    private final long[] bloom = new long[BITS / 64];

    public Vigilance(List<Terme> termes) {
        this.termes = List.copyOf(termes);
        for (Terme terme : termes) {
            String words = Words.of(terme.terme());
            long anchor = Words.hash(Words.longest(words));
            byAnchor.computeIfAbsent(anchor, key -> new ArrayList<>()).add(new Prepared(words, terme));
            bloom[slot(anchor)] |= 1L << anchor;
        }
    }

    /** The list that comes with the application. */
    public static Vigilance shipped() {
        return SHIPPED;
    }

    /** The list itself. */
    public List<Terme> termes() {
        return termes;
    }

    /** Every term of the list that a text holds, in the order of the text’s words. */
    List<Terme> find(String text) {
        Hits hits = new Hits(text);
        Words.each(text, hits);
        return hits.found;
    }

    private static int slot(long hash) {
        return (int) (hash >>> 6) & (BITS / 64 - 1);
    }

    /** Looks at each word, and at the whole text only when a word may begin something. */
    private final class Hits implements Words.Visitor {
        private final String text;
        private List<Terme> found = List.of();
        private String folded = "";

        private Hits(String text) {
            this.text = text;
        }

        @Override
        public void visit(long hash) {
            if ((bloom[slot(hash)] & (1L << hash)) != 0) {
                for (Prepared prepared : byAnchor.getOrDefault(hash, List.of())) {
                    verify(prepared);
                }
            }
        }

        private void verify(Prepared prepared) {
            folded = folded.isEmpty() ? " " + Words.of(text) + " " : folded;
            if (folded.contains(" " + prepared.words() + " ") && !found.contains(prepared.terme())) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(prepared.terme());
            }
        }
    }

    private static Vigilance read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vigilance.class.getResourceAsStream("/quality/vigilance.csv")),
                StandardCharsets.UTF_8))) {
            return new Vigilance(lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .map(row -> new Terme(row[0], row[1], row[2]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
