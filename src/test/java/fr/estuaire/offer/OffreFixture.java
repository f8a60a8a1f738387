package fr.estuaire.offer;

import static fr.estuaire.lheo.ElementBuilder.element;

import fr.estuaire.At;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementBuilder;
import fr.estuaire.lheo.ElementPath;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bodies and offers for tests, made through the real services. */
@Component
public class OffreFixture {
    private static final Adresse PLACE = new Adresse(null, "4 rue du Moulin", null, "35000", "35238", "Rennes");
    private final OrganismeService organismes;
    private final OffreService offres;
    private final PartieService parties;
    private final LieuService lieux;
    private final CurrentPerson currentPerson;

    OffreFixture(
            OrganismeService organismes,
            OffreService offres,
            PartieService parties,
            LieuService lieux,
            CurrentPerson currentPerson) {
        this.organismes = organismes;
        this.offres = offres;
        this.parties = parties;
        this.lieux = lieux;
        this.currentPerson = currentPerson;
    }

    /** A body of a territory, at work. */
    public At body(String territoire, @Nullable String siret) {
        String numero = At.collector(territoire)
                .call(() -> organismes.save(new OrganismeFiche(
                        "",
                        0,
                        "Organisme d’essai",
                        null,
                        siret,
                        siret == null ? null : "53000000009",
                        null,
                        siret == null ? "1234567" : null,
                        null,
                        PLACE,
                        new Contact("Accueil", null, "02 99 00 00 00", null),
                        null)));
        return At.body(territoire, numero);
    }

    /** A whole offer with an information meeting and a place of training, not yet submitted; its number. */
    public String offer(At body, String intitule) {
        return body.call(() -> offres.create(whole(intitule)));
    }

    /** An offer with everything that Lhéo makes mandatory, at a new place of the body at work. */
    public Element whole(String intitule) {
        String organisme = currentPerson.getOrganisme();
        LieuFiche lieu = lieux.save(new LieuFiche("", 0, organisme, "Site", null, null, PLACE, null, false));
        return element("formation")
                .with(element("domaine-formation").codes("code-FORMACODE", List.of("22354"), "V14"))
                .text("intitule-formation", intitule)
                .text("objectif-formation", "Savoir faire")
                .text("resultats-attendus", "Attestation")
                .text("contenu-formation", "Des ateliers")
                .text("certifiante", "0")
                .with(element("contact-formation")
                        .with(element("coordonnees")
                                .text("nom", "Accueil")
                                .with(element("telfixe").text("numtel", "02 99 00 00 00"))))
                .text("parcours-de-formation", "1")
                .text("code-niveau-entree", "11")
                .text("objectif-general-formation", "7")
                .with(action(lieu))
                .build();
    }

    /** Gives an offer another title. */
    public void rename(String numero, String intitule) {
        Partie formation = parties.get(numero);
        parties.save(
                numero,
                formation.document(),
                ElementPath.parse("intitule-formation")
                        .put(formation.document(), Element.leaf("intitule-formation", intitule)));
    }

    private static Element action(LieuFiche lieu) {
        return element("action")
                .text("rythme-formation", "Temps plein")
                .codes("code-public-vise", List.of("83056"), "V14")
                .text("niveau-entree-obligatoire", "0")
                .text("modalites-alternance", "Sans alternance")
                .text("modalites-enseignement", "0")
                .text("conditions-specifiques", "Aucune")
                .text("prise-en-charge-frais-possible", "1")
                .with(Lien.LIEU.to("lieu-de-formation", lieu.numero()))
                .text("modalites-entrees-sorties", "0")
                .with(session(LocalDate.of(2030, 9, 2)))
                .text("nombre-heures-centre", 100)
                .text("nombre-heures-total", 100)
                .build();
    }

    /** A session of two months with an information meeting two weeks before. */
    public static Element session(LocalDate debut) {
        return element("session")
                .with(periode(debut, debut.plusMonths(2)))
                .with(element("adresse-inscription").with(adresse()))
                .text("etat-recrutement", "1")
                .with(element("recrutement")
                        .text("modalite-recrutement", "9")
                        .text("a-distance", "0")
                        .with(adresse())
                        .text("nb-places", 12)
                        .with(periode(debut.minusWeeks(2), debut.minusWeeks(2)))
                        .text("heure-debut", "14h00")
                        .text("heure-fin", "16h30")
                        .text("commentaire", "Apportez un CV"))
                .build();
    }

    private static ElementBuilder periode(LocalDate debut, LocalDate fin) {
        return element("periode")
                .text("debut", DateLheo.of(debut).digits())
                .text("fin", DateLheo.of(fin).digits());
    }

    private static ElementBuilder adresse() {
        return element("adresse")
                .text("ligne", PLACE.ligne1())
                .text("codepostal", PLACE.codePostal())
                .text("ville", PLACE.ville())
                .text("code-INSEE-commune", PLACE.codeCommune());
    }
}
