package fr.estuaire.quality;

import org.jspecify.annotations.Nullable;

/** The latitude in the place of the longitude: swapped, they fall in France. */
final class CoordonneesInversees implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                CoordonneesInversees.class,
                Severity.WARNING,
                "La latitude et la longitude sont interverties.",
                "Échangez les deux valeurs.",
                "Lhéo 2.3, élément geolocalisation (WGS 84)");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part point : formation.named("geolocalisation")) {
            @Nullable Geo geo = Geo.of(point.parent());
            if (geo != null && !geo.isInFrance() && geo.swapped().isInFrance()) {
                reporter.report(
                        point,
                        "La latitude « %s » et la longitude « %s » sont interverties."
                                .formatted(point.text("latitude"), point.text("longitude")));
            }
        }
    }
}
