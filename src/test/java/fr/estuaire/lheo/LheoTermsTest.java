package fr.estuaire.lheo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LheoTermsTest {

    @Test
    void knowsEveryElementOfTheStandard() throws Exception {
        String schema;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/lheo/lheo-2.3.xsd"))) {
            schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String terms;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/lheo/termes.csv"))) {
            terms = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        // The roots and the summaries are no part of a formation.
        assertThat(Pattern.compile("element name=\"([^\"]+)\"")
                        .matcher(schema)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .filter(name -> !name.startsWith("lheo") && !name.contains("resume") && !name.equals("offres")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(terms).contains("\n" + name + ";"));
    }

    @ParameterizedTest
    @CsvSource({
        "debut, 20260907, 7 sept. 2026",
        "fin, 99999999, date inconnue",
        "heure-debut, 09h30, 9 h 30",
        "prix-total-TTC, 4200.00, 4 200 €",
        "etat-recrutement, 1, Ouvert",
        "certifiante, 0, Non",
        "nombre-heures-centre, 350, 350 h",
        "intitule-formation, Soudure, Soudure"
    })
    void givesValuesInFrench(String element, String value, String french) {
        assertThat(LheoTerms.value(element, value).replace('\u00A0', ' ').replace('\u202F', ' '))
                .isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({
        "intitule-formation, Intitulé",
        "action[53_A1]/session[53_S12]/periode/debut, Session 53_S12 · début",
        "action[53_A1]/session[53_S12]/recrutement[2]/nb-places, Session 53_S12 · recrutement 2 · places",
        "action[53_A1]/session[53_S12]/adresse-inscription/adresse/ville, Session 53_S12 · adresse d’inscription · commune",
        "contact-formation/coordonnees/telfixe/numtel, Contact de la formation · téléphone",
        "organisme-formation-responsable[53_OF1]/SIRET-organisme-formation/SIRET, Organisme 53_OF1 · SIRET",
        "action[53_A1]/rythme-formation, Action 53_A1 · rythme"
    })
    void namesAPlaceInAFormation(String path, String french) {
        assertThat(LheoPath.of(path).inFrench()).isEqualTo(french);
    }
}
