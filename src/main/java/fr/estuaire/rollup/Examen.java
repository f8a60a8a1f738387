package fr.estuaire.rollup;

import fr.estuaire.shared.FrenchText;
import fr.estuaire.tenant.Territories;
import java.util.List;

/** The examination of one feed: the file itself first, then, where something is on offer, what the feed would make of it. */
final class Examen {
    private final Situation now;
    private final Jugement jugement;
    private final Profils profils;
    private final Mouvements mouvements;
    private final Territories territories;

    Examen(Situation now, Limites limites, Profils profils, Mouvements mouvements, Territories territories) {
        this.now = now;
        this.jugement = new Jugement(limites);
        this.profils = profils;
        this.mouvements = mouvements;
        this.territories = territories;
    }

    List<Objection> objections() {
        now.after().put(Profil.FICHIER, Profil.HORODATAGE, now.apport().horodatage());
        if (now.apport().comptes().lues() == 0) {
            empty();
        } else {
            judge();
        }
        ValeursAcceptees.keep(jugement.valeurs(), now.after());
        return jugement.objections();
    }

    private void empty() {
        int all = now.stock().formations();
        jugement.note(Mesure.RETRAITS, "", all, 100);
        jugement.object(
                Mesure.RETRAITS,
                "Le flux ne contient aucune formation, le catalogue en a %s de ce territoire\u00A0: vérifiez que l’export s’est bien terminé.",
                FrenchText.number(all));
    }

    private void judge() {
        new ExamenOrigine(now, jugement, profils, mouvements, territories).judge();
        if (!now.isFirst()) {
            new ExamenVolume(now, jugement, mouvements).judge();
            new ExamenRepartition(now, jugement).judge();
            new ExamenNumeros(now, jugement, mouvements).judge();
            new ExamenDates(now, jugement, mouvements).judge();
        }
    }
}
