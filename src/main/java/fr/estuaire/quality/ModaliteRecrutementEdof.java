package fr.estuaire.quality;

import java.util.List;
import java.util.Set;

/** A code of Mon Compte Formation where Lhéo wants words, or its own codes. */
final class ModaliteRecrutementEdof implements Rule {
    /** Of the list of EDOF: without particular condition, file, contest, interview, test, medical visit, several. */
    private static final Set<String> CODES = Set.of("99999", "92002", "92003", "92005", "92007", "92009", "99998");

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                ModaliteRecrutementEdof.class,
                Severity.WARNING,
                "Une modalité de recrutement est un code de Mon Compte Formation.",
                "Écrivez la modalité en toutes lettres, ou utilisez les codes 0 à 9 de Lhéo.",
                "EDOF, table des modalités d’admission ; Lhéo 2.3, table modalite-recrutement");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        check(formation.named("modalites-recrutement"), reporter);
        check(formation.named("modalite-recrutement"), reporter);
    }

    private static void check(List<Part> parts, Reporter reporter) {
        for (Part part : parts) {
            if (CODES.contains(part.text())) {
                reporter.report(
                        part,
                        "« %s » est un code de Mon Compte Formation, que Lhéo ne connaît pas.".formatted(part.text()));
            }
        }
    }
}
