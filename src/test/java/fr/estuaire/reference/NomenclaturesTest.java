package fr.estuaire.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.CountedStatements;
import fr.estuaire.EstuaireTest;
import fr.estuaire.shared.Slice;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@EstuaireTest
@Import(RegistersFixture.class)
class NomenclaturesTest {
    private static final String VERSION = "V97";
    private static final At BODY = At.body("bretagne", "53_OF1");

    @Autowired
    RegistersFixture registers;

    @Autowired
    Formacodes formacodes;

    @Autowired
    Romes romes;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void fill() {
        registers.formacode(VERSION, "97001", "Soudage des métaux", "970 MÉTALLURGIE", "brasage;assemblage-collage");
        registers.formacode(VERSION, "97002", "Soudage", "970 MÉTALLURGIE", null);
        registers.formacode(VERSION, "97003", "Chaudronnerie", "970 MÉTALLURGIE", null);
        registers.formacode(VERSION, "97004", "Contrôle 100 % qualité", "971 QUALITÉ", null);
        registers.formacodeLink(VERSION, "97002", "TA", "97003");
        registers.formacodeLink(VERSION, "97002", "TA", "97999");
        registers.formacode("V96", "97005", "Soudage d’autrefois", null, null);
        registers.rome("M9701", "Responsable d'exploitation portuaire");
        registers.rome("M9702", "Soudeur / Soudeuse");
    }

    @AfterEach
    void empty() {
        registers.write("DELETE FROM formacode_terme WHERE version IN ('V96', 'V97')", Map.of());
        registers.write("DELETE FROM formacode_lien WHERE version = 'V97'", Map.of());
        registers.write("DELETE FROM rome_fiche WHERE code LIKE 'M97%'", Map.of());
    }

    @Test
    void findsTermsByLabelThenSynonymThenAssociation() {
        assertThat(formacodes("soudages de métal")).isEmpty();
        assertThat(formacodes("SOUDAGE")).containsExactly("97002", "97001", "97003");
        assertThat(formacodes("metaux soudage")).containsExactly("97001");
        assertThat(formacodes("soudage de metaux")).containsExactly("97001");
        assertThat(formacodes("brasage")).containsExactly("97001");
        assertThat(formacodes("collage")).containsExactly("97001");
        assertThat(formacodes("9700")).containsExactly("97001", "97002", "97003", "97004");
        assertThat(formacodes("")).hasSize(4);
    }

    @Test
    void saysBySynonymsWhatWasFoundByOne() {
        assertThat(BODY.call(() -> formacodes.list(VERSION, "brasage", Slice.first(5))))
                .extracting(Terme::note)
                .containsExactly("Synonymes\u00A0: brasage, assemblage-collage");
        assertThat(BODY.call(() -> formacodes.list(VERSION, "chaudronnerie", Slice.first(5))))
                .extracting(Terme::note)
                .containsExactly("MÉTALLURGIE");
    }

    @Test
    void takesWildcardsLiterally() {
        assertThat(formacodes("%")).isEmpty();
        assertThat(formacodes("_oudage")).isEmpty();
        assertThat(formacodes("9700_")).isEmpty();
        assertThat(formacodes("100 %")).containsExactly("97004");
        assertThat(romes("%")).isEmpty();
        assertThat(romes("M97__")).isEmpty();
    }

    @Test
    void namesTermsThatAreNoLongerProposed() {
        registers.write(
                "UPDATE formacode_terme SET absent_depuis = 1 WHERE version = 'V97' AND code = '97002'", Map.of());

        assertThat(formacodes("soudage")).containsExactly("97001");
        assertThat(BODY.call(() -> formacodes.list(VERSION, List.of("97002", "97999"))))
                .extracting(Terme::libelle)
                .containsExactly("Soudage");
    }

    @Test
    void knowsWhetherAVersionIsInstalled() {
        assertThat(BODY.call(() -> formacodes.isLoaded(VERSION))).isTrue();
        assertThat(BODY.call(() -> formacodes.isLoaded("V95"))).isFalse();
    }

    @Test
    void findsOccupationsByTitleOrCode() {
        assertThat(romes("exploitations portuaires")).containsExactly("M9701");
        assertThat(romes("m970")).containsExactly("M9701", "M9702");
        assertThat(romes("soudeuse")).containsExactly("M9702");
    }

    @Test
    void asksOneStatementAPage() {
        CountedStatements counted = new CountedStatements(dataSource);
        Formacodes terms = new Formacodes(counted.client());
        Romes occupations = new Romes(counted.client());

        BODY.run(() -> {
            assertThat(counted.during(() -> terms.list(VERSION, "soudage", Slice.first(2))))
                    .isEqualTo(1);
            assertThat(counted.during(() -> terms.list(VERSION, List.of("97001", "97002", "97003"))))
                    .isEqualTo(1);
            assertThat(counted.during(() -> occupations.list("", Slice.first(1))))
                    .isEqualTo(1);
            assertThat(terms.list(VERSION, "soudage", new Slice(1, 1, null, false)))
                    .extracting(Terme::code)
                    .containsExactly("97001");
            assertThat(occupations.list("m97", new Slice(1, 5, null, false)))
                    .extracting(Terme::code)
                    .containsExactly("M9702");
        });
    }

    @Test
    void readsTheSameEverywhereButNotForNobody() {
        assertThat(At.body("la-reunion", "04_OF1").call(() -> formacodes.list(VERSION, "chaudron", Slice.first(5))))
                .hasSize(1);
        assertThatThrownBy(() -> formacodes.list(VERSION, "", Slice.first(1)))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    private List<String> formacodes(String text) {
        return BODY.call(() -> formacodes.list(VERSION, text, Slice.first(50)).stream()
                .map(Terme::code)
                .toList());
    }

    private List<String> romes(String text) {
        return BODY.call(() ->
                romes.list(text, Slice.first(50)).stream().map(Terme::code).toList());
    }
}
