package fr.estuaire.quality;

import java.util.ArrayList;
import java.util.List;

/** What several rules ask of the bodies of a formation: the one that answers for it, and those that teach. */
final class Organismes {
    private Organismes() {}

    static Part responsable(FormationElements formation) {
        return formation.root().child("organisme-formation-responsable");
    }

    static String siretResponsable(FormationElements formation) {
        return responsable(formation).child("SIRET-organisme-formation").text("SIRET");
    }

    /** The SIRET of those who answer for an action: the responsible body first, then its teachers; well formed only. */
    static List<String> sirets(FormationElements formation, Part action) {
        List<String> found = new ArrayList<>(4);
        addSiret(found, siretResponsable(formation));
        for (Part formateur : action.children("organisme-formateur")) {
            addSiret(found, formateur.child("SIRET-formateur").text("SIRET"));
        }
        return found;
    }

    private static void addSiret(List<String> found, String siret) {
        if (Digits.are(siret, 14) && !Digits.isOneRepeated(siret) && !found.contains(siret)) {
            found.add(siret);
        }
    }
}
