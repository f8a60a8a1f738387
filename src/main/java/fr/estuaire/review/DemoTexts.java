package fr.estuaire.review;

import fr.estuaire.offer.Acces;
import fr.estuaire.offer.ActionDraft;
import fr.estuaire.offer.Adresse;
import fr.estuaire.offer.Certification;
import fr.estuaire.offer.Codes;
import fr.estuaire.offer.Contact;
import fr.estuaire.offer.Contenu;
import fr.estuaire.offer.Cout;
import fr.estuaire.offer.Dates;
import fr.estuaire.offer.Deroulement;
import fr.estuaire.offer.FormationDraft;
import fr.estuaire.offer.LieuFiche;
import fr.estuaire.offer.LieuService;
import fr.estuaire.offer.OrganismeFiche;
import fr.estuaire.offer.Recrutement;
import fr.estuaire.offer.SessionDraft;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
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

    /** A draft filled in as a body would. */
    FormationDraft complete(FormationDraft draft, Offer offer, String organisme) {
        OrganismePlace place = place(organisme);
        Contenu contenu = new Contenu(
                offer.intitule(),
                offer.objectif(),
                "Attestation de fin de formation, avec les compétences acquises.",
                offer.programme(),
                Codes.of(offer.formacode()),
                Codes.AUCUN,
                Codes.AUCUN,
                offer.rncp() == null ? "7" : "6",
                "2",
                "11",
                null);
        Certification certification =
                new Certification(offer.rncp() != null, offer.rncp(), null, null, offer.rncp() == null ? null : "13");
        return new FormationDraft(
                draft.numero(),
                draft.version(),
                organisme,
                contenu,
                certification,
                new Contact("Accueil", null, "+33 1 99 00 00 00", "accueil@demo.estuaire.example"),
                List.of(action(draft.actions().getFirst(), place)));
    }

    /** The same draft as its body changes it once it is published: other dates, more seats, a longer programme. */
    FormationDraft changed(FormationDraft draft) {
        Contenu contenu = draft.contenu();
        ActionDraft action = draft.actions().getFirst();
        List<SessionDraft> sessions =
                action.sessions().stream().map(DemoTexts::aWeekLater).toList();
        return new FormationDraft(
                draft.numero(),
                draft.version(),
                draft.organisme(),
                new Contenu(
                        contenu.intitule(),
                        contenu.objectif(),
                        contenu.resultats(),
                        contenu.programme() + " Nouveau : conversion d’une ferme et aides publiques.",
                        contenu.formacodes(),
                        contenu.nsf(),
                        contenu.rome(),
                        contenu.objectifGeneral(),
                        contenu.parcours(),
                        contenu.niveauEntree(),
                        contenu.url()),
                draft.certification(),
                draft.contact(),
                List.of(new ActionDraft(
                        action.numero(),
                        action.deroulement(),
                        action.acces(),
                        new Cout(true, "3900.00", "Équipement de protection : 60 €"),
                        action.lieux(),
                        action.formateurs(),
                        sessions)));
    }

    private static SessionDraft aWeekLater(SessionDraft session) {
        Dates dates = session.dates();
        return new SessionDraft(
                session.numero(),
                new Dates(
                        later(dates.debut()),
                        later(dates.fin()),
                        later(dates.inscriptionDebut()),
                        later(dates.inscriptionFin())),
                session.inscription(),
                session.modalitesInscription(),
                session.etatRecrutement(),
                session.recrutements());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day) {
        return day == null ? null : day.plusWeeks(1);
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

    private ActionDraft action(ActionDraft action, OrganismePlace place) {
        LocalDate today = LocalDate.now(clock);
        return new ActionDraft(
                action.numero(),
                new Deroulement("Temps plein, du lundi au vendredi", "Sans alternance", "0", "0", 350, 70),
                new Acces(
                        Codes.of("83056"),
                        "Toute personne à la recherche d’un emploi",
                        false,
                        "Aucune",
                        "Un référent handicap adapte le parcours."),
                new Cout(true, "4200.00", null),
                Codes.of(place.lieu()),
                Codes.AUCUN,
                List.of(
                        session(action.sessions().getFirst().numero(), place, today.plusWeeks(6)),
                        session(null, place, today.plusWeeks(26))));
    }

    private static SessionDraft session(@Nullable String numero, OrganismePlace place, LocalDate debut) {
        Recrutement reunion = new Recrutement(
                Recrutement.REUNION,
                null,
                false,
                place.adresse(),
                null,
                20,
                debut.minusWeeks(3),
                null,
                LocalTime.of(9, 30),
                LocalTime.of(11, 30),
                "Apportez votre CV et une pièce d’identité.");
        return new SessionDraft(
                numero,
                new Dates(debut, debut.plusMonths(3), null, debut.minusWeeks(1)),
                place.adresse(),
                "Inscription en ligne ou sur place.",
                "1",
                List.of(reunion));
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
