package fr.estuaire.review;

import static fr.estuaire.lheo.ElementBuilder.element;

import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementBuilder;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.offer.Adresse;
import fr.estuaire.offer.Contact;
import fr.estuaire.offer.Lien;
import fr.estuaire.offer.LieuFiche;
import fr.estuaire.offer.LieuService;
import fr.estuaire.offer.OrganismeFiche;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of the demonstration: invented bodies, in real communes, with dates that follow the calendar. */
@Component
class DemoTexts {
    private final LieuService lieux;
    private final Clock clock;

    DemoTexts(LieuService lieux, Clock clock) {
        this.lieux = lieux;
        this.clock = clock;
    }

    /** How far an offer of the demonstration has come. */
    enum Until {
        DRAFT,
        SUBMITTED,
        PUBLISHED,
        /** Published, then changed and submitted again. */
        CHANGED
    }

    record Demo(String territoire, OrganismeFiche organisme, List<Offer> offers) {}

    record Offer(
            String intitule,
            String objectif,
            String programme,
            String formacode,
            @Nullable String rncp,
            Until until) {}

    List<Demo> list() {
        return List.of(
                new Demo(
                        "bretagne",
                        organisme(
                                "Atelier des Rivières (démonstration)",
                                "73282932000074",
                                "53000000001",
                                new Adresse(null, "12 quai des Exemples", null, "35000", "35238", "Rennes")),
                        List.of(
                                offer(
                                        "Agent d’entretien du bâtiment",
                                        "Entretenir et réparer les logements : plomberie, électricité, peinture, menuiserie.",
                                        "Sécurité ; plomberie ; électricité ; finitions ; relation avec les occupants.",
                                        "22354",
                                        "99001",
                                        Until.PUBLISHED),
                                offer(
                                        "Maraîchage en agriculture biologique",
                                        "Conduire les cultures d’une petite ferme, de la préparation du sol à la vente.",
                                        "Sols ; semis et plantations ; irrigation ; récolte ; marchés de plein vent.",
                                        "21046",
                                        null,
                                        Until.CHANGED),
                                offer(
                                        "Français langue professionnelle",
                                        "Comprendre les consignes, échanger avec ses collègues et rendre compte par écrit.",
                                        "Lexique du métier ; consignes ; téléphone ; écrits simples ; entretien d’embauche.",
                                        "15235",
                                        null,
                                        Until.SUBMITTED),
                                offer(
                                        "Cuisine de collectivité",
                                        "Préparer et distribuer des repas équilibrés dans le respect des règles d’hygiène.",
                                        "Hygiène ; produits frais ; plan de menus ; distribution.",
                                        "42752",
                                        null,
                                        Until.DRAFT))),
                new Demo(
                        "la-reunion",
                        organisme(
                                "Savann’ Formation (démonstration)",
                                "73282932000025",
                                "04000000001",
                                new Adresse(null, "3 rue des Filaos", null, "97400", "97411", "Saint-Denis")),
                        List.of(
                                offer(
                                        "Conseiller de vente",
                                        "Accueillir, conseiller et fidéliser la clientèle d’un magasin.",
                                        "Accueil ; argumentation ; caisse ; tenue du rayon ; stage en entreprise.",
                                        "34566",
                                        "99002",
                                        Until.PUBLISHED),
                                offer(
                                        "Agriculture tropicale durable",
                                        "Conduire une petite exploitation maraîchère en milieu tropical.",
                                        "Sols ; irrigation ; lutte biologique ; vente directe.",
                                        "21046",
                                        null,
                                        Until.SUBMITTED))),
                new Demo(
                        "saint-pierre-et-miquelon",
                        organisme(
                                "Centre de formation des Îles (démonstration)",
                                "73282932000033",
                                "97500000001",
                                new Adresse(null, "1 rue du Port", null, "97500", "97502", "Saint-Pierre")),
                        List.of(offer(
                                "Certificat de patron de petite navigation",
                                "Conduire un navire de commerce ou de pêche côtière en sécurité.",
                                "Navigation ; météorologie ; sécurité ; réglementation ; sorties en mer.",
                                "31815",
                                null,
                                Until.PUBLISHED))),
                new Demo(
                        "nouvelle-caledonie",
                        caledonian(),
                        List.of(offer(
                                "Guide de randonnée en milieu tropical",
                                "Encadrer un groupe sur les sentiers et faire connaître la nature du pays.",
                                "Orientation ; secours ; faune et flore ; accueil en tribu.",
                                "42664",
                                null,
                                Until.PUBLISHED))));
    }

    /** An offer as a body would fill it in. */
    Element document(Offer offer, String organisme) {
        OrganismePlace place = place(organisme);
        ElementBuilder formation = element("formation")
                .with(element("domaine-formation").codes("code-FORMACODE", List.of(offer.formacode()), "V14"))
                .text("intitule-formation", offer.intitule())
                .text("objectif-formation", offer.objectif())
                .text("resultats-attendus", "Attestation de fin de formation, avec les compétences acquises.")
                .text("contenu-formation", offer.programme())
                .flag("certifiante", offer.rncp() != null)
                .with(element("contact-formation")
                        .with(element("coordonnees")
                                .text("nom", "Accueil")
                                .with(element("telfixe").text("numtel", "+33 1 99 00 00 00"))
                                .text("courriel", "accueil@demo.estuaire.example")))
                .text("parcours-de-formation", "2")
                .text("code-niveau-entree", "11")
                .text("objectif-general-formation", offer.rncp() == null ? "7" : "6")
                .withSome(element("certification").text("code-RNCP", offer.rncp()))
                .text("code-niveau-sortie", offer.rncp() == null ? null : "13");
        return formation.with(action(place)).build();
    }

    /** The same formation as its body changes it once it is published: a longer programme. */
    static Element longer(Element formation) {
        String programme = formation.text("contenu-formation").orElse("");
        return ElementPath.SELF.putAll(
                formation,
                "contenu-formation",
                List.of(Element.leaf(
                        "contenu-formation", programme + " Nouveau : conversion d’une ferme et aides publiques.")));
    }

    /** The same action at another price. */
    static Element cheaper(Element action) {
        Element cheaper = ElementPath.SELF.putAll(
                action, "frais-restants", List.of(Element.leaf("frais-restants", "Équipement de protection : 60 €")));
        return ElementPath.SELF.putAll(cheaper, "prix-total-TTC", List.of(Element.leaf("prix-total-TTC", "3900.00")));
    }

    private record OrganismePlace(String lieu, Adresse adresse) {}

    private OrganismePlace place(String organisme) {
        List<LieuFiche> known = lieux.list(organisme);
        LieuFiche lieu = known.isEmpty() ? lieux.save(demoPlace(organisme)) : known.getFirst();
        return new OrganismePlace(lieu.numero(), lieu.adresse());
    }

    private static LieuFiche demoPlace(String organisme) {
        Adresse adresse = switch (organisme.substring(0, organisme.indexOf('_'))) {
            case "53" -> new Adresse("Atelier", "12 quai des Exemples", null, "35000", "35238", "Rennes");
            case "04" -> new Adresse(null, "3 rue des Filaos", null, "97400", "97411", "Saint-Denis");
            case "975" -> new Adresse(null, "1 rue du Port", null, "97500", "97502", "Saint-Pierre");
            default -> new Adresse(null, "8 route de l’Anse", null, "98800", "98818", "Nouméa");
        };
        return new LieuFiche(
                "",
                0,
                organisme,
                "Site principal",
                null,
                null,
                adresse,
                "Accès de plain-pied, boucle magnétique.",
                false);
    }

    private Element action(OrganismePlace place) {
        LocalDate today = LocalDate.now(clock);
        return element("action")
                .text("rythme-formation", "Temps plein, du lundi au vendredi")
                .codes("code-public-vise", List.of("83056"), "V14")
                .text("info-public-vise", "Toute personne à la recherche d’un emploi")
                .flag("niveau-entree-obligatoire", false)
                .text("modalites-alternance", "Sans alternance")
                .text("modalites-enseignement", "0")
                .text("conditions-specifiques", "Aucune")
                .flag("prise-en-charge-frais-possible", true)
                .with(Lien.LIEU.to("lieu-de-formation", place.lieu()))
                .text("modalites-entrees-sorties", "0")
                .with(session(place, today.plusWeeks(6)))
                .with(session(place, today.plusWeeks(26)))
                .text("acces-handicapes", "Un référent handicap adapte le parcours.")
                .text("prix-total-TTC", "4200.00")
                .text("nombre-heures-centre", 350)
                .text("nombre-heures-entreprise", 70)
                .text("nombre-heures-total", 420)
                .build();
    }

    private static Element session(OrganismePlace place, LocalDate debut) {
        return element("session")
                .with(periode(debut, debut.plusMonths(3)))
                .with(element("adresse-inscription").with(adresse(place.adresse())))
                .text("modalites-inscription", "Inscription en ligne ou sur place.")
                .text("etat-recrutement", "1")
                .with(element("recrutement")
                        .text("modalite-recrutement", "9")
                        .flag("a-distance", false)
                        .with(adresse(place.adresse()))
                        .text("nb-places", 20)
                        .with(periode(debut.minusWeeks(3), debut.minusWeeks(3)))
                        .text("heure-debut", "09h30")
                        .text("heure-fin", "11h30")
                        .text("commentaire", "Apportez votre CV et une pièce d’identité."))
                .build();
    }

    private static ElementBuilder periode(LocalDate debut, LocalDate fin) {
        return element("periode")
                .text("debut", DateLheo.of(debut).digits())
                .text("fin", DateLheo.of(fin).digits());
    }

    private static ElementBuilder adresse(Adresse adresse) {
        return element("adresse")
                .text("denomination", adresse.denomination())
                .text("ligne", adresse.ligne1())
                .text("codepostal", adresse.codePostal())
                .text("ville", adresse.ville())
                .text("code-INSEE-commune", adresse.codeCommune());
    }

    private static Offer offer(
            String intitule, String objectif, String programme, String formacode, @Nullable String rncp, Until until) {
        return new Offer(intitule, objectif, programme, formacode, rncp, until);
    }

    private static OrganismeFiche organisme(String nom, String siret, String nda, Adresse adresse) {
        return new OrganismeFiche("", 0, nom, nom, siret, nda, null, null, true, adresse, contact(), null);
    }

    private static OrganismeFiche caledonian() {
        Adresse adresse = new Adresse(null, "8 route de l’Anse", null, "98800", "98818", "Nouméa");
        return new OrganismeFiche(
                "",
                0,
                "Kanuméra Formation (démonstration)",
                null,
                null,
                null,
                null,
                "1234567.001",
                null,
                adresse,
                contact(),
                null);
    }

    private static Contact contact() {
        return new Contact("Accueil", null, "+33 1 99 00 00 00", "accueil@demo.estuaire.example");
    }
}
