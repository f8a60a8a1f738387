package fr.estuaire.quality;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rules in force, in the order they run: formats, then coherence. To add a rule: one class, one line here, one
 * test.
 */
public record RuleBook(List<Rule> rules) {
    public RuleBook {
        rules = List.copyOf(rules);
    }

    public static RuleBook standard() {
        return new RuleBook(Stream.of(IdentifierFormats.rules(), TextFormats.rules(), coherence())
                .flatMap(List::stream)
                .toList());
    }

    /** Every rule in words, those that the engines hold themselves included, in the order in which they apply. */
    public List<RuleDescription> descriptions() {
        return Stream.concat(EngineRules.all().stream(), rules.stream().map(Rule::description))
                .toList();
    }

    private static List<Rule> coherence() {
        return List.of(
                new NumeroAbsent(),
                new NumeroActionSessionAbsent(),
                new PeriodeInversee(),
                new SessionPassee(),
                new InscriptionApresSession(),
                new ReunionSansLieu(),
                new ReunionPassee(),
                new PlacesAuDelaDeLaCapacite(),
                new ActionSansLieu(),
                new OrganismeFormateurAbsent(),
                new CertifianteSansCertification(),
                new CertificationSansCertifiante(),
                new CodePostalInconnu(),
                new CommuneInconnue(),
                new CommuneCodePostalDifferent());
    }
}
