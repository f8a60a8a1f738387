package fr.estuaire.offer;

import static fr.estuaire.lheo.ElementBuilder.element;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementBuilder;
import fr.estuaire.tenant.TenantDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Writes bodies and places as Lhéo. Where the territory has no SIRET or no declaration number, both mandatory in
 * Lhéo, its profile says what stands in their place, and the local identifier goes in the extras.
 */
final class LheoOrganisme {
    private final TenantDefinition territory;
    private final LheoAdresse adresses;

    LheoOrganisme(TenantDefinition territory, LheoAdresse adresses) {
        this.territory = territory;
        this.adresses = adresses;
    }

    /** A body as the one that answers for an offer. */
    Element responsable(OrganismeFiche body) {
        Element columns = responsableFromColumns(body);
        return body.complement() == null ? columns : Reunis.of(columns, body.complement());
    }

    private Element responsableFromColumns(OrganismeFiche body) {
        ElementBuilder coordonnees = element("coordonnees");
        if (body.adresse().isWhole()) {
            coordonnees.with(adresses.adresse(body.adresse()));
        }
        coordonnees
                .withSome(element("telfixe").text("numtel", body.contact().telephone()))
                .text("courriel", body.contact().courriel())
                .withSome(element("web").text("urlweb", body.site()));
        return element("organisme-formation-responsable")
                .attribute("numero", body.numero())
                .text("numero-activite", numeroActivite(body))
                .with(element("SIRET-organisme-formation").text("SIRET", siret(body)))
                .text("nom-organisme", body.nom())
                .text("raison-sociale", raisonSociale(body))
                .with(element("coordonnees-organisme").with(coordonnees))
                .with(element("contact-organisme").with(LheoAdresse.coordonnees(body.contact())))
                .withSome(element("code-UAI-organisme-formation").text("code-UAI", body.uai()))
                .withSome(identifiantLocal(body))
                .build();
    }

    /** A body as one that teaches. */
    Element formateur(OrganismeFiche body) {
        return element("organisme-formateur")
                .attribute("numero", body.numero())
                .with(element("SIRET-formateur").text("SIRET", siret(body)))
                .text("raison-sociale-formateur", raisonSociale(body))
                .with(element("contact-formateur").with(LheoAdresse.coordonnees(body.contact())))
                .withSome(element("code-UAI-formateur").text("code-UAI", body.uai()))
                .build();
    }

    /** A place, as Lhéo describes it. */
    Element lieu(LieuFiche lieu) {
        return lieu.document() == null ? fromColumns(lieu) : lieu.document();
    }

    private Element fromColumns(LieuFiche lieu) {
        return element("lieu-de-formation")
                .withSome(element("SIRET-lieu-formation").text("SIRET", lieu.siret()))
                .withSome(element("code-UAI-lieu-formation").text("code-UAI", lieu.uai()))
                .with(element("coordonnees").text("nom", shorten(lieu.nom())).with(adresses.adresse(lieu.adresse())))
                .build();
    }

    private @Nullable String siret(OrganismeFiche body) {
        return body.siret() == null && territory.identifiant() != TenantDefinition.IdentifiantOrganisme.SIRET
                ? territory.remplacements().siret()
                : body.siret();
    }

    private @Nullable String numeroActivite(OrganismeFiche body) {
        return body.numeroActivite() == null && !territory.nda()
                ? territory.remplacements().numeroActivite()
                : body.numeroActivite();
    }

    private static String raisonSociale(OrganismeFiche body) {
        String raisonSociale = body.raisonSociale();
        return raisonSociale == null ? body.nom() : raisonSociale;
    }

    private ElementBuilder identifiantLocal(OrganismeFiche body) {
        ElementBuilder extras = element("extras").attribute("info", "identifiant-local");
        String local = body.identifiantLocal();
        return local == null
                ? extras
                : extras.with(element("extra")
                        .attribute("info", territory.identifiant().name())
                        .content(local));
    }

    /** Lhéo gives a name 50 characters. */
    static String shorten(String nom) {
        int limit = 50;
        return nom.length() <= limit ? nom : nom.substring(0, limit - 1) + "…";
    }
}
