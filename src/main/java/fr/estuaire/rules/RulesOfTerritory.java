package fr.estuaire.rules;

import fr.estuaire.quality.RuleContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What judges the offers of a territory on a day: loaded once for a whole run.
 *
 * @param accepted what the collectors of the territory accepted
 */
public record RulesOfTerritory(RuleContext context, AcceptedFindings accepted) {

    /**
     * Changes when the same offer could be judged otherwise because somebody decided something (a severity, a rule that
     * comes into force, an accepted finding), or because a register changed. The day itself does not count. 64 hexadecimal digits.
     */
    public String fingerprint() {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(context.severities()).forEach((code, severity) -> lines.add(code + "=" + severity.name()));
        new TreeSet<>(context.leftOut()).forEach(code -> lines.add("-" + code));
        new TreeSet<>(context.traits()).forEach(trait -> lines.add(trait.name()));
        lines.add(context.references().edition());
        context.vigilance().termes().forEach(terme -> lines.add("« " + terme.terme()));
        lines.addAll(accepted.keys());
        try {
            byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
