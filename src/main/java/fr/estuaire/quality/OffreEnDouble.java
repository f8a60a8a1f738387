package fr.estuaire.quality;

import fr.estuaire.shared.LongSet;
import java.util.List;

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
        return (context, formation, reporter) -> check(formation, seen, reporter);
    }

    /** Sessions of one formation may be alike: another rule says so. */
    private static void check(FormationElements formation, LongSet seen, Reporter reporter) {
        List<Session> sessions = formation.sessions();
        long[] keys = keys(formation, sessions);
        Part known = Part.ABSENT;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0 && known.isAbsent() && seen.contains(keys[i])) {
                known = sessions.get(i).part();
            }
        }
        for (long key : keys) {
            if (key != 0) {
                seen.add(key);
            }
        }
        if (!known.isAbsent()) {
            reporter.report(
                    known,
                    "La session ressemble à celle d’une autre formation du fichier : même organisme, même intitulé,"
                            + " même lieu, mêmes dates.");
        }
    }

    /** One key a session; 0 for a session without a known start. */
    private static long[] keys(FormationElements formation, List<Session> sessions) {
        Part root = formation.root();
        Part responsable = Organismes.responsable(formation);
        long offer = new Fingerprint()
                .add(Organismes.siretResponsable(formation))
                // where bodies have no SIRET, or a made-up one, the name tells them apart
                .addWords(responsable.text("nom-organisme"))
                .addWords(responsable.text("raison-sociale"))
                .add(Certifications.registered(root.child("certification")))
                .addWords(root.text("intitule-formation"))
                .value();
        long[] keys = new long[sessions.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = sessions.get(i).debut() == null ? 0 : key(offer, sessions.get(i));
        }
        return keys;
    }

    private static long key(long offer, Session session) {
        Part action = session.action();
        Part adresse = action.child("lieu-de-formation").child("coordonnees").child("adresse");
        Part periode = session.part().child("periode");
        return new Fingerprint()
                .add(offer)
                .add(action.text("modalites-enseignement"))
                .add(adresse.text("codepostal"))
                .addWords(adresse.text("ville"))
                .addWords(adresse.text("ligne"))
                .add(periode.text("debut"))
                .add(periode.text("fin"))
                .value();
    }
}
