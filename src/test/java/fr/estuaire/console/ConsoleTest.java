package fr.estuaire.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.delivery.ExportRefusedException;
import fr.estuaire.rollup.RollupRefusedException;
import fr.estuaire.shared.Explained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {

    @Test
    void listsItsCommands() {
        Terminal help = Terminal.run("help");

        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains(
                        "run", "check", "deliver", "publish", "rollup", "export", "tenants", "help", "test", "frontend")
                .doesNotContain("train");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "deliver", "publish", "rollup", "export", "tenants"})
    void explainsEachCommandAndItsHome(String command) {
        Terminal help = Terminal.run("help", command);

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("estuaire " + command, "--home");
    }

    @Test
    void listsTheTerritoriesWithTheirCodes() {
        Terminal tenants = Terminal.run("tenants");

        assertThat(tenants.code()).isZero();
        assertThat(tenants.out()).contains("bretagne ", "Nouvelle-Calédonie", "24 territoires.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "consolider                        | La commande « consolider » n’existe pas.",
                "run --port abc                    | « abc » ne convient pas pour --port N.",
                "run --porte 80                    | L’option « --porte » n’existe pas.",
                "check                             | Il manque : FICHIER.",
                "deliver bretagne                  | Il manque : FICHIER.",
                "export national                   | Il manque : --out FICHIER.",
                "export national --out x.xml --sans-doublons --le 2026-01-05 | L’option --sans-doublons vaut pour le catalogue",
                "deliver atlantide x.xml           | Aucun territoire ne porte le code « atlantide »",
                "help consolider                   | La commande « consolider » n’existe pas."
            })
    void explainsInFrenchWhatWasBadlyTyped(String words, String sentence) {
        Terminal terminal = Terminal.run(words.split(" "));

        assertThat(terminal.code()).isEqualTo(2);
        assertThat(terminal.err()).contains(sentence).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(classes = {ExportRefusedException.class, RollupRefusedException.class})
    void showsTheSentenceOfRefusals(Class<?> refusal) {
        assertThat(refusal).isAssignableTo(Explained.class);
    }
}
