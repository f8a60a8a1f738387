package fr.estuaire.rollup;

import fr.estuaire.shared.FrenchText;

/** Whether offers that were known come back under other numbers. */
final class ExamenNumeros {
    private final Situation now;
    private final Jugement jugement;
    private final Mouvements mouvements;

    ExamenNumeros(Situation now, Jugement jugement, Mouvements mouvements) {
        this.now = now;
        this.jugement = jugement;
        this.mouvements = mouvements;
    }

    void judge() {
        numeros();
        doubles();
    }

    private void numeros() {
        long renumbered = Rapprochement.countRenumbered(now.found());
        now.after().put(Profil.APPORT, "renumerotees", renumbered);
        if (jugement.isExceeded(Mesure.RENUMEROTATION, renumbered, now.stock().formations())) {
            jugement.object(
                    Mesure.RENUMEROTATION,
                    "%s sur %s (%s) ne changent que de numéro\u00A0: qui les suit les perdrait. Demandez au territoire de garder ses numéros.",
                    FrenchText.count(renumbered, "formation"),
                    FrenchText.number(now.stock().formations()),
                    Jugement.percent(renumbered, now.stock().formations()));
        }
    }

    private void doubles() {
        int news = now.apport().comptes().nouvelles();
        if (!jugement.limites().isExceeded(Mesure.DOUBLES, news, now.stock().formations())) {
            return;
        }
        int doubles = mouvements.countDoubles(now.passage());
        now.after().put(Profil.APPORT, "doubles", doubles);
        if (jugement.isExceeded(Mesure.DOUBLES, doubles, now.stock().formations())) {
            jugement.object(
                    Mesure.DOUBLES,
                    "%s du flux sont déjà au catalogue sous un autre numéro, mot pour mot\u00A0: vérifiez que l’export ne porte pas deux fois la même offre.",
                    FrenchText.count(doubles, "formation nouvelle", "formations nouvelles"));
        }
    }
}
