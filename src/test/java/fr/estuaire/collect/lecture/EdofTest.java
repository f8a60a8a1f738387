package fr.estuaire.collect.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.estuaire.collect.lecture.Remarque.Nature;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FeedLimits;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.lheo.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class EdofTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final byte[] FILE = Fichiers.own("edof.xml");

    @Test
    void putsWhatLheoHasInItsPlace() {
        Fichiers.Lu lu = Fichiers.read(FILE);
        assertThat(lu.format()).isEqualTo(OfferFormat.EDOF);
        assertThat(lu.remarques()).isEmpty();
        Element formation = lu.offres().getFirst().formation();
        assertThat(formation.text("intitule-formation")).contains("Anglais professionnel – niveau A2");
        assertThat(formation.text("certifiante")).contains("1");
        assertThat(formation.text("certification", "code-RNCP")).contains("RNCP38228");
        assertThat(formation.text("contact-formation", "coordonnees", "nom")).contains("Durand");
        Element action = formation.child("action").orElseThrow();
        assertThat(action.text("rythme-formation")).contains("Journalier, temps plein");
        assertThat(action.text("prix-total-TTC")).contains("600.60");
        assertThat(action.text("langue-formation")).contains("fr");
        assertThat(action.text("nombre-heures-total")).contains("105");
        assertThat(action.text("prise-en-charge-frais-possible")).contains("1");
        Element place =
                action.descend("lieu-de-formation", "coordonnees", "adresse").orElseThrow();
        assertThat(place.text("denomination")).contains("CENTRE EXEMPLE");
        assertThat(place.children("ligne"))
                .extracting(Element::ownText)
                .containsExactly("12 avenue de l'Exemple", "Bâtiment B");
    }

    @Test
    void mapsAdmissionsContactsAndBlocksToTheSession() {
        Element formation = Fichiers.read(FILE).offres().getFirst().formation();
        Element session = formation.descend("action", "session").orElseThrow();
        assertThat(session.children("recrutement"))
                .extracting(
                        recrutement -> recrutement.text("modalite-recrutement").orElse(""))
                .containsExactly("3", "8");
        assertThat(session.text("contact-session", "coordonnees", "nom")).contains("Bernard");
        assertThat(session.text("blocs-competences", "validation-blocs")).contains("2");
        assertThat(session.child("blocs-competences").orElseThrow().children("bloc-competences"))
                .extracting(bloc -> bloc.text("code-bloc").orElse(""))
                .containsExactly("RNCP38228BC01", "RNCP38228BC02");
        Element other = formation.children("action").getLast().child("session").orElseThrow();
        assertThat(other.children("recrutement"))
                .extracting(
                        recrutement -> recrutement.text("modalite-recrutement").orElse("") + " "
                                + recrutement.text("commentaire").orElse(""))
                .containsExactly("0 Admission sans disposition particulière", "0 Admission après visite médicale");
    }

    @Test
    void keepsTheRestInExtrasAndTellsIt() {
        ReadOffer offre = Fichiers.read(FILE).offres().getFirst();
        assertThat(extra(offre.formation(), "resume-contenu")).isEqualTo("Trois mois, en petit groupe");
        Element action = offre.formation().child("action").orElseThrow();
        assertThat(extra(action, "modalites-handicap")).isEqualTo("Sous-titres");
        assertThat(extra(action.child("session").orElseThrow(), "garantie")).isEqualTo("1");
        assertThat(offre.remarques())
                .extracting(Remarque::message)
                .anyMatch(message -> message.contains("gardé en complément pour EDOF")
                        && message.contains("les points forts")
                        && message.contains("la garantie de la session"))
                .anyMatch(message -> message.contains("« Formation certifiante »") && message.contains("déduites"));
    }

    @Test
    void leavesHolesWhereEdofHasNothing() {
        String told = Fichiers.read(FILE).offres().getFirst().remarques().stream()
                .filter(remarque -> remarque.nature() == Nature.AVERTISSEMENT)
                .map(Remarque::message)
                .reduce("", String::concat);
        assertThat(told).contains("À compléter", "Domaine de formation", "Niveau à l’entrée", "Public visé");
        assertThat(Fichiers.read(FILE).offres())
                .allMatch(offre -> offre.refusal().isEmpty());
    }

    @Test
    void readsAPermanentEntryWithoutDates() {
        Element session = Fichiers.read(FILE)
                .offres()
                .getLast()
                .formation()
                .descend("action", "session")
                .orElseThrow();
        assertThat(session.text("periode", "debut")).contains("00000000");
        assertThat(session.text("periode", "fin")).contains("99999999");
    }

    @Test
    void setsApartWhatEdofNoLongerKnows() {
        String old = new String(FILE, StandardCharsets.ISO_8859_1)
                .replace("<etat-recrutement>1", "<nb-places-total>12</nb-places-total><etat-recrutement>1");
        Element session = Fichiers.read(old, StandardCharsets.ISO_8859_1)
                .offres()
                .getFirst()
                .formation()
                .descend("action", "session")
                .orElseThrow();
        assertThat(session.child("nb-places-total")).isEmpty();
        assertThat(extra(session, "nb-places-total")).isEqualTo("12");
    }

    @Test
    void writesBackWhatItRead() throws IOException {
        byte[] written = write(Fichiers.read(FILE).offres());
        assertThat(elements(written)).isEqualTo(elements(FILE));
        assertThat(new String(written, StandardCharsets.ISO_8859_1))
                .startsWith("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>")
                .contains("niveau A2", "&#8211;", "Léa");
    }

    @Test
    void writesBackTheOfficialExample() throws IOException {
        byte[] sample = Files.readAllBytes(Samples.realFolder("edof-officiel").getFirst());
        byte[] written = write(Fichiers.read(sample).offres());
        assertThat(elements(written)).isEqualTo(elements(sample));
        validate(written, shared());
    }

    @Test
    void writesAFileThatEdofWouldAccept() throws IOException {
        byte[] written = write(Fichiers.read(FILE).offres());
        validate(written, Path.of("src/test/resources/collect/lecture/edof.xsd"));
    }

    @Test
    void followsTheSharedProfile() throws IOException {
        validate(write(Fichiers.read(FILE).offres()), shared());
    }

    @Test
    void tellsWhatAnOfferOfLheoLacksForEdof() {
        List<Remarque> lacks = EdofWriter.check(Samples.formation(), TODAY);
        assertThat(lacks.getFirst().nature()).isEqualTo(Nature.REFUS);
        assertThat(lacks.getFirst().message())
                .startsWith("EDOF n’accepterait pas cette offre ; il y manque : ")
                .contains(
                        "le prénom du contact (action 99_A0001)", "l’accès des personnes handicapées (action 99_A0001)")
                .doesNotContain("l’objectif général", "SIRET", "les dates de début")
                .endsWith(". Complétez-la, puis recommencez.");
    }

    @Test
    void writesAnOfferOfLheoOnceItIsComplete() throws IOException {
        Element complete = Fichiers.read(Samples.text()
                        .replace("<nom>Martin</nom>", "<nom>Martin</nom><prenom>Zoé</prenom>")
                        .replace(
                                "<modalite-recrutement>9</modalite-recrutement>",
                                "<modalite-recrutement>3</modalite-recrutement>")
                        .replace(
                                "<langue-formation>",
                                "<acces-handicapes>Plain-pied</acces-handicapes><langue-formation>"))
                .seule()
                .formation();
        List<Remarque> told = EdofWriter.check(complete, TODAY);
        assertThat(told).extracting(Remarque::nature).containsOnly(Nature.AVERTISSEMENT);
        assertThat(told).extracting(Remarque::message).anyMatch(message -> message.contains("TVA"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (EdofWriter writer = new EdofWriter(out, TODAY)) {
            writer.write(complete);
            writer.write(Samples.formation());
            writer.finish();
            assertThat(writer.count()).isEqualTo(1);
        }
        validate(out.toByteArray(), shared());
        Element back = elements(out.toByteArray()).getFirst();
        assertThat(back.text("certification", "code-RS")).contains("RS6432");
        assertThat(back.attribute("datemaj")).contains("20260203");
        Element address = back.descend("action", "lieu-de-formation", "coordonnees", "adresse")
                .orElseThrow();
        assertThat(EdofExtras.of(address, "adresse").text("code-nature-voie")).contains("RUE");
        assertThat(EdofExtras.of(address, "adresse").text("libelle-voie")).contains("de l'Exemple");
        assertThat(address.text("ligne")).contains("Organisme exemple");
    }

    @Test
    void tellsWhatEdofWouldRefuse() throws IOException {
        String file = new String(FILE, StandardCharsets.ISO_8859_1);
        assertThat(refused(file.replace("20270503", "20270104").replace("20270903", "20270430")))
                .contains("deux sessions aux mêmes dates (action A1)");
        assertThat(refused(file.replace("600.60", "0"))).contains("prix supérieur à zéro (action A1)");
        assertThat(refused(file.replace("categorisation-offre", "autre"))).contains("la catégorie de l’offre de VAE");
        int last = file.lastIndexOf("73282932000074");
        assertThat(refused(file.substring(0, last) + "41816609600069" + file.substring(last + 14)))
                .contains("qu’un organisme par fichier");
    }

    private static String refused(String file) throws IOException {
        StringBuilder told = new StringBuilder();
        try (EdofWriter writer = new EdofWriter(new ByteArrayOutputStream(), TODAY)) {
            for (ReadOffer offre :
                    Fichiers.read(file, StandardCharsets.ISO_8859_1).offres()) {
                writer.write(offre.formation()).stream()
                        .filter(remarque -> remarque.nature() == Nature.REFUS)
                        .forEach(remarque -> told.append(remarque.inFrench()));
            }
        }
        return told.toString();
    }

    @Test
    void believesWhatTheFormSaysRatherThanTheExtrasItOutdates() throws IOException {
        ReadOffer offre = Fichiers.read(FILE).offres().getFirst();
        String changed = Fragment.of(offre.formation())
                .toString()
                .replace("600.60", "120")
                .replace("12 avenue de l&#39;Exemple", "3 rue Neuve")
                .replace("12 avenue de l'Exemple", "3 rue Neuve")
                .replace("Journalier, temps plein", "Temps partiel");
        Element edof = elements(write(List.of(new ReadOffer(
                        1,
                        Fragment.parse(changed.getBytes(StandardCharsets.UTF_8)).element(),
                        List.of()))))
                .getFirst();
        Element action = edof.child("action").orElseThrow();
        EdofExtras extras = EdofExtras.of(action, "action");
        assertThat(extras.texts("frais-pedagogiques")).containsExactly("20.0", "100.00", "120");
        assertThat(extras.texts("codes-rythme-formation")).containsExactly("6");
        Element address =
                action.descend("lieu-de-formation", "coordonnees", "adresse").orElseThrow();
        assertThat(EdofExtras.of(address, "adresse").text("libelle-voie")).contains("Neuve");
        assertThat(EdofExtras.of(address, "adresse").text("accessibilite-batimentaire"))
                .contains("Ascenseur");
    }

    private static String extra(Element owner, String info) {
        return EdofExtras.of(owner, EdofExtras.KEY).text(info).orElse("");
    }

    private static byte[] write(List<ReadOffer> offres) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (EdofWriter writer = new EdofWriter(out, TODAY)) {
            for (ReadOffer offre : offres) {
                assertThat(writer.write(offre.formation()))
                        .as(offre.formation().numero().orElse(""))
                        .noneMatch(remarque -> remarque.nature() == Nature.REFUS);
            }
            writer.finish();
        }
        return out.toByteArray();
    }

    private static List<Element> elements(byte[] file) {
        List<Element> found = new ArrayList<>();
        try (FeedReader reader = FeedReader.openAny(new ByteArrayInputStream(file), FeedLimits.DEFAULT)) {
            reader.forEach(formation -> found.add(formation.element()));
        }
        return found;
    }

    private static Path shared() {
        Path xsd =
                Path.of(System.getenv().getOrDefault("ESTUAIRE_SHARED", "../shared"), "lheo", "edof-profile-v5r2.xsd");
        assumeTrue(Files.exists(xsd), "Profil EDOF absent : réglez ESTUAIRE_SHARED pour jouer cet essai.");
        return xsd;
    }

    private static void validate(byte[] file, Path xsd) throws IOException {
        try {
            SchemaFactory.newDefaultInstance()
                    .newSchema(xsd.toFile())
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(file)));
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
