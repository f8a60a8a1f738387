package fr.estuaire.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.reference.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} is made from the code: run this test with {@code -Destuaire.rewrite=true} to make it again. */
class RulesPageTest {
    private static final Path PAGE = Path.of("docs/rules.md");

    @Test
    void pageSaysWhatTheCodeDoes() throws IOException {
        String page = page();
        if (Boolean.getBoolean("estuaire.rewrite")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("Refaites la page : mvn test -Dtest=RulesPageTest -Destuaire.rewrite=true")
                .exists()
                .content()
                .isEqualTo(page);
    }

    private static String page() {
        List<RuleDescription> all = RuleBook.standard().descriptions();
        List<RuleDescription> engine = EngineRules.all();
        List<RuleDescription> feed = RuleBook.standard().feedRules().stream()
                .map(FeedRule::description)
                .filter(rule -> !engine.contains(rule))
                .toList();
        List<RuleDescription> book =
                RuleBook.standard().rules().stream().map(Rule::description).toList();
        return "# Les règles de qualité\n\n"
                + "Page faite à partir du code (`RulesPageTest`) : ne la modifiez pas à la main."
                + " Elle décrit les %d règles.\n\n".formatted(all.size())
                + Stream.of(Severity.values())
                        .map(severity -> "- **%s** : %s".formatted(severity.label(), consequence(severity)))
                        .collect(Collectors.joining("\n"))
                + "\n\nLes règles passent dans cet ordre : le fichier se lit, sa grammaire tient, puis les formats et les"
                + " codes, puis la cohérence, puis la comparaison des formations du fichier entre elles. Une formation dont"
                + " la grammaire ne tient pas ne passe pas aux étapes suivantes ; un brouillon saute la grammaire. Une règle"
                + " qui a besoin d’un registre se tait tant qu’il n’est pas chargé.\n"
                + "\n## Le fichier et la grammaire\n\n" + table(engine)
                + "\n## Les formats, les codes et la cohérence\n\n" + table(book)
                + "\n## Le fichier entier\n\n" + table(feed);
    }

    private static String consequence(Severity severity) {
        return switch (severity) {
            case BLOCKING -> "le fichier entier est refusé.";
            case ISOLATING -> "la formation est mise de côté, les autres passent.";
            case WARNING -> "la formation passe, quelqu’un devrait la corriger.";
            case HINT -> "la formation passe, elle gagnerait à être reprise.";
        };
    }

    private static String table(List<RuleDescription> rules) {
        return "| règle | gravité | ce qu’elle relève | que faire | sa gravité | registres | sans objet là où manque | source |\n"
                + "|---|---|---|---|---|---|---|---|\n"
                + rules.stream()
                        .map(rule -> "| `%s` | %s | %s | %s | %s | %s | %s | %s |\n"
                                .formatted(
                                        rule.code(),
                                        rule.severity().label(),
                                        rule.summary(),
                                        rule.remedy(),
                                        rule.latitude().label(),
                                        sorted(rule.registers().stream().map(Register::label)),
                                        sorted(rule.traits().stream().map(RulesPageTest::label)),
                                        rule.source()))
                        .collect(Collectors.joining());
    }

    private static String sorted(Stream<String> labels) {
        return labels.sorted().collect(Collectors.joining(", "));
    }

    private static String label(Trait trait) {
        return switch (trait) {
            case SIRET -> "le SIRET";
            case NDA -> "la déclaration d’activité";
            case QUALIOPI -> "Qualiopi";
        };
    }
}
