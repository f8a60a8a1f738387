package fr.estuaire.reference;

import static fr.estuaire.reference.RegistersFixture.siret;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.Uai;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@EstuaireTest
@Import(RegistersFixture.class)
class EtablissementsTest {
    private static final String SIEGE = siret(101, 1);
    private static final String ANNEXE = siret(101, 2);
    private static final String FERME = siret(101, 3);
    private static final String AUTRE = siret(102, 1);
    private static final String NDA = "53350101001";
    private static final String ECOLE = "0350101F";

    @Autowired
    Etablissements etablissements;

    @Autowired
    RegistersFixture registers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        registers.organisme(NDA, SIEGE, "Zzvoilerie de l’Odet", "29000", "QUIMPER", true);
        registers.etablissement(SIEGE, true, true, "29000", "QUIMPER CEDEX");
        registers.etablissement(ANNEXE, false, true, "35000", "SAINT-ZZMALO");
        registers.etablissement(FERME, false, false, "35000", "SAINT-ZZMALO");
        registers.organisme("53350102001", AUTRE, "Zzvoilerie Savane", "97400", "SAINT-DENIS", false);
        registers.uai(ECOLE, ANNEXE, "Lycée des Zzcordages");
    }

    @Test
    void findsByEachOfItsNumbers() {
        assertThat(sirets(SIEGE)).containsExactly(SIEGE);
        assertThat(sirets(SIEGE.substring(0, 3) + " " + SIEGE.substring(3))).containsExactly(SIEGE);
        assertThat(sirets(SIEGE.substring(0, 9))).containsExactlyInAnyOrder(SIEGE, ANNEXE, FERME);
        assertThat(sirets(NDA)).containsExactly(SIEGE);
        assertThat(sirets(RegistersFixture.siret(999, 9))).isEmpty();
    }

    @Test
    void findsASchoolByItsCode() {
        String code = IntStream.rangeClosed('A', 'Z')
                .mapToObj(letter -> "0350101" + (char) letter)
                .filter(Uai::isValid)
                .findFirst()
                .orElseThrow();
        registers.uai(code, ANNEXE, "Lycée des Zzcordages");

        assertThat(sirets(code.toLowerCase(Locale.ROOT))).containsExactly(ANNEXE);
    }

    @Test
    void findsByBeginningsOfWordsWithoutAccents() {
        assertThat(sirets("zzvoil")).containsExactlyInAnyOrder(SIEGE, ANNEXE, FERME, AUTRE);
        assertThat(sirets("ODET zzvoilerie").getFirst()).isEqualTo(SIEGE);
        assertThat(sirets("zzcordages")).containsExactly(ANNEXE);
        assertThat(sirets("zzvoilerie \"+-*@(")).hasSize(4);
    }

    @Test
    void findsByPlaceAndLeavesWhatIsClosedOut() {
        assertThat(sirets(new EtablissementFilter("", "saint zzmalo", false, null)))
                .containsExactlyInAnyOrder(ANNEXE, FERME);
        assertThat(sirets(new EtablissementFilter("zzvoilerie", "29", false, null)))
                .containsExactly(SIEGE);
        assertThat(sirets(new EtablissementFilter("zzvoilerie", "35000", true, null)))
                .containsExactly(ANNEXE);
        assertThat(sirets(new EtablissementFilter("zzvoilerie", "", false, Qualiopi.VAE)))
                .doesNotContain(AUTRE)
                .contains(SIEGE);
    }

    @Test
    void pagesInTheSameOrderAsItCounts() {
        EtablissementFilter filter = EtablissementFilter.of("zzvoilerie");
        List<EtablissementLine> first = etablissements.list(filter, new Slice(0, 3, null, false));
        List<EtablissementLine> second = etablissements.list(filter, new Slice(3, 3, null, false));

        assertThat(etablissements.count(filter)).isEqualTo(4);
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void tellsWhatIsKnownOfAnEstablishment() {
        registers.announceLoss("QUALIOPI_VAE", NDA, 2);
        registers.announceLoss("HABILITATION", "RNCP99101 " + ANNEXE, 1);
        registers.certification("RNCP99101", "Zztitre d’essai", 5, true, LocalDate.of(2099, 1, 1));
        registers.entitles("RNCP99101", ANNEXE, "Zzvoilerie", false);

        EtablissementFiche fiche = etablissements.find(SIEGE).orElseThrow();

        assertThat(fiche.etablissement().nom()).isEqualTo("Zzvoilerie de l’Odet");
        assertThat(fiche.etablissement().qualiopi()).containsExactly(Qualiopi.ACTIONS, Qualiopi.VAE);
        assertThat(fiche.voisins()).extracting(EtablissementLine::siret).containsExactly(SIEGE, ANNEXE, FERME);
        assertThat(fiche.pertes())
                .extracting(PerteAnnoncee::droit)
                .containsExactlyInAnyOrder("Qualiopi, validation des acquis de l’expérience", "Habilitation");
        assertThat(fiche.pertes().getFirst().phrase())
                .contains("annoncée par le registre le 7\u00A0sept.\u00A02026", "pas encore prise en compte");
        assertThat(etablissements.listHabilitations(SIEGE, Slice.first(10)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.numero()).isEqualTo("RNCP99101");
                    assertThat(one.active()).isTrue();
                    assertThat(one.annonceePerdue()).isTrue();
                });
        assertThat(etablissements.countHabilitations(SIEGE)).isEqualTo(1);
    }

    @Test
    void answersEverybodyInWhateverSpace() {
        assertThat(etablissements.find(SIEGE)).isPresent();
        for (At at : List.of(At.collector("bretagne"), At.body("la-reunion", "04_OF9"), At.nation())) {
            assertThat(at.call(() -> etablissements.find(SIEGE))).isPresent();
        }
    }

    @Test
    void readsAPageInAFewStatements() {
        long before = selects();
        etablissements.list(EtablissementFilter.of("zzvoilerie"), Slice.first(50));
        long one = selects();
        etablissements.find(SIEGE);

        assertThat(one - before).isLessThanOrEqualTo(5);
        assertThat(selects() - one).isLessThanOrEqualTo(14);
    }

    private long selects() {
        return TenantScope.call(
                Space.referenceReader(),
                () -> jdbc.sql("SHOW GLOBAL STATUS LIKE 'Com_select'")
                        .query((row, n) -> row.getLong(2))
                        .single());
    }

    private List<String> sirets(String text) {
        return sirets(EtablissementFilter.of(text));
    }

    private List<String> sirets(EtablissementFilter filter) {
        List<String> found = etablissements.list(filter, Slice.first(100)).stream()
                .map(EtablissementLine::siret)
                .toList();
        assertThat(etablissements.count(filter)).isEqualTo(found.size());
        return found;
    }
}
