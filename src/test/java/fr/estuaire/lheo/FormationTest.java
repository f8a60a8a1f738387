package fr.estuaire.lheo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormationTest {
    /** The containers and codes whose attributes the typed view keeps. */
    private static final Set<String> CODES =
            Set.of("code-FORMACODE", "code-NSF", "code-ROME", "code-public-vise", "code-modalite-pedagogique");

    @Test
    void bindsTheWholeFormation() {
        Element element = Samples.formation();
        Formation formation = Formation.read(element);
        assertThat(formation.toElement()).isEqualTo(element);
        assertThat(formation.attributs().numero()).isEqualTo("99_F0001");
        assertThat(Objects.requireNonNull(formation.domaineFormation())
                        .codeFormacode()
                        .getFirst()
                        .ref())
                .isEqualTo("V14");
        assertThat(formation
                        .action()
                        .getFirst()
                        .session()
                        .getFirst()
                        .recrutement()
                        .getFirst()
                        .nbPlaces())
                .isEqualTo("12");
    }

    @Test
    void bindsEveryRealFormationButForTheAttributesOfPlainTexts() {
        SchemaCheck check = new SchemaCheck(SchemaProfile.PUBLISHED);
        assertThat(Samples.allReal().stream()
                        .flatMap(file -> Samples.formations(file).stream())
                        .filter(formation -> check.check(formation).isEmpty())
                        .toList())
                .hasSizeGreaterThan(20)
                .allSatisfy(formation -> assertThat(Formation.read(formation).toElement())
                        .isEqualTo(withoutAttributesOfTexts(formation)));
    }

    @Test
    void buildsAValidFormation() {
        Formation formation = smallest().build();
        assertThat(new SchemaCheck(SchemaProfile.STRICT).check(formation.toElement()))
                .isEmpty();
        assertThat(formation.fragment().numero()).contains("99_F1");
        assertThat(formation.identifiantModule()).isNull();
    }

    @Test
    void leavesOutWhatAFormLeftBlank() {
        Element element = smallest().identifiantModule("  ").build().toElement();
        assertThat(element.child("identifiant-module")).isEmpty();
    }

    static FormationBuilder smallest() {
        Adresse adresse = Adresse.builder()
                .ligne(List.of("1 rue A", ""))
                .codepostal("75011")
                .ville("Paris")
                .build();
        SessionFormation session = SessionFormation.builder()
                .attributs(Attributs.numero("S1"))
                .periode(new Periode(Attributs.AUCUN, "20270907", "20271218", List.of()))
                .adresseInscription(new AdresseDeclaree(Attributs.AUCUN, adresse, List.of()))
                .build();
        Contact contact = new Contact(
                Attributs.AUCUN, null, Coordonnees.builder().nom("Martin").build(), List.of());
        Action action = Action.builder()
                .rythmeFormation("Temps plein")
                .codePublicVise(List.of(Code.of("83056", "V14")))
                .niveauEntreeObligatoire("0")
                .modalitesAlternance("Sans alternance")
                .modalitesEnseignement("0")
                .conditionsSpecifiques("Aucune")
                .priseEnChargeFraisPossible("1")
                .modalitesEntreesSorties("0")
                .session(List.of(session))
                .build();
        OrganismeResponsable organisme = OrganismeResponsable.builder()
                .numeroActivite("11754321075")
                .siretOrganismeFormation(new SiretDeclare(Attributs.AUCUN, "73282932000074", List.of()))
                .nomOrganisme("Organisme")
                .raisonSociale("ORGANISME")
                .coordonneesOrganisme(new CoordonneesOrganisme(Attributs.AUCUN, contact.coordonnees(), List.of()))
                .contactOrganisme(List.of(contact))
                .build();
        return Formation.builder()
                .attributs(Attributs.numero("99_F1"))
                .domaineFormation(new DomaineFormation(Attributs.AUCUN, List.of(), List.of(), List.of(), List.of()))
                .intituleFormation("Anglais")
                .objectifFormation("Parler")
                .resultatsAttendus("Attestation")
                .contenuFormation("Grammaire")
                .certifiante("0")
                .contactFormation(List.of(contact))
                .parcoursDeFormation("1")
                .codeNiveauEntree("1")
                .action(List.of(action))
                .organismeFormationResponsable(organisme);
    }

    private static Element withoutAttributesOfTexts(Element element) {
        if (element.name().equals("extras")) {
            return element;
        }
        boolean text = element.children().isEmpty() && !element.ownText().isEmpty();
        Map<String, String> attributes =
                text && !CODES.contains(element.name()) ? Map.of() : new LinkedHashMap<>(element.attributes());
        List<Node> nodes = element.nodes().stream()
                .map(node -> node instanceof Element child ? withoutAttributesOfTexts(child) : node)
                .toList();
        return new Element(element.name(), attributes, nodes);
    }
}
