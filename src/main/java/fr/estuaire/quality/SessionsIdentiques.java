package fr.estuaire.quality;

import fr.estuaire.lheo.DateLheo;
import java.util.List;

/** Two sessions of an action on the same dates: Mon Compte Formation refuses them. */
final class SessionsIdentiques implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                SessionsIdentiques.class,
                Severity.WARNING,
                "Deux sessions d’une action ont les mêmes dates.",
                "Supprimez l’une des deux, ou changez ses dates.",
                "EDOF, erreur 10133");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        List<Session> sessions = formation.sessions();
        for (int i = 1; i < sessions.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (areAlike(sessions.get(i), sessions.get(j))) {
                    Part periode = sessions.get(i).part().child("periode");
                    reporter.report(
                            sessions.get(i).part(),
                            "Une autre session de l’action a les mêmes dates (%s – %s)."
                                    .formatted(
                                            new DateLheo(periode.text("debut")).inFrench(),
                                            new DateLheo(periode.text("fin")).inFrench()));
                    break;
                }
            }
        }
    }

    private static boolean areAlike(Session one, Session other) {
        Part mine = one.part().child("periode");
        Part theirs = other.part().child("periode");
        return one.action() == other.action()
                && one.debut() != null
                && mine.text("debut").equals(theirs.text("debut"))
                && mine.text("fin").equals(theirs.text("fin"));
    }
}
