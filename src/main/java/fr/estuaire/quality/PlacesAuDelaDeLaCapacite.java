package fr.estuaire.quality;

import java.util.List;

/** More places offered at once than the session can hold at once. */
final class PlacesAuDelaDeLaCapacite implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                PlacesAuDelaDeLaCapacite.class,
                Severity.WARNING,
                "Une session propose plus de places que sa capacité.",
                "Corrigez le nombre de places ou la capacité.",
                "Lhéo 2.3, éléments nb-places et capacite-simultanee");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Session session : formation.sessions()) {
            int capacity = largest(session.part().children("cycle"), "capacite-simultanee");
            int places = capacity < 0 ? -1 : largest(session.part().children("recrutement"), "nb-places");
            if (places > capacity) {
                reporter.report(
                        session.part(),
                        "La session propose %d places pour une capacité de %d.".formatted(places, capacity));
            }
        }
    }

    private static int largest(List<Part> parts, String name) {
        int largest = -1;
        for (Part part : parts) {
            largest = Math.max(largest, Digits.number(part.text(name)));
        }
        return largest;
    }
}
