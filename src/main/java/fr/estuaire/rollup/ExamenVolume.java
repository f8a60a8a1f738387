package fr.estuaire.rollup;

import fr.estuaire.shared.FrenchText;

/** How much the territory would have left, or have all of a sudden. */
final class ExamenVolume {
    private final Situation now;
    private final Jugement jugement;
    private final Mouvements mouvements;

    ExamenVolume(Situation now, Jugement jugement, Mouvements mouvements) {
        this.now = now;
        this.jugement = jugement;
        this.mouvements = mouvements;
    }

    void judge() {
        isolees();
        retraits();
        erosion();
        volume();
    }

    private void isolees() {
        int isolees = now.apport().comptes().isolees();
        long more = isolees - now.before().total("isolees");
        if (jugement.isExceeded(Mesure.ISOLEES, more, now.apport().comptes().lues())) {
            jugement.object(
                    Mesure.ISOLEES,
                    "Le flux porterait %s à écarter sur %s (%s)\u00A0: corrigez le premier défaut que les constats montrent, il est sans doute celui de toutes.",
                    FrenchText.count(isolees, "formation"),
                    FrenchText.number(now.apport().comptes().lues()),
                    Jugement.percent(isolees, now.apport().comptes().lues()));
        }
    }

    private void retraits() {
        int ended = mouvements.countEnded(now.passage().id(), now.jour());
        int retirees = now.apport().comptes().retirees();
        now.after().put(Profil.APPORT, "retirees", retirees);
        now.after().put(Profil.APPORT, "terminees", ended);
        int lost = retirees - ended;
        if (jugement.isExceeded(Mesure.RETRAITS, lost, (long) now.stock().formations() - ended)) {
            jugement.object(
                    Mesure.RETRAITS,
                    "Le flux retirerait %s sur %s (%s)%s\u00A0: vérifiez que l’export est complet.",
                    FrenchText.count(retirees, "formation"),
                    FrenchText.number(now.stock().formations()),
                    Jugement.percent(retirees, now.stock().formations()),
                    ended == 0 ? "" : ", dont " + FrenchText.number(ended) + " seulement ont fini leurs sessions");
        }
        organismes(ended);
    }

    /** @param ended formations that go with all their sessions over: their bodies may go with them */
    private void organismes(int ended) {
        long bodies = now.before().total(Profil.ORGANISMES) - now.after().total(Profil.ORGANISMES);
        if (ended == 0
                && jugement.isExceeded(Mesure.ORGANISMES, bodies, now.before().total(Profil.ORGANISMES))) {
            jugement.object(
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
            boolean eroded = jugement.isExceeded(Mesure.EROSION, lost, sommet.formations());
            if (eroded && lost > now.apport().comptes().retirees()) {
                jugement.object(
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
        if (jugement.hasExploded(before, after)) {
            jugement.object(
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
        if (jugement.isExceeded(mesure, before - after, before)) {
            jugement.object(
                    mesure,
                    "Le flux n’aurait plus que %s à venir ou en cours sur %s (%s de moins)\u00A0: vérifiez que l’export les porte toutes.",
                    FrenchText.count(after, noun),
                    FrenchText.number(before),
                    Jugement.percent(before - after, before));
        }
    }
}
