package fr.estuaire.reference.francecompetences;

import static java.util.Map.entry;

import fr.estuaire.reference.francecompetences.FicheCertification.Voie;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Which element of a sheet of the XML flow (V4.1) gives which field; the others are passed over. */
final class FicheElements {
    private static final Map<String, BiConsumer<FicheDraft, @Nullable String>> TEXTS = Map.ofEntries(
            entry("NUMERO_FICHE", FicheDraft::numero),
            entry("INTITULE", FicheDraft::intitule),
            entry("TYPE_ENREGISTREMENT", FicheDraft::typeEnregistrement),
            entry("DATE_DECISION", FicheDraft::decision),
            entry("DATE_EFFET", FicheDraft::effet),
            entry("DATE_FIN_ENREGISTREMENT", FicheDraft::fin),
            entry("DATE_LIMITE_DELIVRANCE", FicheDraft::limiteDelivrance),
            entry("ACCESSIBLE_NOUVELLE_CALEDONIE", FicheDraft::accessibleNc),
            entry("ACCESSIBLE_POLYNESIE_FRANCAISE", FicheDraft::accessiblePf),
            entry("OBJECTIFS_CONTEXTE", FicheDraft::objectifs),
            entry("ACTIF", FicheDraft::active));

    private static final Map<String, String> CODES =
            Map.of("FORMACODES", "FORMACODE", "CODES_NSF", "NSF", "CODES_ROME", "ROME");

    private static final Map<String, Voie> VOIES = Map.of(
            "SI_JURY_FI",
            Voie.FI,
            "SI_JURY_CA",
            Voie.APPRENTISSAGE,
            "SI_JURY_FC",
            Voie.FC,
            "SI_JURY_CQ",
            Voie.PROFESSIONNALISATION,
            "SI_JURY_CL",
            Voie.INDIVIDUELLE,
            "SI_JURY_VAE",
            Voie.VAE);

    /** Reads one element of a sheet. */
    private interface Reading {
        void of(XmlCursor xml, FicheDraft fiche) throws XMLStreamException;
    }

    private static final Map<String, Reading> READINGS = readings();

    private FicheElements() {}

    /** Reads the sheet whose start has just been passed. */
    static void read(XmlCursor xml, FicheDraft fiche) throws XMLStreamException {
        for (String child = xml.child(); child != null; child = xml.child()) {
            Reading reading = READINGS.get(child);
            if (reading == null) {
                xml.skip();
            } else {
                reading.of(xml, fiche);
            }
        }
    }

    private static Map<String, Reading> readings() {
        Map<String, Reading> all = new HashMap<>();
        TEXTS.forEach((name, field) -> all.put(name, (xml, fiche) -> field.accept(fiche, xml.text())));
        CODES.forEach((name, genre) -> all.put(name, (xml, fiche) -> codes(xml, fiche, genre)));
        VOIES.forEach((name, voie) -> all.put(name, (xml, fiche) -> voie(xml, fiche, voie)));
        all.put("ABREGE", FicheElements::abrege);
        all.put("NOMENCLATURE_EUROPE", FicheElements::niveau);
        all.put("BLOCS_COMPETENCES", (xml, fiche) -> xml.children(_ -> bloc(xml, fiche)));
        all.put("CERTIFICATEURS", (xml, fiche) -> xml.children(_ -> certificateur(xml, fiche)));
        all.put("PARTENAIRES", (xml, fiche) -> xml.children(_ -> partenaire(xml, fiche)));
        all.put("NOUVELLES_CERTIFICATIONS", (xml, fiche) -> links(xml, fiche::replacedBy));
        all.put("ANCIENNES_CERTIFICATIONS", (xml, fiche) -> links(xml, fiche::replaces));
        return Map.copyOf(all);
    }

    private static void abrege(XmlCursor xml, FicheDraft fiche) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "CODE" -> fiche.abregeCode(xml.text());
                case "LIBELLE" -> fiche.abregeLibelle(xml.text());
                default -> xml.skip();
            }
        });
    }

    private static void niveau(XmlCursor xml, FicheDraft fiche) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "NIVEAU" -> fiche.niveau(xml.text());
                default -> xml.skip();
            }
        });
    }

    private static void codes(XmlCursor xml, FicheDraft fiche, String genre) throws XMLStreamException {
        xml.children(_ -> {
            String code = null;
            String libelle = null;
            for (String name = xml.child(); name != null; name = xml.child()) {
                switch (name) {
                    case "CODE" -> code = xml.text();
                    case "LIBELLE" -> libelle = xml.text();
                    default -> xml.skip();
                }
            }
            fiche.code(genre, code, libelle);
        });
    }

    private static void voie(XmlCursor xml, FicheDraft fiche, Voie voie) throws XMLStreamException {
        for (String name = xml.child(); name != null; name = xml.child()) {
            if (!"ACTIF".equals(name)) {
                xml.skip();
            } else if (FicheValues.isYes(xml.text())) {
                fiche.voie(voie);
            }
        }
    }

    private static void bloc(XmlCursor xml, FicheDraft fiche) throws XMLStreamException {
        String code = null;
        String libelle = null;
        for (String name = xml.child(); name != null; name = xml.child()) {
            switch (name) {
                case "CODE" -> code = xml.text();
                case "LIBELLE" -> libelle = xml.text();
                default -> xml.skip();
            }
        }
        fiche.bloc(code, libelle);
    }

    private static void certificateur(XmlCursor xml, FicheDraft fiche) throws XMLStreamException {
        String siret = null;
        String nom = null;
        for (String name = xml.child(); name != null; name = xml.child()) {
            switch (name) {
                case "SIRET_CERTIFICATEUR" -> siret = xml.text();
                case "NOM_CERTIFICATEUR" -> nom = xml.text();
                default -> xml.skip();
            }
        }
        fiche.certificateur(siret, nom);
    }

    private static void partenaire(XmlCursor xml, FicheDraft fiche) throws XMLStreamException {
        String siret = null;
        String nom = null;
        String habilitation = null;
        String etat = null;
        String depuis = null;
        for (String name = xml.child(); name != null; name = xml.child()) {
            switch (name) {
                case "SIRET_PARTENAIRE" -> siret = xml.text();
                case "NOM_PARTENAIRE" -> nom = xml.text();
                case "HABILITATION_PARTENAIRE" -> habilitation = xml.text();
                case "ETAT_HABILITATION" -> etat = xml.text();
                case "DATE_ACTIF" -> depuis = xml.text();
                default -> xml.skip();
            }
        }
        fiche.habilitation(siret, FicheValues.nature(habilitation), nom, depuis, FicheValues.isInForce(etat));
    }

    private static void links(XmlCursor xml, Consumer<@Nullable String> link) throws XMLStreamException {
        xml.children(_ -> xml.children(_ -> link.accept(xml.text())));
    }
}
