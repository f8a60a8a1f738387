package fr.estuaire.quality;

import fr.estuaire.lheo.DateLheo;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Two sessions of an action on the same days: Mon Compte Formation refuses them. */
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
        if (sessions.size() < 2) {
            return;
        }
        IdentityHashMap<Part, Set<String>> known = new IdentityHashMap<>();
        for (Session session : sessions) {
            Part periode = session.part().child("periode");
            String debut = periode.text("debut");
            String fin = periode.text("fin");
            // two sessions of one year or month may well be two
            if (Days.isExact(debut)
                    && !known.computeIfAbsent(session.action(), action -> new HashSet<>())
                            .add(debut + fin)) {
                reporter.report(
                        session.part(),
                        "Une autre session de l’action a les mêmes dates (%s – %s)."
                                .formatted(new DateLheo(debut).inFrench(), new DateLheo(fin).inFrench()));
            }
        }
    }
}
