package fr.estuaire.quality;

/** An action that does not say who teaches: consumers drop it. */
final class OrganismeFormateurAbsent implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                OrganismeFormateurAbsent.class,
                Severity.HINT,
                "Une action n’indique pas l’organisme formateur.",
                "Ajoutez l’organisme formateur, même s’il est aussi l’organisme responsable.",
                "data-inclusion");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part action : formation.named("action")) {
            if (action.child("organisme-formateur").isAbsent()) {
                reporter.report(action, "L’action n’indique pas l’organisme formateur.");
            }
        }
    }
}
