package fr.estuaire.collect.imports;

import fr.estuaire.offer.ApercuImport;
import fr.estuaire.shared.FrenchText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a formation, and why.
 *
 * @param motif French sentences
 * @param cible the offer that it changes, is or looks like
 */
record Jugement(Verdict verdict, String motif, @Nullable String cible) {
    private static final int NAMED = 5;

    static Jugement refused(String motif) {
        return new Jugement(Verdict.REFUSEE, motif, null);
    }

    static Jugement ofNewBody(String nom) {
        return new Jugement(Verdict.CREEE, "Nouvelle offre. L’organisme « " + nom + " » sera créé avec elle.", null);
    }

    static Jugement of(ApercuImport apercu, boolean retirer) {
        String cible = apercu.cible() == null ? "" : "« " + apercu.titre() + " » (" + apercu.cible() + ")";
        return switch (apercu.nature()) {
            case NOUVELLE ->
                new Jugement(Verdict.CREEE, "Nouvelle offre : " + listed(news(apercu)) + "." + places(apercu), null);
            case MODIFIEE ->
                new Jugement(
                        Verdict.CHANGEE, changes(apercu) + absent(apercu, retirer) + places(apercu), apercu.cible());
            case IDENTIQUE ->
                new Jugement(
                        Verdict.INCHANGEE,
                        cible + " dit déjà la même chose." + absent(apercu, retirer),
                        apercu.cible());
            case RESSEMBLANTE ->
                new Jugement(
                        Verdict.A_CONFIRMER,
                        "Même intitulé et même sujet que " + cible
                                + ", mais aucun numéro ne dit que c’est elle : choisissez de la mettre à jour ou de créer une autre offre."
                                + absent(apercu, retirer),
                        apercu.cible());
            case SOUMISE ->
                new Jugement(
                        Verdict.REFUSEE, cible + " est soumise à la collecte : reprenez-la d’abord.", apercu.cible());
        };
    }

    private static String changes(ApercuImport apercu) {
        List<String> what = new ArrayList<>();
        if (apercu.changees() > 0) {
            what.add(FrenchText.count(apercu.changees(), "partie modifiée", "parties modifiées"));
        }
        if (apercu.actionsAjoutees() > 0) {
            what.add(FrenchText.count(apercu.actionsAjoutees(), "action ajoutée", "actions ajoutées"));
        }
        if (apercu.sessionsAjoutees() > 0) {
            what.add(FrenchText.count(apercu.sessionsAjoutees(), "session ajoutée", "sessions ajoutées"));
        }
        return what.isEmpty() ? "" : capital(listed(what)) + ".";
    }

    private static List<String> news(ApercuImport apercu) {
        return List.of(
                FrenchText.count(apercu.actionsAjoutees(), "action"),
                FrenchText.count(apercu.sessionsAjoutees(), "session"));
    }

    private static String absent(ApercuImport apercu, boolean retirer) {
        List<String> numeros = apercu.absentes();
        if (numeros.isEmpty()) {
            return "";
        }
        String named = String.join(", ", numeros.subList(0, Math.min(NAMED, numeros.size())))
                + (numeros.size() > NAMED ? "…" : "");
        String what =
                FrenchText.count(numeros.size(), "action ou session n’est plus", "actions ou sessions ne sont plus")
                        + " dans le fichier (" + named + ")";
        return " " + capital(what) + (retirer ? " : à la corbeille." : " : gardées telles quelles.");
    }

    private static String places(ApercuImport apercu) {
        return apercu.lieux() == 0
                ? ""
                : " " + FrenchText.count(apercu.lieux(), "nouveau lieu rejoint", "nouveaux lieux rejoignent")
                        + " la liste de l’organisme.";
    }

    private static String listed(List<String> what) {
        return what.size() < 2
                ? String.join("", what)
                : String.join(", ", what.subList(0, what.size() - 1)) + " et " + what.getLast();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + text.substring(1);
    }
}
