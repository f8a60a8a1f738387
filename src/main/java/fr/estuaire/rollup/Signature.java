package fr.estuaire.rollup;

import fr.estuaire.rollup.FormationFacts.CodeFacts;
import fr.estuaire.rollup.FormationFacts.PlaceFacts;
import fr.estuaire.rollup.FormationFacts.SessionFacts;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.Sha256;
import fr.estuaire.shared.Siret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What makes two sessions the same, whoever publishes them, as one number: the SIRET of the body that answers for the
 * formation, the first and the last day, the main place, and what is taught. A session of which one of these is not known
 * is like no other. For the sessions of one formation.
 */
final class Signature {
    private static final char BETWEEN = '|';

    /** Null when the formation has not enough to be told from others. */
    private final @Nullable String formation;

    private final MessageDigest digest = Sha256.begin();

    private Signature(@Nullable String formation) {
        this.formation = formation;
    }

    static Signature of(FormationFacts facts) {
        String taught = taught(facts);
        return new Signature(
                taught.isEmpty() || !Siret.isValid(facts.siret()) ? null : facts.siret() + BETWEEN + taught);
    }

    /** Certifications tell better than titles, of which each territory has its own way of writing. */
    private static String taught(FormationFacts facts) {
        String certifications = facts.codes().stream()
                .filter(code -> FormationFacts.CERTIFICATIONS.contains(code.genre()))
                .map(Signature::word)
                .sorted()
                .collect(Collectors.joining("+"));
        return certifications.isEmpty() ? FrenchText.normalise(facts.intitule()) : certifications;
    }

    private static String word(CodeFacts code) {
        return code.genre() + ":" + code.code();
    }

    /** The first 64 bits of the SHA-256 of all that; null when something is missing, and for places but the main one. */
    @Nullable
    Long of(SessionFacts session) {
        if (formation == null || session.lieuRang() != 0 || session.debut() == null || session.fin() == null) {
            return null;
        }
        String place = place(session);
        if (place.isEmpty()) {
            return null;
        }
        String all = formation + BETWEEN + session.debut() + BETWEEN + session.fin() + BETWEEN + place;
        return ByteBuffer.wrap(digest.digest(all.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static String place(SessionFacts session) {
        PlaceFacts lieu = session.lieu();
        if ((session.traits() & Traits.DISTANCE) != 0) {
            return "distance";
        }
        if (lieu.codeCommune() != null) {
            return lieu.codeCommune();
        }
        return lieu.codePostal() == null
                        || lieu.villeCle() == null
                        || lieu.villeCle().isEmpty()
                ? ""
                : lieu.codePostal() + " " + lieu.villeCle();
    }
}
