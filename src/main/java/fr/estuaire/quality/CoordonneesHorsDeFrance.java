package fr.estuaire.quality;

import org.jspecify.annotations.Nullable;

/** A French address whose coordinates fall elsewhere, most often in the sea. */
final class CoordonneesHorsDeFrance implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                CoordonneesHorsDeFrance.class,
                Severity.WARNING,
                "Des coordonnées tombent hors de France.",
                "Cherchez de nouveau l’adresse dans la Base adresse nationale.",
                "Base adresse nationale ; Lhéo 2.3, élément geolocalisation (WGS 84)");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part point : formation.named("geolocalisation")) {
            @Nullable Geo geo = Geo.of(point.parent());
            if (geo != null
                    && Lieux.isFrench(point.parent())
                    && !geo.isInFrance()
                    && !geo.swapped().isInFrance()) {
                reporter.report(
                        point,
                        "Les coordonnées « %s, %s » ne sont pas en France."
                                .formatted(point.text("latitude"), point.text("longitude")));
            }
        }
    }
}
