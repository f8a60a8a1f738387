package fr.estuaire.rollup;

import fr.estuaire.rollup.Mouvements.Ailleurs;
import fr.estuaire.rollup.Mouvements.Textes;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import java.time.LocalDate;
import java.util.Optional;

/** Whether the file is the one that was meant: legible, of this territory, and not of a day that is past. */
final class ExamenOrigine {
    private final Situation now;
    private final Jugement jugement;
    private final Profils profils;
    private final Mouvements mouvements;
    private final Territories territories;

    ExamenOrigine(Situation now, Jugement jugement, Profils profils, Mouvements mouvements, Territories territories) {
        this.now = now;
        this.jugement = jugement;
        this.profils = profils;
        this.mouvements = mouvements;
        this.territories = territories;
    }

    void judge() {
        textes();
        ailleurs();
        if (!now.isFirst()) {
            age();
        }
        ;
    }

    private void textes() {
        Textes textes = mouvements.textes(now.passage().id());
        now.after().put(Profil.APPORT, "textes_abimes", textes.abimes());
        if (jugement.isExceeded(Mesure.TEXTES, textes.abimes(), textes.total())) {
            jugement.object(
                    Mesure.TEXTES,
                    "%s sur les %s que le flux apporte ont des textes abîmés (%s), comme «\u00A0Ã©\u00A0» au lieu de «\u00A0é\u00A0»\u00A0: vérifiez l’encodage de l’export.",
                    FrenchText.count(textes.abimes(), "formation"),
                    FrenchText.number(textes.total()),
                    Jugement.percent(textes.abimes(), textes.total()));
        }
    }

    private void ailleurs() {
        if (now.apport().comptes().nouvelles() <= jugement.limites().plancher(Mesure.NUMEROS_AILLEURS)) {
            now.after().put(Profil.APPORT, "numeros_ailleurs", 0);
            return;
        }
        Optional<Ailleurs> ailleurs = mouvements.findAilleurs(now.passage());
        int numeros = ailleurs.map(Ailleurs::numeros).orElse(0);
        int lues = now.apport().comptes().lues();
        now.after().put(Profil.APPORT, "numeros_ailleurs", numeros);
        if (jugement.isExceeded(Mesure.NUMEROS_AILLEURS, numeros, lues)) {
            jugement.object(
                    Mesure.NUMEROS_AILLEURS,
                    "%s sur %s (%s) sont déjà au catalogue sous le même numéro pour %s\u00A0: vérifiez que ce flux est bien celui de ce territoire.",
                    FrenchText.count(numeros, "formation"),
                    FrenchText.number(lues),
                    Jugement.percent(numeros, lues),
                    ailleurs.map(one -> name(one.territoire())).orElse(""));
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
            jugement.object(
                    Mesure.RETOUR_ARRIERE,
                    "Ce fichier, octet pour octet, a déjà été appliqué, puis suivi par un autre\u00A0: c’est un ancien fichier. Demandez au territoire l’export du jour.");
        } else if (stamp > 0 && last > stamp) {
            jugement.object(
                    Mesure.RETOUR_ARRIERE,
                    "Le fichier dit avoir été exporté le %s, avant le dernier flux accepté (%s)\u00A0: c’est un ancien fichier. Demandez au territoire l’export du jour.",
                    stamp(stamp),
                    stamp(last));
        } else if (jugement.isExceeded(
                Mesure.RETOUR_ARRIERE, back, now.apport().comptes().modifiees())) {
            jugement.object(
                    Mesure.RETOUR_ARRIERE,
                    "%s sur les %s qui changent reviennent mot pour mot à une version plus ancienne\u00A0: le flux semble être celui d’un jour passé. Demandez au territoire l’export du jour.",
                    FrenchText.count(back, "formation"),
                    FrenchText.number(now.apport().comptes().modifiees()));
        }
    }

    private String name(String territoire) {
        return territories.find(territoire).map(TenantDefinition::nom).orElse(territoire);
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
}
