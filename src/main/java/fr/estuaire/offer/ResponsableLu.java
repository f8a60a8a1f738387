package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.Nda;
import fr.estuaire.shared.Siret;
import fr.estuaire.tenant.TenantDefinition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body that answers for a formation, as a file names it. What stands in the place of identifiers that the territory does
 * not have is none.
 *
 * @param local RIDET, TAHITI or local number
 */
record ResponsableLu(
        Element element,
        @Nullable String siret,
        @Nullable String nda,
        @Nullable String local,
        @Nullable String nom) {
    private static final String RESPONSABLE = "organisme-formation-responsable";
    private static final int NOM = 250;
    private static final int SITE = 400;
    private static final int COURRIEL = 160;
    private static final int LIGNE = 50;

    /** Empty when the formation names nobody. */
    static Optional<ResponsableLu> find(Element formation, TenantDefinition territory) {
        return formation
                .child(RESPONSABLE)
                .map(element -> of(element, territory))
                .filter(ResponsableLu::isNamed);
    }

    private static ResponsableLu of(Element element, TenantDefinition territory) {
        TenantDefinition.Remplacements none = territory.remplacements();
        return new ResponsableLu(
                element,
                element.text("SIRET-organisme-formation", "SIRET")
                        .map(ResponsableLu::bare)
                        .filter(siret -> territory.identifiant() == TenantDefinition.IdentifiantOrganisme.SIRET
                                || !siret.equals(none.siret()))
                        .orElse(null),
                element.text("numero-activite")
                        .map(ResponsableLu::bare)
                        .filter(nda -> territory.nda() || !nda.equals(none.numeroActivite()))
                        .orElse(null),
                element.children("extras").stream()
                        .filter(extras -> extras.attribute("info").stream().anyMatch("identifiant-local"::equals))
                        .flatMap(extras -> extras.text("extra").stream())
                        .findFirst()
                        .orElse(null),
                element.text("nom-organisme")
                        .or(() -> element.text("raison-sociale"))
                        .orElse(null));
    }

    private static String bare(String identifiant) {
        return identifiant.replaceAll("[\\s.\\u00A0\\u202F-]", "");
    }

    private boolean isNamed() {
        return siret != null || nda != null || local != null || nom != null;
    }

    /** Whether it is this body; by the first identifier that both have, failing any by the name. */
    boolean is(OrganismeFiche body) {
        if (siret != null && body.siret() != null) {
            return siret.equals(body.siret());
        }
        if (nda != null && body.numeroActivite() != null) {
            return nda.equals(body.numeroActivite());
        }
        if (local != null && body.identifiantLocal() != null) {
            return local.equals(body.identifiantLocal());
        }
        return nom != null && (isNamed(nom, body.nom()) || isNamed(nom, body.raisonSociale()));
    }

    private static boolean isNamed(String nom, @Nullable String other) {
        return other != null && FrenchText.normalise(nom).equals(FrenchText.normalise(other));
    }

    /** « Greta (SIRET 123…) ». */
    String inFrench() {
        String identifiant = siret != null ? "SIRET " + siret : nda != null ? "NDA " + nda : local;
        String named = nom == null ? "un organisme sans nom" : "« " + nom + " »";
        return identifiant == null ? named : named + " (" + identifiant + ")";
    }

    /** What would be recorded of it. */
    OrganismeFiche toFiche() {
        String name = nom == null ? "Organisme " + (siret == null ? nda : siret) : LieuLu.cut(nom, NOM);
        return new OrganismeFiche(
                "",
                0,
                name,
                element.text("raison-sociale")
                        .map(text -> LieuLu.cut(text, NOM))
                        .orElse(null),
                siret,
                nda == null || !Nda.isValid(nda) ? null : nda,
                element.text("code-UAI-organisme-formation", "code-UAI")
                        .filter(uai -> uai.length() == 8)
                        .orElse(null),
                local,
                null,
                element.descend("coordonnees-organisme", "coordonnees", "adresse")
                        .map(LieuLu::adresse)
                        .orElse(Adresse.VIDE),
                contact(),
                element.text("coordonnees-organisme", "coordonnees", "web", "urlweb")
                        .filter(site -> site.length() <= SITE)
                        .orElse(null));
    }

    /** Why no body can be recorded from it; empty when one can. */
    Optional<String> fault() {
        return siret == null && nda == null && nom == null
                ? Optional.of("rien ne dit de quel organisme il s’agit")
                : Optional.ofNullable(siret).flatMap(Siret::findFault);
    }

    private Contact contact() {
        return element.descend("contact-organisme", "coordonnees")
                .map(found -> new Contact(
                        found.text("nom").map(text -> LieuLu.cut(text, LIGNE)).orElse(null),
                        found.text("prenom")
                                .map(text -> LieuLu.cut(text, LIGNE))
                                .orElse(null),
                        found.text("telfixe", "numtel")
                                .filter(text -> text.length() <= 25)
                                .orElse(null),
                        found.text("courriel")
                                .filter(text -> text.length() <= COURRIEL)
                                .orElse(null)))
                .orElse(Contact.VIDE);
    }
}
