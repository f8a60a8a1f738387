package fr.estuaire.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.rollup.LimitesDeGarde.Generale;
import fr.estuaire.rollup.Seuil.Origine;
import fr.estuaire.rollup.ValeursAcceptees.Dernieres;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantDefinitions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LimitesDeGardeTest {
    private final TenantDefinition bretagne = of("bretagne", Map.of("retraits", "40"));
    private final TenantDefinition corse = of("corse", Map.of());

    @Test
    void tellsTheTerritoriesThatHaveALimitOfTheirOwn() {
        Generale retraits = of(Mesure.RETRAITS, Map.of());

        assertThat(retraits.seuil()).isEqualTo(new Seuil(Mesure.RETRAITS, 20, 10, Origine.ESTUAIRE));
        assertThat(retraits.propres()).singleElement().satisfies(one -> {
            assertThat(one.territoire()).isEqualTo(bretagne);
            assertThat(one.ligne().seuil()).isEqualTo(new Seuil(Mesure.RETRAITS, 40, 10, Origine.TERRITOIRE));
        });
        assertThat(of(Mesure.SESSIONS, Map.of()).seuil().origine()).isEqualTo(Origine.NATION);
        assertThat(of(Mesure.SESSIONS, Map.of()).propres()).isEmpty();
    }

    @Test
    void tellsTheTerritoryThatCameNearestToItsOwnLimit() {
        Generale retraits = of(Mesure.RETRAITS, Map.of("bretagne", last(30, 19), "corse", last(30, 15)));

        assertThat(Objects.requireNonNull(retraits.proche()).territoire()).isEqualTo(corse);
        assertThat(retraits.proche().ligne().proximite()).isEqualTo(0.75);
    }

    @Test
    void namesNobodyWhereNothingCameNear() {
        assertThat(of(Mesure.RETRAITS, Map.of("corse", last(0, 0))).proche()).isNull();
        assertThat(of(Mesure.DATES, Map.of("corse", last(30, 15))).proche()).isNull();
    }

    @Test
    void givesOneLineToEachMeasureInTheirOrder() {
        assertThat(all(Map.of())).extracting(one -> one.seuil().mesure()).containsExactly(Mesure.values());
    }

    private Generale of(Mesure mesure, Map<String, Dernieres> last) {
        return all(last).stream()
                .filter(one -> one.seuil().mesure() == mesure)
                .findFirst()
                .orElseThrow();
    }

    private List<Generale> all(Map<String, Dernieres> last) {
        return LimitesDeGarde.generales(Map.of("sessions", "45"), List.of(bretagne, corse), last);
    }

    private static Dernieres last(long part, double taux) {
        return new Dernieres(Instant.EPOCH, Map.of(Mesure.RETRAITS, new Valeur(Mesure.RETRAITS, "", part, taux)));
    }

    private static TenantDefinition of(String code, Map<String, String> garde) {
        TenantDefinition one = TenantDefinitions.load(Path.of("tenants")).stream()
                .filter(definition -> definition.code().equals(code))
                .findFirst()
                .orElseThrow();
        return new TenantDefinition(
                one.code(),
                one.nom(),
                one.structure(),
                one.codeRegion(),
                one.codesDepartement(),
                one.fuseau(),
                one.identifiant(),
                one.nda(),
                one.qualiopi(),
                one.remplacements(),
                one.prefixeNumero(),
                one.collecte(),
                one.couleur(),
                one.regles(),
                garde,
                one.flux());
    }
}
