package fr.estuaire.quality;

import java.util.HashSet;
import java.util.Set;

/** The same offer under two numbers: same body, certification, title, place and dates. */
final class OffreEnDouble implements FeedRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                OffreEnDouble.class,
                Severity.WARNING,
                "Une session ressemble à celle d’une autre formation du fichier.",
                "Gardez une seule des deux formations, ou dites ce qui les distingue.",
                "data-inclusion, plaintes sur les offres en double ; EDOF, erreurs 30056 et 30057");
    }

    @Override
    public Run start() {
        LongSet seen = new LongSet();
        return (context, formation, reporter) -> {
            Set<Long> mine = new HashSet<>();
            boolean reported = false;
            for (Session session : formation.sessions()) {
                if (session.debut() != null && mine.add(key(formation, session))) {
                    boolean known = !seen.add(key(formation, session));
                    if (known && !reported) {
                        reporter.report(
                                session.part(),
                                "La session ressemble à celle d’une autre formation du fichier : même organisme, même intitulé, même lieu, mêmes dates.");
                        reported = true;
                    }
                }
            }
        };
    }

    private static long key(FormationElements formation, Session session) {
        Part root = formation.root();
        Part action = session.action();
        Part adresse = action.child("lieu-de-formation").child("coordonnees").child("adresse");
        Part periode = session.part().child("periode");
        return new Fingerprint()
                .add(Organismes.siretResponsable(formation))
                .add(Certifications.registered(root.child("certification")))
                .addWords(root.text("intitule-formation"))
                .add(action.text("modalites-enseignement"))
                .add(adresse.text("codepostal"))
                .addWords(adresse.text("ville"))
                .addWords(adresse.text("ligne"))
                .add(periode.text("debut"))
                .add(periode.text("fin"))
                .value();
    }
}
