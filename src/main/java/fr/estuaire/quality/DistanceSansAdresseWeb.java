package fr.estuaire.quality;

/** An action wholly at a distance that gives no address to connect to, nor to learn more. */
final class DistanceSansAdresseWeb implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                DistanceSansAdresseWeb.class,
                Severity.HINT,
                "Une action entièrement à distance n’a aucune adresse web.",
                "Ajoutez l’adresse de la plateforme ou de la page de l’action.",
                "Lhéo 2.3, éléments modalites-enseignement et url-action");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part action : formation.named("action")) {
            if (action.has("modalites-enseignement", "2") && !hasAddress(formation.root(), action)) {
                reporter.report(
                        action,
                        action.child("lieu-de-formation").isAbsent()
                                ? "L’action est entièrement à distance, mais n’a aucune adresse web."
                                : "L’action est entièrement à distance, mais n’indique qu’un lieu, sans adresse web.");
            }
        }
    }

    private static boolean hasAddress(Part root, Part action) {
        if (root.child("url-formation").child("urlweb").hasText()
                || action.child("url-action").child("urlweb").hasText()) {
            return true;
        }
        for (Part session : action.children("session")) {
            if (session.child("url-session").child("urlweb").hasText()) {
                return true;
            }
        }
        return false;
    }
}
