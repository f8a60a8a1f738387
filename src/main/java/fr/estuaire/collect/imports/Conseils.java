package fr.estuaire.collect.imports;

import fr.estuaire.collect.lecture.Remarque;
import fr.estuaire.collect.lecture.Remarque.Nature;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoPath;
import fr.estuaire.lheo.SchemaProfile;
import fr.estuaire.offer.Completude;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.FormationChecker;
import fr.estuaire.quality.RuleBook;
import fr.estuaire.quality.RuleContext;
import java.util.ArrayList;
import java.util.List;

/** What the form and the rules would say of a formation: advice, since a draft may have holes. Not for several threads. */
final class Conseils {
    private static final String RESPONSABLE = "organisme-formation-responsable";
    private static final int MOST = 40;
    private final FormationChecker checker;

    Conseils(RuleContext context) {
        this.checker = new FormationChecker(RuleBook.standard(), context, SchemaProfile.STRICT);
    }

    List<Remarque> list(Element formation) {
        List<Remarque> conseils = new ArrayList<>();
        // a file that names nobody is for the body that brings it
        boolean named = formation.child(RESPONSABLE).isPresent();
        Completude.of(formation).attentes().stream()
                .filter(attente -> named || !attente.chemin().startsWith(RESPONSABLE))
                .limit(MOST)
                .forEach(attente -> conseils.add(new Remarque(
                        formation.position().line(),
                        where(attente.chemin()),
                        attente.message(),
                        Nature.AVERTISSEMENT)));
        checker.checkDraft(formation).stream()
                .limit(MOST)
                .map(Conseils::toRemarque)
                .forEach(conseils::add);
        return conseils;
    }

    private static Remarque toRemarque(Finding finding) {
        return new Remarque(
                finding.position().line(),
                where(finding.elementPath().replaceFirst("^formation/?", "")),
                finding.message(),
                Nature.AVERTISSEMENT);
    }

    private static String where(String path) {
        return path.isEmpty() ? "" : LheoPath.of(path).inFrench();
    }
}
