package fr.estuaire.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.tenant.TenantDefinition.Collecte;
import fr.estuaire.tenant.TenantDefinition.IdentifiantOrganisme;
import fr.estuaire.tenant.TenantDefinition.Remplacements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantDefinitionsTest {
    private static final String BRETAGNE = """
            # Région d’essai.
            code: bretagne
            nom: Bretagne
            structure:
              nom: GREF Bretagne
              site: gref-bretagne.com
            region: 53
            departements: ["22", "29", "35", "56"]
            fuseau: Europe/Paris
            identifiant: siret
            nda: oui
            qualiopi: oui
            remplacements:
              siret: "00000000000000"
              numero-activite: "00000000000"
            prefixe-numero: 53
            collecte: estuaire
            couleur: "#1b5e20"
            regles:
              session-passee: a-ecarter
            garde:
              retraits: 30
            """;

    @TempDir
    private Path tenants;

    @Test
    void readsEveryValue() throws IOException {
        write("bretagne.yaml", BRETAGNE);

        assertThat(TenantDefinitions.load(tenants))
                .containsExactly(new TenantDefinition(
                        "bretagne",
                        "Bretagne",
                        new TenantDefinition.Structure("GREF Bretagne", "gref-bretagne.com"),
                        "53",
                        List.of("22", "29", "35", "56"),
                        ZoneId.of("Europe/Paris"),
                        IdentifiantOrganisme.SIRET,
                        true,
                        true,
                        new Remplacements("00000000000000", "00000000000"),
                        "53",
                        Collecte.ESTUAIRE,
                        "#1b5e20",
                        Map.of("session-passee", "a-ecarter"),
                        Map.of("retraits", "30"),
                        null));
    }

    @Test
    void keepsTheLeadingZeroOfABareCode() throws IOException {
        write("bretagne.yaml", BRETAGNE.replace("region: 53", "region: 04"));

        assertThat(TenantDefinitions.load(tenants).getFirst().codeRegion()).isEqualTo("04");
    }

    @Test
    void fillsTheReplacementsThatATerritoryWithSiretLeavesOut() throws IOException {
        write("bretagne.yaml", BRETAGNE.replaceAll("(?s)remplacements:.*(?=prefixe)", ""));

        assertThat(TenantDefinitions.load(tenants).getFirst().remplacements())
                .isEqualTo(new Remplacements("00000000000000", "00000000000"));
    }

    @Test
    void asksForTheReplacementsOfATerritoryWithoutSiret() throws IOException {
        write(
                "bretagne.yaml",
                BRETAGNE.replaceAll("(?s)remplacements:.*(?=prefixe)", "")
                        .replace("identifiant: siret", "identifiant: ridet"));

        assertRefused("bretagne.yaml, ligne 2 : il manque la clé « remplacements »");
    }

    @Test
    void acceptsAStructureWithoutSite() throws IOException {
        write("bretagne.yaml", BRETAGNE.replace("  site: gref-bretagne.com\n", ""));

        assertThat(TenantDefinitions.load(tenants).getFirst().structure().site())
                .isEmpty();
    }

    @Test
    void ignoresOtherFiles() throws IOException {
        write("bretagne.yaml", BRETAGNE);
        write("LISEZMOI.md", "Un fichier par territoire.");

        assertThat(TenantDefinitions.load(tenants)).hasSize(1);
    }

    /** One line changed in the file above, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fuseau: Europe/Paris | fusseau: Europe/Paris | 9 : clé inconnue « fusseau »",
                "site: gref-bretagne.com | url: gref-bretagne.com | 6 : clé inconnue « url »",
                "nom: Bretagne | # rien | 2 : il manque la clé « nom »",
                "nom: GREF Bretagne | # rien | 6 : il manque la clé « nom »",
                "nom: Bretagne | nom: [Bretagne] | 3 : « nom » doit être un texte",
                "nom: Bretagne | nom: true | 3 : « nom » doit être un texte",
                "nom: Bretagne | nom: | 3 : la valeur de « nom » est vide",
                "nom: Bretagne | nom: !!java.net.URL Bretagne | 3 : YAML mal formé",
                "site: gref-bretagne.com | site: javascript:alert(1) | 6 : « site » vaut",
                "departements: [\"22\", \"29\", \"35\", \"56\"] | departements: 22 | 8 : « departements » doit être une liste",
                "departements: [\"22\", \"29\", \"35\", \"56\"] | departements: [] | 8 : « departements » doit être une liste",
                "departements: [\"22\", \"29\", \"35\", \"56\"] | departements: [20] , | 8 : YAML mal formé",
                "departements: [\"22\", \"29\", \"35\", \"56\"] | departements: [2C] | 8 : « 2C » n’est pas un code de département",
                "departements: [\"22\", \"29\", \"35\", \"56\"] | departements: [22, 22] | 8 : « departements » cite deux fois",
                "nda: oui | nda: parfois | 11 : « nda » doit valoir oui ou non",
                "nda: oui | nda: [oui] | 11 : « nda » doit valoir oui ou non",
                "fuseau: Europe/Paris | fuseau: Europe/Brest | 9 : « Europe/Brest » n’est pas un fuseau horaire",
                "fuseau: Europe/Paris | fuseau: \"+02:00\" | 9 : « +02:00 » n’est pas un fuseau horaire",
                "code: bretagne | code: Bretagne | 2 : « code » vaut « Bretagne »",
                "code: bretagne | code: normandie | 2 : le code « normandie » doit être celui du nom de fichier",
                "couleur: \"#1b5e20\" | couleur: #1b5e20 | 18 : la valeur de « couleur » est vide ; si elle commence par #",
                "couleur: \"#1b5e20\" | couleur: vert | 18 : « couleur » vaut « vert »",
                "region: 53 | region: 5 | 7 : « region » vaut « 5 »",
                "region: 53 | region: 9877 | 7 : « region » vaut « 9877 »",
                "identifiant: siret | identifiant: siren | 10 : « identifiant » vaut « siren » ; valeurs possibles : siret, ridet, tahiti, local",
                "collecte: estuaire | collecte: papier | 17 : « collecte » vaut « papier »",
                "prefixe-numero: 53 | prefixe-numero: bzh_ | 16 : « prefixe-numero » vaut « bzh_ »",
                "siret: \"00000000000000\" | siret: \"0000000000000\" | 14 : « siret » vaut « 0000000000000 » ; il faut 14 chiffres",
                "numero-activite: \"00000000000\" | numero-activite: \"000\" | 15 : « numero-activite » vaut « 000 »",
                "structure: | structure: GREF | 5 : YAML mal formé",
                "qualiopi: oui | nda: oui | 12 : la clé « nda » est écrite deux fois",
                "qualiopi: oui | \"qualiopi: oui | 12 : YAML mal formé",
                "qualiopi: oui | qualiopi oui | 12 : YAML mal formé",
            })
    void namesTheLineOfAMistake(String right, String wrong, String message) throws IOException {
        assertThat(BRETAGNE).contains(right);
        write("bretagne.yaml", BRETAGNE.replace(right, wrong));

        assertRefused("bretagne.yaml, ligne " + message);
    }

    @Test
    void refusesAFileWithoutKeys() throws IOException {
        write("bretagne.yaml", "- bretagne");
        assertRefused("bretagne.yaml, ligne 1 : le fichier doit contenir des lignes « clé: valeur »");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        write("bretagne.yaml", "# à remplir\n");
        assertRefused("bretagne.yaml, ligne 1 : le fichier est vide");
    }

    @Test
    void refusesASecondDocument() throws IOException {
        write("bretagne.yaml", BRETAGNE + "---\n" + BRETAGNE);
        assertRefused("bretagne.yaml, ligne 23 : YAML mal formé");
    }

    @Test
    void refusesAnAliasOfACollection() throws IOException {
        write("bretagne.yaml", BRETAGNE.replace("nda: oui", "nda: &a [oui]").replace("qualiopi: oui", "qualiopi: *a"));
        assertRefused("bretagne.yaml, ligne 1 : le fichier contient un caractère interdit, un alias");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Files.write(tenants.resolve("bretagne.yaml"), "nom: Région".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("bretagne.yaml, ligne 1 : le fichier n’est pas enregistré en UTF-8");
    }

    @Test
    void refusesACodeTakenByAnotherFile() throws IOException {
        write("bretagne.yaml", BRETAGNE);
        write("bretagne.yml", BRETAGNE.replace("prefixe-numero: 53", "prefixe-numero: 54"));
        assertRefused("bretagne.yml, ligne 2 : le code « bretagne » est déjà pris par bretagne.yaml.");
    }

    @Test
    void refusesANumberingPrefixTakenByAnotherFile() throws IOException {
        write("bretagne.yaml", BRETAGNE);
        write("normandie.yaml", BRETAGNE.replace("code: bretagne", "code: normandie"));
        assertRefused("normandie.yaml, ligne 16 : le préfixe de numéro « 53 » est déjà pris par bretagne.yaml.");
    }

    @Test
    void refusesAnEmptyDirectory() {
        assertRefused("ne contient aucun territoire");
    }

    @Test
    void refusesAMissingDirectory() {
        assertThatThrownBy(() -> TenantDefinitions.load(tenants.resolve("absent")))
                .isInstanceOf(TenantDefinitionException.class)
                .hasMessageContaining("n’existe pas");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(tenants.resolve(name), text);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> TenantDefinitions.load(tenants))
                .isInstanceOf(TenantDefinitionException.class)
                .hasMessageContaining(message);
    }
}
