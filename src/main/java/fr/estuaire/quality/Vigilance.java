package fr.estuaire.quality;

import fr.estuaire.shared.LongSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The terms that ask for a human eye: risks of sectarian drift, of illegal practice of medicine, of pyramid selling, of
 * fake diplomas, of hate. Data, not code: the nation keeps its own list; the shipped one is a start. A text that holds a
 * term is not guilty: somebody reads it.
 */
public final class Vigilance {
    private static final int FACTOR = 31;
    private static final int FILTER = 1 << 13;
    private static final Vigilance SHIPPED = read();

    /**
     * @param terme one or more words; case, accents and a plural s do not count
     * @param categorie what is to be feared, for people
     * @param motif why, a French sentence
     */
    public record Terme(String terme, String categorie, String motif) {}

    /** A term in the form that texts are compared in. */
    private record Prepared(String words, Terme terme) {}

    private final List<Prepared> termes = new ArrayList<>();
    /** Hashes of the terms of one word, and of the first two words of the others. */
    private final LongSet beginnings = new LongSet();
    /** Answers no to nearly every word, at once. */
    private final boolean[] filter = new boolean[FILTER];

    /** @param liste blank terms are left out */
    public Vigilance(List<Terme> liste) {
        for (Terme terme : liste) {
            String words = Words.of(terme.terme());
            if (!words.isEmpty()) {
                termes.add(new Prepared(words, terme));
                String[] split = words.split(" ", -1);
                begin(split.length == 1 ? hash(split[0]) : together(hash(split[0]), hash(split[1])));
            }
        }
    }

    /** The list that comes with the application. */
    public static Vigilance shipped() {
        return SHIPPED;
    }

    /** The list itself. */
    public List<Terme> termes() {
        return termes.stream().map(Prepared::terme).toList();
    }

    /** Every term of the list that a text holds, in the order of the list. */
    List<Terme> find(Part text) {
        return mayHold(text.chars()) ? search(" " + Words.of(text.text()) + " ") : List.of();
    }

    /** Goes once through the words, making no string: only a text that holds the beginning of a term is searched. */
    private boolean mayHold(char[] text) {
        long hash = 0;
        long beforeLast = 0;
        long previous = 0;
        char last = 0;
        int length = 0;
        for (int i = 0; i <= text.length; i++) {
            char c = i < text.length ? Words.fold(text[i]) : 0;
            if (c != 0) {
                beforeLast = hash;
                hash = FACTOR * hash + c;
                last = c;
                length++;
            } else if (length > 0) {
                long word = Words.isPlural(last, length) ? beforeLast : hash;
                if (begins(word) || begins(together(previous, word))) {
                    return true;
                }
                previous = word;
                hash = 0;
                length = 0;
            }
        }
        return false;
    }

    private void begin(long hash) {
        beginnings.add(hash);
        filter[slot(hash)] = true;
    }

    private boolean begins(long hash) {
        return filter[slot(hash)] && beginnings.contains(hash);
    }

    private static int slot(long hash) {
        return (int) (hash ^ (hash >>> 32)) & (FILTER - 1);
    }

    private List<Terme> search(String words) {
        List<Terme> found = new ArrayList<>();
        for (Prepared prepared : termes) {
            if (words.contains(" " + prepared.words() + " ")) {
                found.add(prepared.terme());
            }
        }
        return found;
    }

    private static long hash(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = FACTOR * hash + word.charAt(i);
        }
        return hash;
    }

    private static long together(long first, long second) {
        return first * 0x9E3779B97F4A7C15L + second;
    }

    private static Vigilance read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vigilance.class.getResourceAsStream("/quality/vigilance.csv")),
                StandardCharsets.UTF_8))) {
            return new Vigilance(lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", 3))
                    .map(row -> new Terme(row[0], row[1], row[2]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
