package fr.estuaire.rollup;

import fr.estuaire.shared.FrenchText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the sessions are shared out: by département and kind, by what is said of them, in the territory or out of it. */
final class ExamenRepartition {
    private static final Map<String, String> CHAMPS = Map.of(
            "recrutement", "une date de recrutement ou d’information",
            "coordonnees", "des coordonnées géographiques",
            "commune", "une commune reconnue",
            "etat", "un état de recrutement",
            "dates", "une date de début",
            "ouverte", "un recrutement ouvert",
            "certification", "un code de certification",
            "formacode", "un Formacode");
    private static final List<String> OF_SESSIONS = List.of("commune", "coordonnees", "dates", "etat", "recrutement");
    private static final List<String> OF_FORMATIONS = List.of("certification", "formacode");

    private static final Map<String, String> GENRES = Map.of(
            "apprentissage", "Apprentissage",
            "conventionnee", "Offre conventionnée",
            "linguistique", "Formations linguistiques",
            "distance", "À distance",
            "permanente", "Entrées permanentes",
            "certifiante", "Formations certifiantes");

    private final Situation now;
    private final Jugement jugement;

    ExamenRepartition(Situation now, Jugement jugement) {
        this.now = now;
        this.jugement = jugement;
    }

    void judge() {
        departements();
        genres();
        couverture();
        lieux();
    }

    /** A kind of offer in words, at the head of a sentence. */
    static String genre(String code) {
        return GENRES.getOrDefault(code, code);
    }

    /** What an offer has that says something of this field. */
    static String champ(String code) {
        return CHAMPS.getOrDefault(code, code);
    }

    static boolean isOfFormations(String champ) {
        return OF_FORMATIONS.contains(champ);
    }

    private void departements() {
        now.before().of(Profil.DEPARTEMENT).forEach((code, before) -> {
            long after = now.after().get(Profil.DEPARTEMENT, code);
            boolean extinct = after == 0 && before > jugement.limites().plancher(Mesure.DEPARTEMENT) / 3;
            if (!code.isEmpty() && (jugement.isExceeded(Mesure.DEPARTEMENT, code, before - after, before) || extinct)) {
                jugement.object(
                        Mesure.DEPARTEMENT,
                        "Le département %s n’aurait plus que %s sur %s (%s de moins)\u00A0: vérifiez que l’export couvre tout le territoire.",
                        code,
                        FrenchText.count(after, "session"),
                        FrenchText.number(before),
                        Jugement.percent(before - after, before));
            }
        });
    }

    private void genres() {
        for (String genre : Profils.GENRES) {
            long before = now.before().get(Profil.GENRE, genre);
            long after = now.after().get(Profil.GENRE, genre);
            double points = points(now.after(), after) - points(now.before(), before);
            boolean lost = jugement.isExceeded(Mesure.GENRE, genre, before - after, before);
            boolean grown = jugement.isBeyond(Mesure.GENRE_PART, genre, after - before, points);
            if (lost) {
                jugement.object(
                        Mesure.GENRE,
                        "%s\u00A0: %s sur %s (%s de moins). Vérifiez que l’export porte encore ce qui les distingue.",
                        genre(genre),
                        FrenchText.count(after, "session"),
                        FrenchText.number(before),
                        Jugement.percent(before - after, before));
            } else if (grown) {
                jugement.object(
                        Mesure.GENRE_PART,
                        "%s\u00A0: %s sur %s, au lieu de %s sur %s. Vérifiez que l’export ne donne pas à toutes ce qui les distingue.",
                        genre(genre),
                        FrenchText.count(after, "session"),
                        FrenchText.number(now.after().total(Profil.SESSIONS)),
                        FrenchText.number(before),
                        FrenchText.number(now.before().total(Profil.SESSIONS)));
            }
        }
    }

    private static double points(Profil profil, long part) {
        return 100.0 * part / Math.max(1, profil.total(Profil.SESSIONS));
    }

    private void couverture() {
        OF_SESSIONS.forEach(champ -> cover(Mesure.COUVERTURE, champ, Profil.SESSIONS, "sessions"));
        cover(Mesure.OUVERTES, "ouverte", Profil.SESSIONS, "sessions");
        OF_FORMATIONS.forEach(champ -> cover(Mesure.COUVERTURE, champ, Profil.FORMATIONS, "formations"));
    }

    private void cover(Mesure mesure, String champ, String whole, String noun) {
        long before = now.before().get(Profil.COUVERTURE, champ);
        long after = now.after().get(Profil.COUVERTURE, champ);
        long allBefore = now.before().total(whole);
        long allAfter = now.after().total(whole);
        if (allBefore == 0 || allAfter == 0) {
            return;
        }
        double points = 100.0 * before / allBefore - 100.0 * after / allAfter;
        if (jugement.isBeyond(mesure, champ, before - after, points)) {
            jugement.object(
                    mesure,
                    "%s des %s auraient %s, au lieu de %s\u00A0: vérifiez que l’export porte encore ce champ.",
                    Jugement.percent(after, allAfter),
                    noun,
                    champ(champ),
                    Jugement.percent(before, allBefore));
        }
    }

    private void lieux() {
        Set<String> own = now.territory()
                .map(territory -> Set.copyOf(territory.codesDepartement()))
                .orElse(Set.of());
        long before = now.before().outside(own);
        long after = now.after().outside(own);
        double points = points(now.after(), after) - points(now.before(), before);
        if (jugement.isBeyond(Mesure.HORS_TERRITOIRE, "", after - before, points)) {
            jugement.object(
                    Mesure.HORS_TERRITOIRE,
                    "%s sur %s (%s) auraient lieu hors des départements du territoire, au lieu de %s\u00A0: vérifiez que ce flux est bien le sien.",
                    FrenchText.count(after, "session"),
                    FrenchText.number(now.after().total(Profil.SESSIONS)),
                    Jugement.percent(after, now.after().total(Profil.SESSIONS)),
                    Jugement.percent(before, now.before().total(Profil.SESSIONS)));
        }
    }
}
