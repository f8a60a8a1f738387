package fr.estuaire.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} is made from the code: run this test with {@code -Drules.rewrite=true} to make it again. */
class RulesPageTest {
    private static final Path PAGE = Path.of("docs/rules.md");

    @Test
    void pageSaysWhatTheCodeDoes() throws IOException {
        String page = page();
        if (Boolean.getBoolean("rules.rewrite")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("Refaites la page : mvn test -Dtest=RulesPageTest -Drules.rewrite=true")
                .exists()
                .content()
                .isEqualTo(page);
    }

    private static String page() {
        List<RuleDescription> book =
                RuleBook.standard().rules().stream().map(Rule::description).toList();
        return "# Les règles de qualité\n\n"
                + "Page faite à partir du code (`RulesPageTest`) : ne la modifiez pas à la main."
                + " Un territoire peut changer la gravité d’une règle.\n\n"
                + Stream.of(Severity.values())
                        .map(severity -> "- **%s** : %s".formatted(severity.label(), consequence(severity)))
                        .collect(Collectors.joining("\n"))
                + "\n\n## Le fichier et la grammaire\n\n" + table(EngineRules.all())
                + "\n## Les formats et la cohérence\n\n" + table(book);
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
        return "| règle | gravité | ce qu’elle relève | que faire | source |\n|---|---|---|---|---|\n"
                + rules.stream()
                        .map(rule -> "| `%s` | %s | %s | %s | %s |\n"
                                .formatted(
                                        rule.code(),
                                        rule.severity().label(),
                                        rule.summary(),
                                        rule.remedy(),
                                        rule.source()))
                        .collect(Collectors.joining());
    }
}
