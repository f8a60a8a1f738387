package fr.estuaire.lheo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One formation as it is frozen, compared and published: the bytes that stand between {@code <offres>} and
 * {@code </offres>}, in UTF-8 and without a namespace of their own. Same formation, same bytes, whatever the white
 * space, the version of Lhéo and the order of attributes it was read with.
 */
public final class Fragment {
    private static final String OPEN = "<lheo xmlns=\"" + LheoVersion.NAMESPACE + "\"><offres>";
    private static final String CLOSE = "</offres></lheo>";

    private final Element element;
    private final byte[] bytes;
    private final boolean stamped;
    private @Nullable String sha256;

    private Fragment(Element element) {
        this.element = element;
        ElementWriter written = ElementWriter.of(element);
        this.bytes = written.bytes();
        this.stamped = written.holdsStamps();
    }

    public static Fragment of(Element formation) {
        if (!formation.name().equals("formation")) {
            throw new IllegalArgumentException("Not a formation: " + formation.name());
        }
        return new Fragment(formation);
    }

    /**
     * Reads a formation back from its bytes.
     *
     * @throws UnreadableFeedException when the bytes are not one formation
     */
    public static Fragment parse(byte[] bytes) {
        try (FeedReader reader = FeedReader.open(wrap(bytes), FeedLimits.DEFAULT)) {
            Fragment fragment = reader.next()
                    .map(FeedFormation::fragment)
                    .orElseThrow(() -> new UnreadableFeedException("Ce fragment ne contient aucune formation."));
            if (reader.next().isPresent()) {
                throw new UnreadableFeedException("Ce fragment contient plus d’une formation.");
            }
            return fragment;
        }
    }

    public Element element() {
        return element;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    public Optional<String> numero() {
        return element.numero();
    }

    /** SHA-256 of the bytes without what changes at each export, in lower case hexadecimal: 64 characters. */
    public String sha256() {
        String known = sha256;
        if (known == null) {
            // it is asked for several times, and costs as much as writing the formation
            known = hash();
            sha256 = known;
        }
        return known;
    }

    private String hash() {
        byte[] stable = stamped ? ElementWriter.bytes(ExportStamps.remove(element)) : bytes;
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(stable));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fragment that && element.equals(that.element);
    }

    @Override
    public int hashCode() {
        return element.hashCode();
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static InputStream wrap(byte[] bytes) {
        return new SequenceInputStream(
                Collections.enumeration(List.of(stream(OPEN), new ByteArrayInputStream(bytes), stream(CLOSE))));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
