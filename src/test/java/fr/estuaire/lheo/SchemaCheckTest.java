package fr.estuaire.lheo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
    private final SchemaCheck strict = new SchemaCheck(SchemaProfile.STRICT);
    private final SchemaCheck published = new SchemaCheck(SchemaProfile.PUBLISHED);

    @Test
    void acceptsAValidFormation() {
        assertThat(strict.check(Samples.formation())).isEmpty();
        assertThat(SchemaCheck.document(stream(Samples.text()), 10)).isEmpty();
    }

    @Test
    void saysInFrenchWhatIsWrongAndWhere() {
        says(
                "<certifiante>1</certifiante>",
                "<certifiant>1</certifiant>",
                "« certifiant » n’est pas attendu ici ; attendu : « certifiante »");
        says(
                "<certifiante>1</certifiante>",
                "<certifiante>oui</certifiante>",
                "« oui » n’est pas dans la liste des codes admis : 0, 1");
        says(
                "<codepostal>75011</codepostal>",
                "<codepostal>7501</codepostal>",
                "trop courte : 4 caractère(s), il en faut au moins 5");
        says(
                "<codepostal>75011</codepostal>",
                "<codepostal>750111</codepostal>",
                "trop longue : 6 caractères, 5 au plus");
        says("<fin>20271218</fin>", "", "« periode » est incomplet ; il y manque : « fin »");
        says("<nombre-heures-total>70", "<nombre-heures-total>soixante", "« soixante » n’est pas du type attendu");
        says("<nombre-heures-total>70", "<nombre-heures-total>-1", "trop petite : 0 au moins");
        says("<nombre-heures-total>70", "<nombre-heures-total>100000", "trop grande : 99999 au plus");
        says(
                "<formation ",
                "<formation couleur=\"bleu\" ",
                "L’attribut « couleur » n’existe pas sur l’élément « formation »");
        says(
                "<code-public-vise ref=\"V14\">",
                "<code-public-vise>",
                "« ref » est obligatoire sur l’élément « code-public-vise »");
        says("</certification>", "<extras/><code-RS>1</code-RS></certification>", "« code-RS » n’est pas attendu ici");
        says("<certification>", "<certification>mot", "contient du texte");
        says("<rythme-formation>Temps partiel", "<rythme-formation idref=\"x\">Temps partiel", "");
        says("<formation ", "<formation horodatage-export=\"hier\" ", "« hier » n’est pas du type attendu");
    }

    @Test
    void locatesTheProblem() {
        String broken = Samples.text().replace("<fin>20271218</fin>", "");
        SchemaProblem problem = published.check(read(broken)).getFirst();
        assertThat(problem.elementPath()).isEqualTo("formation/action/session/periode");
        assertThat(problem.position().line()).isEqualTo(51);
        SchemaProblem inDocument = SchemaCheck.document(stream(broken), 10).getFirst();
        assertThat(inDocument.elementPath()).isEqualTo("lheo/offres/formation/action/session/periode");
        assertThat(inDocument.position()).isEqualTo(problem.position());
    }

    @Test
    void acceptsWhatThePublishedSchemaAccepts() {
        String loose = Samples.text()
                .replace(" ref=\"V14\"", "")
                .replace("<nombre-heures-total>70", "<nombre-heures-total>123456");
        assertThat(published.check(read(loose))).isEmpty();
        assertThat(strict.check(read(loose))).hasSize(3);
    }

    @Test
    void leavesReferencesBetweenFormationsToTheWholeFile() {
        String dangling = Samples.text().replace("<periode>", "<periode idref=\"ailleurs\">");
        assertThat(strict.check(read(dangling))).isEmpty();
        assertThat(SchemaCheck.document(stream(dangling), 10))
                .extracting(SchemaProblem::message)
                .containsExactly("Aucun élément ne porte l’identifiant « ailleurs ».");
    }

    @Test
    void acceptsEveryValidRealFormation() {
        for (String folder : List.of("refugies-info-rco", "trefle", "lheo-schema")) {
            for (Path file : Samples.realFolder(folder)) {
                assertThat(Samples.formations(file))
                        .allSatisfy(formation -> assertThat(published.check(formation))
                                .as(file.toString())
                                .isEmpty());
            }
        }
    }

    @Test
    void refusesTheDamagedRealFile() {
        Path file = Samples.realFolder("anotea").getFirst();
        assertThat(Samples.formations(file).stream()
                        .flatMap(formation -> published.check(formation).stream())
                        .toList())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.position().line()).isPositive())
                .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("cvc-"));
    }

    private void says(String before, String after, String words) {
        String broken = Samples.text().replace(before, after);
        assertThat(broken).isNotEqualTo(Samples.text());
        List<SchemaProblem> problems = strict.check(read(broken));
        if (words.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).as(after).extracting(SchemaProblem::message).anyMatch(text -> text.contains(words));
            assertThat(problems)
                    .as(after)
                    .allMatch(problem -> !problem.message().contains("cvc-"));
        }
    }

    private static Element read(String xml) {
        try (FeedReader reader = FeedReader.open(stream(xml), FeedLimits.DEFAULT)) {
            return reader.next().orElseThrow().element();
        }
    }

    private static ByteArrayInputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
