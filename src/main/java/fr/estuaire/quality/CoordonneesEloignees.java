package fr.estuaire.quality;

import fr.estuaire.reference.Commune;
import fr.estuaire.reference.References;
import fr.estuaire.reference.Register;
import org.jspecify.annotations.Nullable;

/** Coordinates far from the commune of the address: one of the two is wrong. */
final class CoordonneesEloignees implements Rule {
    private static final double FAR = 30;

    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                        CoordonneesEloignees.class,
                        Severity.WARNING,
                        "Des coordonnées sont à plus de 30 kilomètres de la commune.",
                        "Corrigez la commune, ou cherchez de nouveau l’adresse dans la Base adresse nationale.",
                        "Catalogue de l’apprentissage, distance entre adresse et coordonnées ; Insee, communes")
                .needing(Register.COMMUNES);
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part point : formation.named("geolocalisation")) {
            @Nullable Geo geo = Geo.of(point.parent());
            @Nullable Commune commune = withPoint(context.references(), point.parent());
            if (geo != null && geo.isInFrance() && commune != null) {
                double distance = distance(geo, commune);
                if (distance > FAR) {
                    reporter.report(
                            point,
                            "Les coordonnées « %s, %s » sont à %d km de %s."
                                    .formatted(
                                            point.text("latitude"),
                                            point.text("longitude"),
                                            Math.round(distance),
                                            commune.nom()));
                }
            }
        }
    }

    /** The commune, or the one that an arrondissement without coordinates belongs to. */
    private static @Nullable Commune withPoint(References references, Part adresse) {
        @Nullable Commune commune = Lieux.commune(references, adresse);
        @Nullable String whole = commune == null ? null : commune.communeDeRattachement();
        return commune == null || commune.latitude() != null || whole == null
                ? commune
                : references.findCommune(whole).orElse(commune);
    }

    private static double distance(Geo geo, Commune commune) {
        @Nullable Double latitude = commune.latitude();
        @Nullable Double longitude = commune.longitude();
        return latitude == null || longitude == null ? 0 : geo.distance(latitude, longitude);
    }
}
