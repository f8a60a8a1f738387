package fr.estuaire.quality;

import fr.estuaire.lheo.Located;
import java.util.OptionalLong;
import java.util.stream.LongStream;

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
        for (Located session : formation.named("session")) {
            OptionalLong capacity =
                    numbers(session, "cycle", "capacite-simultanee").max();
            OptionalLong places = numbers(session, "recrutement", "nb-places").max();
            if (capacity.isPresent() && places.isPresent() && places.getAsLong() > capacity.getAsLong()) {
                reporter.report(
                        session,
                        "La session propose %d places pour une capacité de %d."
                                .formatted(places.getAsLong(), capacity.getAsLong()));
            }
        }
    }

    private static LongStream numbers(Located session, String container, String name) {
        return session.children(container).stream()
                .flatMap(found -> found.text(name).stream())
                .filter(text -> text.matches("\\d{1,5}"))
                .mapToLong(Long::parseLong);
    }
}
