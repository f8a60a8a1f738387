package fr.estuaire.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.reference.CertificationFiche.Lien;
import fr.estuaire.reference.CertificationFilter.Etat;
import fr.estuaire.reference.CertificationFilter.Registre;
import fr.estuaire.reference.VarianteRegionale.Proposition;
import fr.estuaire.reference.VarianteRegionale.Statut;
import fr.estuaire.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
@Import(RegistersFixture.class)
class CertificationsTest {
    private static final String ONE = "bretagne";
    private static final String TWO = "la-reunion";

    @Autowired
    Certifications certifications;

    @Autowired
    CertificationsRegionales regionales;

    @Autowired
    RegistersFixture registers;

    @Autowired
    Clock clock;

    @BeforeEach
    void fill() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        registers.certification("RNCP99201", "Zzgabarier fluvial", 5, true, today.plusYears(3));
        registers.certification("RNCP99202", "Zzgabarier de rivière", 4, true, today.plusMonths(2));
        registers.certification("RNCP99203", "Zzgabarier d’autrefois", 3, false, today.minusYears(4));
        registers.certification("RS99204", "Zzgabarier : sécurité à bord", 0, true, today.plusYears(1));
        registers.diplome("992050", "Zzgabarier d’art", "01022103");
        registers.code("RNCP99201", "FORMACODE", "31845", "zzbatellerie");
        registers.code("RNCP99201", "ROME", "N3102", "Équipage de la navigation fluviale");
        registers.replaces("RNCP99203", "RNCP99202");
        registers.replaces("RNCP99202", "RNCP99201");
        registers.write("DELETE FROM certification_regionale WHERE certification LIKE 'RNCP992%'", Map.of());
    }

    @Test
    void findsAcrossTheRegistersByWordsAndByCode() {
        assertThat(codes("zzgabar"))
                .containsExactlyInAnyOrder("RNCP99201", "RNCP99202", "RNCP99203", "RS99204", "992050");
        assertThat(codes("riviere zzgabarier")).containsExactly("RNCP99202");
        assertThat(codes("rncp 99202")).containsExactly("RNCP99202");
        assertThat(codes("99204")).containsExactly("RS99204");
        assertThat(codes("992050")).containsExactly("992050");
        assertThat(codes("01022103")).contains("992050");
        assertThat(codes("31845")).contains("RNCP99201");
        assertThat(codes("n3102")).contains("RNCP99201");
    }

    @Test
    void filtersByRegisterLevelAndState() {
        assertThat(codes(new CertificationFilter("zzgabarier", null, Registre.RS, null)))
                .containsExactly("RS99204");
        assertThat(codes(new CertificationFilter("zzgabarier", null, Registre.HORS, null)))
                .containsExactly("992050");
        assertThat(codes(new CertificationFilter("zzgabarier", 5, null, null))).containsExactly("RNCP99201");
        assertThat(codes(new CertificationFilter("zzgabarier", null, Registre.RNCP, Etat.ACTIVE)))
                .containsExactly("RNCP99201");
        assertThat(codes(new CertificationFilter("zzgabarier", null, null, Etat.BIENTOT_FINIE)))
                .containsExactly("RNCP99202");
        assertThat(codes(new CertificationFilter("zzgabarier", null, null, Etat.FINIE)))
                .containsExactly("RNCP99203");
    }

    @Test
    void followsWhatReplacesWhat() {
        CertificationFiche middle = certifications.find("rncp99202").orElseThrow();
        CertificationFiche last = certifications.find("RNCP99201").orElseThrow();

        assertThat(middle.remplacePar()).extracting(Lien::code).containsExactly("RNCP99201");
        assertThat(middle.remplace()).extracting(Lien::code).containsExactly("RNCP99203");
        assertThat(last.remplace()).extracting(Lien::code).containsExactly("RNCP99202", "RNCP99203");
        assertThat(last.codes()).extracting(CertificationFiche.CodeLie::libelle).contains("zzbatellerie");
    }

    @Test
    void showsADiplomaOutsideTheRegisters() {
        CertificationFiche diploma = certifications.find("992050").orElseThrow();

        assertThat(diploma.registre()).isEqualTo(Registre.HORS);
        assertThat(diploma.diplomes()).extracting(Lien::code).containsExactly("01022103");
        assertThat(certifications.find("RNCP00000")).isEmpty();
    }

    @Test
    void pagesTheBodiesThatAreEntitled() {
        for (int rank = 1; rank <= 30; rank++) {
            registers.entitles("RNCP99201", RegistersFixture.siret(300 + rank, 1), "Zzquai n° " + rank, rank != 1);
        }

        assertThat(certifications.countHabilitations("RNCP99201", "")).isEqualTo(30);
        assertThat(certifications.listHabilitations("RNCP99201", "", new Slice(20, 20, null, false)))
                .hasSize(10);
        assertThat(certifications.listHabilitations("RNCP99201", "n° 1", Slice.first(50)))
                .hasSize(11);
    }

    @Test
    void showsARegionalTitleToItsRegionAloneOnceAccepted() {
        long id = At.collector(ONE).call(() -> regionales.propose(proposition("Zzgabarier de la Vilaine")));
        assertThat(At.collector(ONE).call(() -> regionales.findAccepted("RNCP99201")))
                .isEmpty();

        At.nation().run(() -> regionales.accept(id));

        assertThat(At.body(ONE, "53_OF1").call(() -> codes("vilaine"))).containsExactly("RNCP99201");
        assertThat(At.collector(ONE)
                        .call(() -> certifications
                                .list(CertificationFilter.of("RNCP99201"), Slice.first(1))
                                .getFirst()
                                .intituleRegional()))
                .isEqualTo("Zzgabarier de la Vilaine");
        assertThat(At.collector(TWO).call(() -> codes("vilaine"))).isEmpty();
        assertThat(At.collector(TWO).call(() -> regionales.findAccepted("RNCP99201")))
                .isEmpty();
        assertThat(codes("vilaine")).isEmpty();
        assertThat(At.nation().call(() -> regionales.listAccepted(ONE))).hasSize(1);
        assertThatThrownBy(() -> At.collector(TWO).call(() -> regionales.listAccepted(ONE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepsTheProposalsOfEachTerritoryToItself() {
        long one = At.collector(ONE).call(() -> regionales.propose(proposition("Celle de Bretagne")));
        At.collector(TWO).run(() -> regionales.propose(proposition("Celle de La Réunion")));

        assertThat(At.collector(TWO).call(() -> regionales.listOwn(Slice.first(50))))
                .extracting(VarianteRegionale::intitule)
                .contains("Celle de La Réunion")
                .doesNotContain("Celle de Bretagne");
        assertThatThrownBy(() -> At.collector(TWO).run(() -> regionales.withdraw(one)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> At.collector(ONE).run(() -> regionales.accept(one)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.body(ONE, "53_OF1").run(() -> regionales.propose(proposition("Non"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tellsTheRegionWhyTheNationRefused() {
        long id = At.collector(ONE).call(() -> regionales.propose(proposition("Zzgabarier")));
        assertThatThrownBy(() -> At.nation().run(() -> regionales.refuse(id, " ")))
                .hasMessageContaining("Écrivez le motif");

        At.nation().run(() -> regionales.refuse(id, "Le même intitulé"));

        assertThat(At.collector(ONE).call(() -> regionales.listOwn(Slice.first(50))))
                .filteredOn(one -> one.id() == id)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.statut()).isEqualTo(Statut.REFUSEE);
                    assertThat(one.motif()).isEqualTo("Le même intitulé");
                });
        assertThatThrownBy(() -> At.nation().run(() -> regionales.accept(id)))
                .hasMessageContaining("n’est plus à décider");
    }

    @Test
    void refusesAProposalThatIsNotFit() {
        At at = At.collector(ONE);
        assertThatThrownBy(() -> at.run(() -> regionales.propose(proposition(""))))
                .hasMessageContaining("Indiquez l’intitulé");
        assertThatThrownBy(() -> at.run(() -> regionales.propose(
                        new Proposition("RNCP99201", "Titre", "", List.of("1523"), List.of(), List.of(), ""))))
                .hasMessageContaining("« 1523 »");
        assertThatThrownBy(() -> at.run(() -> regionales.propose(
                        new Proposition("RNCP00000", "Titre", "", List.of(), List.of(), List.of(), ""))))
                .hasMessageContaining("dans aucun répertoire");
        at.run(() -> regionales.propose(proposition("Première")));
        assertThatThrownBy(() -> at.run(() -> regionales.propose(proposition("Seconde"))))
                .hasMessageContaining("attend déjà");
    }

    private static Proposition proposition(String intitule) {
        return new Proposition(
                "RNCP99201", intitule, "", List.of("31845"), List.of(), List.of("N3102"), "Usage de la région");
    }

    private List<String> codes(String text) {
        return codes(CertificationFilter.of(text));
    }

    private List<String> codes(CertificationFilter filter) {
        List<String> found = certifications.list(filter, Slice.first(100)).stream()
                .map(CertificationLine::code)
                .toList();
        assertThat(certifications.count(filter)).isEqualTo(found.size());
        return found;
    }
}
