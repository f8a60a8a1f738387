package fr.estuaire.benchmarks.habituel;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The main elements of Lhéo, annotated as JAXB wants them. */
final class Lheo {
    private Lheo() {}

    @XmlRootElement(name = "formation")
    @XmlAccessorType(XmlAccessType.FIELD)
    static class Formation {
        @XmlAttribute
        @Nullable
        String numero;

        @XmlAttribute
        @Nullable
        String datecrea;

        @XmlAttribute
        @Nullable
        String datemaj;

        @XmlElement(name = "domaine-formation")
        @Nullable
        Domaine domaine;

        @XmlElement(name = "intitule-formation")
        @Nullable
        String intitule;

        @XmlElement(name = "objectif-formation")
        @Nullable
        String objectif;

        @XmlElement(name = "resultats-attendus")
        @Nullable
        String resultats;

        @XmlElement(name = "contenu-formation")
        @Nullable
        String contenu;

        @XmlElement
        @Nullable
        String certifiante;

        @XmlElement(name = "contact-formation")
        List<Contact> contacts = new ArrayList<>();

        @XmlElement(name = "parcours-de-formation")
        @Nullable
        String parcours;

        @XmlElement(name = "code-niveau-entree")
        @Nullable
        String niveauEntree;

        @XmlElement(name = "objectif-general-formation")
        @Nullable
        String objectifGeneral;

        @XmlElement(name = "certification")
        List<Certification> certifications = new ArrayList<>();

        @XmlElement(name = "code-niveau-sortie")
        @Nullable
        String niveauSortie;

        @XmlElement(name = "url-formation")
        @Nullable
        Urls url;

        @XmlElement(name = "action")
        List<Action> actions = new ArrayList<>();

        @XmlElement(name = "organisme-formation-responsable")
        @Nullable
        Organisme organisme;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Domaine {
        @XmlElement(name = "code-FORMACODE")
        List<Code> formacodes = new ArrayList<>();

        @XmlElement(name = "code-NSF")
        List<String> nsf = new ArrayList<>();

        @XmlElement(name = "code-ROME")
        List<String> rome = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Code {
        @XmlAttribute
        @Nullable
        String ref;

        @XmlAttribute
        @Nullable
        String tag;

        @XmlValue
        @Nullable
        String valeur;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Urls {
        @XmlElement(name = "urlweb")
        List<String> urls = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Contact {
        @XmlElement(name = "type-contact")
        @Nullable
        String type;

        @XmlElement
        @Nullable
        Coordonnees coordonnees;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Telephone {
        @XmlElement(name = "numtel")
        List<String> numeros = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Coordonnees {
        @XmlElement
        @Nullable
        String civilite;

        @XmlElement
        @Nullable
        String nom;

        @XmlElement
        @Nullable
        String prenom;

        @XmlElement
        @Nullable
        Adresse adresse;

        @XmlElement
        @Nullable
        Telephone telfixe;

        @XmlElement
        @Nullable
        Telephone portable;

        @XmlElement
        @Nullable
        String courriel;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Adresse {
        @XmlElement(name = "ligne")
        List<String> lignes = new ArrayList<>();

        @XmlElement
        @Nullable
        String codepostal;

        @XmlElement
        @Nullable
        String ville;

        @XmlElement
        @Nullable
        String departement;

        @XmlElement(name = "code-INSEE-commune")
        @Nullable
        String commune;

        @XmlElement
        @Nullable
        String region;

        @XmlElement
        @Nullable
        String pays;

        @XmlElement
        @Nullable
        Geolocalisation geolocalisation;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Geolocalisation {
        @XmlElement
        @Nullable
        String latitude;

        @XmlElement
        @Nullable
        String longitude;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Certification {
        @XmlElement(name = "code-RNCP")
        @Nullable
        String rncp;

        @XmlElement(name = "code-CERTIFINFO")
        @Nullable
        String certifinfo;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Periode {
        @XmlElement
        @Nullable
        String debut;

        @XmlElement
        @Nullable
        String fin;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Lieu {
        @XmlAttribute
        @Nullable
        String tag;

        @XmlElement
        @Nullable
        Coordonnees coordonnees;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Action {
        @XmlAttribute
        @Nullable
        String numero;

        @XmlAttribute
        @Nullable
        String datecrea;

        @XmlAttribute
        @Nullable
        String datemaj;

        @XmlElement(name = "rythme-formation")
        @Nullable
        String rythme;

        @XmlElement(name = "code-public-vise")
        List<Code> publics = new ArrayList<>();

        @XmlElement(name = "info-public-vise")
        @Nullable
        String infoPublic;

        @XmlElement(name = "modalites-alternance")
        @Nullable
        String alternance;

        @XmlElement(name = "modalites-enseignement")
        @Nullable
        String enseignement;

        @XmlElement(name = "conditions-specifiques")
        @Nullable
        String conditions;

        @XmlElement(name = "lieu-de-formation")
        List<Lieu> lieux = new ArrayList<>();

        @XmlElement(name = "modalites-entrees-sorties")
        @Nullable
        String entreesSorties;

        @XmlElement(name = "url-action")
        @Nullable
        Urls url;

        @XmlElement(name = "session")
        List<Session> sessions = new ArrayList<>();

        @XmlElement
        @Nullable
        String restauration;

        @XmlElement
        @Nullable
        String hebergement;

        @XmlElement(name = "acces-handicapes")
        @Nullable
        String handicap;

        @XmlElement(name = "modalites-recrutement")
        @Nullable
        String recrutement;

        @XmlElement(name = "modalites-pedagogiques")
        @Nullable
        String pedagogie;

        @XmlElement(name = "prix-total-TTC")
        @Nullable
        String prix;

        @XmlElement(name = "nombre-heures-total")
        @Nullable
        String heures;

        @XmlElement(name = "organisme-formateur")
        List<Formateur> formateurs = new ArrayList<>();

        @XmlElement(name = "organisme-financeur")
        List<Financeur> financeurs = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Session {
        @XmlAttribute
        @Nullable
        String numero;

        @XmlElement
        @Nullable
        Periode periode;

        @XmlElement(name = "adresse-inscription")
        @Nullable
        Inscription inscription;

        @XmlElement(name = "modalites-inscription")
        @Nullable
        String modalites;

        @XmlElement(name = "etat-recrutement")
        @Nullable
        String etat;

        @XmlElement(name = "recrutement")
        List<Recrutement> recrutements = new ArrayList<>();

        @XmlElement(name = "contact-session")
        List<Contact> contacts = new ArrayList<>();

        @XmlElement(name = "cycle")
        List<Cycle> cycles = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Inscription {
        @XmlElement
        @Nullable
        Adresse adresse;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Recrutement {
        @XmlElement(name = "nb-places")
        @Nullable
        String places;

        @XmlElement
        @Nullable
        Periode periode;

        @XmlElement
        @Nullable
        String commentaire;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Cycle {
        @XmlElement(name = "capacite-simultanee")
        @Nullable
        String capacite;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Siret {
        @XmlElement(name = "SIRET")
        @Nullable
        String siret;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Formateur {
        @XmlElement(name = "SIRET-formateur")
        @Nullable
        Siret siret;

        @XmlElement(name = "raison-sociale-formateur")
        @Nullable
        String raisonSociale;

        @XmlElement(name = "contact-formateur")
        List<Contact> contacts = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Financeur {
        @XmlElement(name = "code-financeur")
        @Nullable
        String code;

        @XmlElement(name = "nb-places-financees")
        @Nullable
        String places;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Organisme {
        @XmlAttribute
        @Nullable
        String numero;

        @XmlElement(name = "numero-activite")
        @Nullable
        String activite;

        @XmlElement(name = "SIRET-organisme-formation")
        @Nullable
        Siret siret;

        @XmlElement(name = "nom-organisme")
        @Nullable
        String nom;

        @XmlElement(name = "raison-sociale")
        @Nullable
        String raisonSociale;

        @XmlElement(name = "contact-organisme")
        List<Contact> contacts = new ArrayList<>();

        @XmlElement(name = "renseignements-specifiques")
        @Nullable
        String renseignements;
    }
}
