package fr.estuaire.rollup;

import fr.estuaire.lheo.Element;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.Severity;
import fr.estuaire.rollup.normalisation.Correction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a handful of formations of a feed change in the catalogue, written together. */
final class Lot {
    /**
     * A version to open.
     *
     * @param id of the identity
     * @param brut hash of the bytes that carry it; null when no feed does
     * @param octets its fragment, {@code sha256} being its digest
     * @param isNew whether the identity itself is new
     * @param corrections what the fragment says otherwise than the territory
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched and are never compared
    record Opened(
            long id,
            String numero,
            int generation,
            int version,
            boolean isNew,
            byte @Nullable [] brut,
            FormationFacts facts,
            String sha256,
            byte[] octets,
            List<Finding> findings,
            List<Correction> corrections) {}

    /**
     * A formation that is not good enough.
     *
     * @param brut hash of its bytes
     * @param reasons one sentence a line
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched and are never compared
    record Isolated(
            @Nullable String numero,
            String intitule,
            int line,
            String reasons,
            byte[] brut,
            byte @Nullable [] constats) {
        private static final int MAX_REASONS = 10;
        private static final int TITLE = 255;

        /** What the rules reject. */
        static Isolated of(Element element, Optional<String> numero, List<Finding> findings, byte[] brut) {
            String reasons = findings.stream()
                    .filter(finding -> finding.severity().isAtLeast(Severity.ISOLATING))
                    .map(finding -> finding.message().replace('\n', ' '))
                    .limit(MAX_REASONS)
                    .collect(Collectors.joining("\n"));
            return new Isolated(
                    numero.orElse(null),
                    title(element),
                    element.position().line(),
                    reasons.isEmpty() ? "La formation n’a pas de numéro de 100 caractères au plus." : reasons,
                    brut,
                    Constats.pack(findings));
        }

        /** What carries a number that came before in the same feed. */
        static Isolated twin(Element element, byte[] brut) {
            return new Isolated(
                    element.numero().orElse(null),
                    title(element),
                    element.position().line(),
                    "Une autre formation du flux porte déjà ce numéro : donnez à chacune le sien.",
                    brut,
                    null);
        }

        private static String title(Element element) {
            return element.text("intitule-formation")
                    .map(text -> text.substring(0, Math.min(text.length(), TITLE)))
                    .orElse("Sans intitulé");
        }
    }

    /**
     * The same version, read again: carried by other bytes than before, or judged by other rules.
     *
     * @param constats what the rules say of it now
     * @param corrections what it says otherwise than those bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched and are never compared
    record Recognised(long id, int version, byte[] brut, byte @Nullable [] constats, byte @Nullable [] corrections) {}

    /** A version that another one follows. */
    record Closed(long id, Cause cause) {}

    final List<Opened> opened = new ArrayList<>();
    final List<Isolated> isolated = new ArrayList<>();
    final List<Recognised> recognised = new ArrayList<>();
    final List<Closed> closed = new ArrayList<>();

    boolean isEmpty() {
        return opened.isEmpty() && isolated.isEmpty() && recognised.isEmpty() && closed.isEmpty();
    }
}
