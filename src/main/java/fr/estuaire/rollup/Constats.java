package fr.estuaire.rollup;

import fr.estuaire.quality.Finding;
import fr.estuaire.quality.Severity;
import fr.estuaire.rollup.catalogue.FragmentBytes;
import fr.estuaire.rollup.catalogue.FragmentPress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules said of a formation, kept beside its fragment in a few bytes: one line a finding, compressed. */
final class Constats {
    private static final String BREAKS = "[\\t\\n\\r]+";
    private static final int FIELDS = 6;

    private Constats() {}

    /**
     * A finding as it is kept.
     *
     * @param chemin such as {@code formation/action[2]/session}
     * @param numero of the nearest element that has one, empty when none has
     */
    record Constat(String regle, Severity severite, int ligne, String chemin, String numero, String message) {}

    /** Null when there is nothing to keep. */
    static byte @Nullable [] pack(List<Finding> findings) {
        return findings.isEmpty() ? null : FragmentBytes.compress(bytes(findings));
    }

    /** The same for many. */
    static byte @Nullable [] pack(List<Finding> findings, FragmentPress press) {
        return findings.isEmpty() ? null : press.compress(bytes(findings));
    }

    private static byte[] bytes(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(finding.ruleCode())
                    .append('\t')
                    .append(finding.severity().name())
                    .append('\t')
                    .append(finding.position().line())
                    .append('\t')
                    .append(finding.elementPath())
                    .append('\t')
                    .append(finding.numero().replaceAll(BREAKS, " "))
                    .append('\t')
                    .append(finding.message().replaceAll(BREAKS, " "))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<Constat> unpack(byte @Nullable [] packed) {
        return packed == null
                ? List.of()
                : new String(FragmentBytes.expand(packed), StandardCharsets.UTF_8)
                        .lines()
                        .map(Constats::line)
                        .toList();
    }

    private static Constat line(String line) {
        String[] fields = line.split("\t", FIELDS);
        return new Constat(
                fields[0], Severity.valueOf(fields[1]), Integer.parseInt(fields[2]), fields[3], fields[4], fields[5]);
    }
}
