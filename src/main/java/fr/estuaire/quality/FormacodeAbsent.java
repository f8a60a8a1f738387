package fr.estuaire.quality;

/** Without a Formacode nobody finds the formation by its field, and Mon Compte Formation refuses it. */
final class FormacodeAbsent implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                FormacodeAbsent.class,
                Severity.WARNING,
                "La formation n’a pas de code Formacode.",
                "Ajoutez au moins un code Formacode V14 qui décrit le domaine.",
                "EDOF, un Formacode au moins ; data-inclusion trie les formations par Formacode");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        Part domaine = formation.root().child("domaine-formation");
        if (!domaine.child("code-FORMACODE").hasText()) {
            reporter.report(
                    domaine.isAbsent() ? formation.root() : domaine,
                    "La formation n’a pas de code Formacode : on ne la trouve pas par son domaine.");
        }
    }
}
