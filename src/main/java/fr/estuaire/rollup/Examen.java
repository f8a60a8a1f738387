package fr.estuaire.rollup;

import fr.estuaire.rollup.Garde.Apport;
import fr.estuaire.rollup.Mouvements.Ailleurs;
import fr.estuaire.rollup.Mouvements.Decalage;
import fr.estuaire.rollup.Mouvements.Textes;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The examination of one feed: each measure in its turn, each objection with its figures and what to look at. */
final class Examen {
    private static final Map<String, String> CHAMPS = Map.of(
            "recrutement", "une date de recrutement ou d’information",
            "coordonnees", "des coordonnées géographiques",
            "commune", "une commune reconnue",
            "etat", "un état de recrutement",
            "dates", "une date de début");

    private final Situation now;
    private final Limites limites;
    private final Profils profils;
    private final Mouvements mouvements;
    private final Territories territories;
    private final List<Objection> objections = new ArrayList<>();

    /**
     * What is examined.
     *
     * @param jour in the territory
     * @param stock what was on offer, sessions that are over included
     * @param found what takes the place of what
     */
    record Situation(
            Passage passage,
            LocalDate jour,
            Optional<TenantDefinition> territory,
            Stock stock,
            Apport apport,
            List<Remplacement> found,
            Profil before,
            Profil after) {
        boolean isFirst() {
            return stock.formations() == 0;
        }

        boolean changesNothing() {
            Comptes comptes = apport.comptes();
            return comptes.nouvelles() + comptes.modifiees() + comptes.retirees() == 0;
        }
    }

    Examen(Situation now, Limites limites, Profils profils, Mouvements mouvements, Territories territories) {
        this.now = now;
        this.limites = limites;
        this.profils = profils;
        this.mouvements = mouvements;
        this.territories = territories;
    }

    List<Objection> objections() {
        now.after().put(Profil.FICHIER, Profil.HORODATAGE, now.apport().horodatage());
        if (now.apport().comptes().lues() == 0) {
            object(
                    Mesure.RETRAITS,
                    "Le flux ne contient aucune formation, le catalogue en a %s de ce territoire\u00A0: vérifiez que l’export s’est bien terminé.",
                    FrenchText.number(now.stock().formations()));
            return objections;
        }
        textes();
        ailleurs();
        if (!now.isFirst()) {
            compare();
        }
        return List.copyOf(objections);
    }

    private void compare() {
        age();
        isolees();
        retraits();
        erosion();
        volume();
        departements();
        genres();
        couverture();
        lieux();
        numeros();
        doubles();
        dates();
    }

    /** @param sentence with a place for each figure */
    @SuppressWarnings(
            "AnnotateFormatMethod") // each sentence is tried by a test, and its annotation is no dependency of ours
    private void object(Mesure mesure, String sentence, Object... figures) {
        objections.add(new Objection(mesure, sentence.formatted(figures)));
    }

    private void textes() {
        Textes textes = mouvements.textes(now.passage().id());
        now.after().put(Profil.APPORT, "textes_abimes", textes.abimes());
        if (limites.isExceeded(Mesure.TEXTES, textes.abimes(), textes.total())) {
            object(
                    Mesure.TEXTES,
                    "%s sur les %s que le flux apporte ont des textes abîmés (%s), comme «\u00A0Ã©\u00A0» au lieu de «\u00A0é\u00A0»\u00A0: vérifiez l’encodage de l’export.",
                    FrenchText.count(textes.abimes(), "formation"),
                    FrenchText.number(textes.total()),
                    percent(textes.abimes(), textes.total()));
        }
    }

    private void ailleurs() {
        Optional<Ailleurs> ailleurs = now.apport().comptes().nouvelles() > limites.plancher(Mesure.NUMEROS_AILLEURS)
                ? mouvements.findAilleurs(now.passage())
                : Optional.empty();
        int numeros = ailleurs.map(Ailleurs::numeros).orElse(0);
        now.after().put(Profil.APPORT, "numeros_ailleurs", numeros);
        ailleurs.filter(one -> limites.isExceeded(
                        Mesure.NUMEROS_AILLEURS, numeros, now.apport().comptes().lues()))
                .ifPresent(one -> object(
                        Mesure.NUMEROS_AILLEURS,
                        "%s sur %s (%s) sont déjà au catalogue sous le même numéro pour %s\u00A0: vérifiez que ce flux est bien celui de ce territoire.",
                        FrenchText.count(numeros, "formation"),
                        FrenchText.number(now.apport().comptes().lues()),
                        percent(numeros, now.apport().comptes().lues()),
                        name(one.territoire())));
    }

    private void isolees() {
        int isolees = now.apport().comptes().isolees();
        long more = isolees - now.before().total("isolees");
        if (limites.isExceeded(Mesure.ISOLEES, more, now.apport().comptes().lues())) {
            object(
                    Mesure.ISOLEES,
                    "Le flux porterait %s à écarter sur %s (%s)\u00A0: corrigez le premier défaut que les constats montrent, il est sans doute celui de toutes.",
                    FrenchText.count(isolees, "formation"),
                    FrenchText.number(now.apport().comptes().lues()),
                    percent(isolees, now.apport().comptes().lues()));
        }
    }

    private void age() {
        // what Estuaire itself writes is of the day, also when people put back what they had changed
        if (now.changesNothing() || now.apport().source().kind() == Source.Kind.SORTIE) {
            return;
        }
        long last = profils.findLastStamp(
                        now.passage().territoire(), now.passage().id())
                .orElse(0L);
        long stamp = now.apport().horodatage();
        int back = mouvements.countBack(now.passage().id());
        if (mouvements.wasFollowed(now.passage(), now.apport().source().sha256())) {
            object(
                    Mesure.RETOUR_ARRIERE,
                    "Ce fichier, octet pour octet, a déjà été appliqué, puis suivi par un autre\u00A0: c’est un ancien fichier. Demandez au territoire l’export du jour.");
        } else if (stamp > 0 && last > stamp) {
            object(
                    Mesure.RETOUR_ARRIERE,
                    "Le fichier dit avoir été exporté le %s, avant le dernier flux accepté (%s)\u00A0: c’est un ancien fichier. Demandez au territoire l’export du jour.",
                    stamp(stamp),
                    stamp(last));
        } else if (limites.isExceeded(
                Mesure.RETOUR_ARRIERE, back, now.apport().comptes().modifiees())) {
            object(
                    Mesure.RETOUR_ARRIERE,
                    "%s sur les %s qui changent reviennent mot pour mot à une version plus ancienne\u00A0: le flux semble être celui d’un jour passé. Demandez au territoire l’export du jour.",
                    FrenchText.count(back, "formation"),
                    FrenchText.number(now.apport().comptes().modifiees()));
        }
    }

    private void retraits() {
        int ended = mouvements.countEnded(now.passage().id(), now.jour());
        int retirees = now.apport().comptes().retirees();
        now.after().put(Profil.APPORT, "retirees", retirees);
        now.after().put(Profil.APPORT, "terminees", ended);
        int lost = retirees - ended;
        if (limites.isExceeded(Mesure.RETRAITS, lost, (long) now.stock().formations() - ended)) {
            object(
                    Mesure.RETRAITS,
                    "Le flux retirerait %s sur %s (%s)%s\u00A0: vérifiez que l’export est complet.",
                    FrenchText.count(retirees, "formation"),
                    FrenchText.number(now.stock().formations()),
                    percent(retirees, now.stock().formations()),
                    ended == 0 ? "" : ", dont " + FrenchText.number(ended) + " seulement ont fini leurs sessions");
        }
        long bodies = now.before().total(Profil.ORGANISMES) - now.after().total(Profil.ORGANISMES);
        if (ended == 0
                && limites.isExceeded(Mesure.ORGANISMES, bodies, now.before().total(Profil.ORGANISMES))) {
            object(
                    Mesure.ORGANISMES,
                    "Le flux n’aurait plus que %s sur %s\u00A0: vérifiez qu’aucun organisme n’a été oublié, et que les SIRET sont les bons.",
                    FrenchText.count(now.after().total(Profil.ORGANISMES), "organisme"),
                    FrenchText.number(now.before().total(Profil.ORGANISMES)));
        }
    }

    private void erosion() {
        mouvements.findSommet(now.passage()).ifPresent(sommet -> {
            int ended = mouvements.countEndedSince(now.passage(), sommet.depuis() - 1, now.jour());
            long lost = sommet.formations() - ended - now.after().total(Profil.FORMATIONS);
            if (lost > now.apport().comptes().retirees()
                    && limites.isExceeded(Mesure.EROSION, lost, sommet.formations())) {
                object(
                        Mesure.EROSION,
                        "En quatorze jours, le territoire serait passé de %s à %s, un peu chaque nuit\u00A0: vérifiez avec lui que ces retraits sont voulus.",
                        FrenchText.count(sommet.formations(), "formation"),
                        FrenchText.number(now.after().total(Profil.FORMATIONS)));
            }
        });
    }

    private void volume() {
        long before = now.before().total(Profil.FORMATIONS);
        long after = now.after().total(Profil.FORMATIONS);
        if (before >= limites.plancher(Mesure.EXPLOSION) && 100 * after > limites.limite(Mesure.EXPLOSION) * before) {
            object(
                    Mesure.EXPLOSION,
                    "Le territoire passerait de %s à %s\u00A0: vérifiez que l’export ne mêle pas plusieurs sources, ou d’anciennes offres.",
                    FrenchText.count(before, "formation"),
                    FrenchText.number(after));
        }
        fall(Mesure.SESSIONS, Profil.SESSIONS, "session");
        fall(Mesure.ACTIONS, Profil.ACTIONS, "action");
    }

    private void fall(Mesure mesure, String valeur, String noun) {
        long before = now.before().total(valeur);
        long after = now.after().total(valeur);
        if (limites.isExceeded(mesure, before - after, before)) {
            object(
                    mesure,
                    "Le flux n’aurait plus que %s à venir ou en cours sur %s (%s de moins)\u00A0: vérifiez que l’export les porte toutes.",
                    FrenchText.count(after, noun),
                    FrenchText.number(before),
                    percent(before - after, before));
        }
    }

    private void departements() {
        now.before().of(Profil.DEPARTEMENT).forEach((code, before) -> {
            long after = now.after().get(Profil.DEPARTEMENT, code);
            boolean extinct = after == 0 && before > limites.plancher(Mesure.DEPARTEMENT) / 3;
            if (!code.isEmpty() && (extinct || limites.isExceeded(Mesure.DEPARTEMENT, before - after, before))) {
                object(
                        Mesure.DEPARTEMENT,
                        "Le département %s n’aurait plus que %s sur %s (%s de moins)\u00A0: vérifiez que l’export couvre tout le territoire.",
                        code,
                        FrenchText.count(after, "session"),
                        FrenchText.number(before),
                        percent(before - after, before));
            }
        });
    }

    private void genres() {
        for (String genre : Profils.GENRES) {
            long before = now.before().get(Profil.GENRE, genre);
            long after = now.after().get(Profil.GENRE, genre);
            double points = points(now.after(), after) - points(now.before(), before);
            if (limites.isExceeded(Mesure.GENRE, before - after, before)) {
                object(
                        Mesure.GENRE,
                        "%s\u00A0: %s sur %s (%s de moins). Vérifiez que l’export porte encore ce qui les distingue.",
                        Words.genre(genre),
                        FrenchText.count(after, "session"),
                        FrenchText.number(before),
                        percent(before - after, before));
            } else if (after - before > limites.plancher(Mesure.GENRE_PART)
                    && points > limites.limite(Mesure.GENRE_PART)) {
                object(
                        Mesure.GENRE_PART,
                        "%s\u00A0: %s sur %s, au lieu de %s sur %s. Vérifiez que l’export ne donne pas à toutes ce qui les distingue.",
                        Words.genre(genre),
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
        new TreeMap<>(CHAMPS)
                .forEach((champ, words) -> cover(Mesure.COUVERTURE, champ, words, Profil.SESSIONS, "sessions"));
        cover(Mesure.OUVERTES, "ouverte", "un recrutement ouvert", Profil.SESSIONS, "sessions");
        cover(Mesure.COUVERTURE, "certification", "un code de certification", Profil.FORMATIONS, "formations");
        cover(Mesure.COUVERTURE, "formacode", "un Formacode", Profil.FORMATIONS, "formations");
    }

    private void cover(Mesure mesure, String champ, String words, String whole, String noun) {
        long before = now.before().get(Profil.COUVERTURE, champ);
        long after = now.after().get(Profil.COUVERTURE, champ);
        long allBefore = now.before().total(whole);
        long allAfter = now.after().total(whole);
        if (allBefore == 0 || allAfter == 0) {
            return;
        }
        double points = 100.0 * before / allBefore - 100.0 * after / allAfter;
        if (before - after > limites.plancher(mesure) && points > limites.limite(mesure)) {
            object(
                    mesure,
                    "%s des %s auraient %s, au lieu de %s\u00A0: vérifiez que l’export porte encore ce champ.",
                    percent(after, allAfter),
                    noun,
                    words,
                    percent(before, allBefore));
        }
    }

    private void lieux() {
        Set<String> own = now.territory()
                .map(territory -> Set.copyOf(territory.codesDepartement()))
                .orElse(Set.of());
        long before = now.before().outside(own);
        long after = now.after().outside(own);
        double points = points(now.after(), after) - points(now.before(), before);
        if (after - before > limites.plancher(Mesure.HORS_TERRITOIRE)
                && points > limites.limite(Mesure.HORS_TERRITOIRE)) {
            object(
                    Mesure.HORS_TERRITOIRE,
                    "%s sur %s (%s) auraient lieu hors des départements du territoire, au lieu de %s\u00A0: vérifiez que ce flux est bien le sien.",
                    FrenchText.count(after, "session"),
                    FrenchText.number(now.after().total(Profil.SESSIONS)),
                    percent(after, now.after().total(Profil.SESSIONS)),
                    percent(before, now.before().total(Profil.SESSIONS)));
        }
    }

    private void numeros() {
        long renumbered = Rapprochement.countRenumbered(now.found());
        now.after().put(Profil.APPORT, "renumerotees", renumbered);
        if (limites.isExceeded(Mesure.RENUMEROTATION, renumbered, now.stock().formations())) {
            object(
                    Mesure.RENUMEROTATION,
                    "%s sur %s (%s) ne changent que de numéro\u00A0: qui les suit les perdrait. Demandez au territoire de garder ses numéros.",
                    FrenchText.count(renumbered, "formation"),
                    FrenchText.number(now.stock().formations()),
                    percent(renumbered, now.stock().formations()));
        }
    }

    private void doubles() {
        int news = now.apport().comptes().nouvelles();
        if (!limites.isExceeded(Mesure.DOUBLES, news, now.stock().formations())) {
            return;
        }
        int doubles = mouvements.countDoubles(now.passage());
        now.after().put(Profil.APPORT, "doubles", doubles);
        if (limites.isExceeded(Mesure.DOUBLES, doubles, now.stock().formations())) {
            object(
                    Mesure.DOUBLES,
                    "%s du flux sont déjà au catalogue sous un autre numéro, mot pour mot\u00A0: vérifiez que l’export ne porte pas deux fois la même offre.",
                    FrenchText.count(doubles, "formation nouvelle", "formations nouvelles"));
        }
    }

    private void dates() {
        Decalage decalage = mouvements.decalage(now.passage().id(), now.jour());
        if (decalage.changees() > limites.plancher(Mesure.DECALAGE)) {
            int toCome = mouvements.countToCome(now.passage(), now.jour());
            if (limites.isExceeded(Mesure.DECALAGE, decalage.ensemble(), toCome)) {
                object(
                        Mesure.DECALAGE,
                        "%s à venir sur %s (%s) sont toutes décalées de %s %s\u00A0: vérifiez les dates de l’export.",
                        FrenchText.count(decalage.ensemble(), "formation"),
                        FrenchText.number(toCome),
                        percent(decalage.ensemble(), toCome),
                        FrenchText.count(Math.abs(decalage.jours()), "jour"),
                        decalage.jours() < 0 ? "vers le passé" : "vers l’avenir");
            } else if (limites.isExceeded(Mesure.DATES, decalage.changees(), toCome)) {
                object(
                        Mesure.DATES,
                        "%s à venir sur %s (%s) changent de dates d’un coup\u00A0: vérifiez les dates de l’export.",
                        FrenchText.count(decalage.changees(), "formation"),
                        FrenchText.number(toCome),
                        percent(decalage.changees(), toCome));
            }
        }
        median();
    }

    private void median() {
        int before = now.before().medianMonth();
        int after = now.after().medianMonth();
        long sessions =
                Math.min(now.before().total(Profil.SESSIONS), now.after().total(Profil.SESSIONS));
        if (before > 0
                && after > 0
                && sessions > limites.plancher(Mesure.MEDIANE)
                && Math.abs(after - before) > limites.limite(Mesure.MEDIANE)) {
            object(
                    Mesure.MEDIANE,
                    "La moitié des sessions commenceraient après %s, au lieu de %s\u00A0: vérifiez les dates de l’export.",
                    Words.month(after),
                    Words.month(before));
        }
    }

    private String name(String territoire) {
        return territories.find(territoire).map(TenantDefinition::nom).orElse(territoire);
    }

    private static String percent(long part, long whole) {
        return Math.round(100.0 * part / Math.max(1, whole)) + "\u00A0%";
    }

    /** {@code 20260301000000} is {@code 1er mars 2026}. */
    private static String stamp(long stamp) {
        String digits = String.valueOf(stamp);
        LocalDate day = LocalDate.of(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6, 8)));
        return FrenchText.date(day) + " à " + digits.substring(8, 10) + "\u00A0h\u00A0" + digits.substring(10, 12);
    }

    /** The words of the measures. */
    private static final class Words {
        private static final Map<String, String> GENRES = Map.of(
                "apprentissage", "Apprentissage",
                "conventionnee", "Offre conventionnée",
                "linguistique", "Formations linguistiques",
                "distance", "À distance",
                "permanente", "Entrées permanentes",
                "certifiante", "Formations certifiantes");
        private static final List<String> MONTHS = List.of(
                "janvier",
                "février",
                "mars",
                "avril",
                "mai",
                "juin",
                "juillet",
                "août",
                "septembre",
                "octobre",
                "novembre",
                "décembre");

        static String genre(String genre) {
            return GENRES.getOrDefault(genre, genre);
        }

        static String month(int month) {
            return MONTHS.get(month % 12) + " " + month / 12;
        }
    }
}
