package fr.estuaire.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.tenant.TenantDefinition.Collecte;
import fr.estuaire.tenant.TenantDefinition.IdentifiantOrganisme;
import fr.estuaire.tenant.TenantDefinition.Remplacements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The files of {@code tenants/} as delivered. */
class ShippedTenantsTest {
    private static final Path DIRECTORY = Path.of("tenants");
    private static final double LEGIBLE_CONTRAST = 4.5;

    private final List<TenantDefinition> tenants = TenantDefinitions.load(DIRECTORY);

    @Test
    void coverTheRegionsAndTheCollectivities() {
        assertThat(tenants)
                .extracting(TenantDefinition::code)
                .hasSize(24)
                .startsWith("auvergne-rhone-alpes", "bourgogne-franche-comte", "bretagne")
                .containsSubsequence("hauts-de-france", "ile-de-france", "la-reunion")
                .contains("provence-alpes-cote-d-azur", "saint-pierre-et-miquelon", "nouvelle-caledonie");
    }

    @Test
    void giveEachDepartementToOneTerritoryAndItsOwnRegion() throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/reference/departements.csv"))) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            lines.skip(1).map(line -> line.split(";")).forEach(this::assertBelongsToItsRegion);
        }
    }

    private void assertBelongsToItsRegion(String[] departement) {
        var uninhabited = List.of("984", "989").contains(departement[0]);
        assertThat(tenants)
                .filteredOn(tenant -> tenant.codesDepartement().contains(departement[0]))
                .as("territoires du département %s", departement[0])
                .extracting(TenantDefinition::codeRegion)
                .isEqualTo(uninhabited ? List.of() : List.of(departement[2]));
    }

    @Test
    void sayWhatIsTrueInNewCaledonia() {
        var nouvelleCaledonie = tenant("nouvelle-caledonie");

        assertThat(nouvelleCaledonie.identifiant()).isEqualTo(IdentifiantOrganisme.RIDET);
        assertThat(nouvelleCaledonie.nda()).isFalse();
        assertThat(nouvelleCaledonie.qualiopi()).isFalse();
        assertThat(nouvelleCaledonie.fuseau().getId()).isEqualTo("Pacific/Noumea");
        assertThat(nouvelleCaledonie.remplacements()).isEqualTo(new Remplacements("00000000000000", "00000000000"));
    }

    @Test
    void letSomeRegionsKeepTheirOwnTool() {
        assertThat(tenants)
                .filteredOn(tenant -> tenant.collecte() == Collecte.FLUX)
                .extracting(TenantDefinition::code)
                .containsExactly("grand-est", "ile-de-france", "nouvelle-aquitaine", "occitanie");
    }

    @Test
    void useColoursThatDifferAndCanBeReadOnWhite() {
        assertThat(tenants).extracting(TenantDefinition::couleur).doesNotHaveDuplicates();
        assertThat(tenants)
                .allSatisfy(tenant ->
                        assertThat(contrastWithWhite(tenant.couleur())).isGreaterThan(LEGIBLE_CONTRAST));
    }

    @Test
    void openWithOneLineOfComment() throws IOException {
        try (var files = Files.list(DIRECTORY)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.readAllLines(file).getFirst())
                            .as(file.toString())
                            .startsWith("# "));
        }
    }

    private TenantDefinition tenant(String code) {
        return tenants.stream()
                .filter(tenant -> tenant.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Contrast ratio of WCAG 2.2. */
    private static double contrastWithWhite(String couleur) {
        var rgb = Integer.parseInt(couleur.substring(1), 16);
        return 1.05 / (0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb) + 0.05);
    }

    private static double linear(int channel) {
        var value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
