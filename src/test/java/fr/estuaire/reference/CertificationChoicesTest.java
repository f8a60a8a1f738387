package fr.estuaire.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.CountedStatements;
import fr.estuaire.EstuaireTest;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.reference.CertificationFiche.Bloc;
import fr.estuaire.reference.CertificationFilter.Etat;
import fr.estuaire.shared.Slice;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EstuaireTest
@Import(RegistersFixture.class)
class CertificationChoicesTest {
    private static final At BRETON = At.body("bretagne", "53_OF1");
    private static final At CALEDONIAN = At.collector("nouvelle-caledonie");
    private static final LocalDate LONG = LocalDate.of(2099, 12, 31);

    @Autowired
    RegistersFixture registers;

    @Autowired
    CertificationChoices choices;

    @Autowired
    CertificationProposals proposals;

    @Autowired
    CertificationsLocales locales;

    @Autowired
    Territories territories;

    @Autowired
    CurrentPerson currentPerson;

    @Autowired
    DataSource dataSource;

    @Autowired
    Clock clock;

    @BeforeEach
    void fill() {
        registers.certification("RNCP96001", "Zzpilote de goélette", 4, true, LONG);
        registers.certifier("RNCP96001", 1, "École des voiles");
        registers.certifier("RNCP96001", 2, "Ministère de la mer");
        registers.code("RNCP96001", "FORMACODE", "31812", "Navigation");
        registers.code("RNCP96001", "NSF", "311n", "Transport");
        registers.code("RNCP96001", "NSF", "311p", "Transport");
        registers.code("RNCP96001", "ROME", "N3101", "Équipage");
        registers.bloc("RNCP96001", "RNCP96001BC01", "Manœuvrer");
        registers.bloc("RNCP96001", "RNCP96001BC02", "Entretenir");
        registers.certification("RS96002", "Zzpilote : mise à jour", 0, false, LocalDate.of(2020, 1, 1));
        registers.diplome("960011", "Zzpilote de goélette (diplôme)", "50096001");
        registers.write("UPDATE diplome_certif_info SET rncp = 'RNCP96001' WHERE code = '960011'", Map.of());
        registers.diplome("960033", "Zzpilote libre", "50096003");
    }

    @Test
    void tellsEachLineByItsLevelItsCertifierAndItsState() {
        List<CertificationChoice> found = list(BRETON, "zzpilote");

        assertThat(found)
                .extracting(CertificationChoice::reference)
                .containsExactlyInAnyOrder(
                        CertificationReference.national("RNCP96001", null, "960011"),
                        CertificationReference.national(null, "RS96002", null),
                        CertificationReference.national(null, null, "960033"));
        assertThat(found)
                .filteredOn(one -> one.reference().rncp() != null)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.niveau()).isEqualTo(4);
                    assertThat(one.certificateur()).isEqualTo("École des voiles et 1 autre");
                    assertThat(one.etat()).isEqualTo(Etat.ACTIVE);
                    assertThat(one.fin()).isEqualTo(LONG);
                });
        assertThat(found)
                .filteredOn(one -> one.reference().rs() != null)
                .extracting(CertificationChoice::etat)
                .containsExactly(Etat.FINIE);
    }

    @Test
    void findsByAnyNumber() {
        for (String typed : List.of("RNCP96001", "rncp 96001", "960011", "96001")) {
            assertThat(list(BRETON, typed))
                    .as(typed)
                    .extracting(one -> one.reference().rncp())
                    .contains("RNCP96001");
        }
        assertThat(list(BRETON, "RS96002"))
                .extracting(one -> one.reference().rs())
                .containsExactly("RS96002");
        assertThat(list(BRETON, "960033"))
                .extracting(CertificationChoice::intitule)
                .containsExactly("Zzpilote libre");
    }

    @Test
    void proposesNothingBeforeAWordAndTakesWildcardsLiterally() {
        for (String typed : List.of("", "  ", "%", "_", "%%%")) {
            assertThat(list(BRETON, typed)).as(typed).isEmpty();
            assertThat(list(CALEDONIAN, typed))
                    .as(typed)
                    .noneMatch(one -> one.reference().rncp() != null);
        }
    }

    @Test
    void keepsAChosenReferenceAsItIs() {
        CertificationReference bare = CertificationReference.national("96001", null, "1");

        assertThat(BRETON.call(() -> choices.find(bare))).get().satisfies(one -> {
            assertThat(one.reference()).isEqualTo(bare);
            assertThat(one.intitule()).isEqualTo("Zzpilote de goélette");
            assertThat(one.certificateur()).isEqualTo("École des voiles et 1 autre");
        });
        assertThat(BRETON.call(() -> choices.find(CertificationReference.national("RNCP95999", null, "95999"))))
                .isEmpty();
        assertThat(BRETON.call(() -> choices.find(CertificationReference.national("n’importe quoi", null, null))))
                .isEmpty();
    }

    @Test
    void proposesWhatTheRegistersSay() {
        assertThat(BRETON.call(() -> proposals.find(CertificationReference.national("RNCP96001", null, null))))
                .contains(new CertificationProposal(
                        4,
                        List.of("31812"),
                        List.of("N3101"),
                        List.of("311"),
                        List.of(new Bloc("RNCP96001BC01", "Manœuvrer"), new Bloc("RNCP96001BC02", "Entretenir"))));
        assertThat(BRETON.call(() -> proposals.find(CertificationReference.national(null, null, "960033"))))
                .contains(new CertificationProposal(4, List.of("15235"), List.of("M1805"), List.of(), List.of()));
        assertThat(BRETON.call(() -> proposals.find(CertificationReference.national("RNCP95999", null, null))))
                .isEmpty();
        assertThat(BRETON.call(() -> proposals.listBlocs(CertificationReference.national("96001", null, null))))
                .hasSize(2);
    }

    @Test
    void putsTheOwnDirectoryOfATerritoryFirst() {
        keepLocal();

        assertThat(list(CALEDONIAN, "zzpilote")).hasSize(4).first().satisfies(one -> {
            assertThat(one.reference().locale()).isEqualTo("ZZ-NC-1");
            assertThat(one.certificateur()).isEqualTo("Province");
        });
        assertThat(list(BRETON, "zzpilote")).noneMatch(one -> one.reference().locale() != null);
        CertificationReference local = new CertificationReference(null, null, null, "ZZ-NC-1");
        assertThat(CALEDONIAN.call(() -> choices.find(local)))
                .get()
                .extracting(CertificationChoice::intitule)
                .isEqualTo("Zzpilote du lagon");
        assertThat(CALEDONIAN.call(() -> proposals.find(local)))
                .contains(new CertificationProposal(3, List.of("31812"), List.of(), List.of(), List.of()));
        assertThat(BRETON.call(() -> choices.find(local))).isEmpty();
        assertThat(BRETON.call(() -> proposals.find(local))).isEmpty();
    }

    @Test
    void pagesOverBothDirectories() {
        keepLocal();
        List<String> all = list(CALEDONIAN, "zzpilote").stream()
                .map(CertificationChoice::intitule)
                .toList();

        List<String> paged = IntStream.range(0, 5)
                .boxed()
                .flatMap(offset ->
                        CALEDONIAN.call(() -> choices.list("zzpilote", new Slice(offset, 1, null, false))).stream())
                .map(CertificationChoice::intitule)
                .toList();

        assertThat(paged).isEqualTo(all);
    }

    @Test
    void asksAsManyStatementsForManyLinesAsForOne() {
        IntStream.range(0, 30)
                .forEach(n -> registers.certification("RNCP9%04d".formatted(5000 + n), "Zzfoule " + n, 5, true, LONG));
        CountedStatements counted = new CountedStatements(dataSource);
        var jdbc = counted.client();
        CertificationChoices measured = new CertificationChoices(
                new Certifications(jdbc, clock),
                new CertificationsLocales(jdbc, territories, currentPerson, clock),
                new CertificationChoiceRows(jdbc, clock));

        BRETON.run(() -> {
            assertThat(counted.during(() -> measured.list("zzfoule", Slice.first(1))))
                    .isEqualTo(3);
            assertThat(counted.during(() -> measured.list("zzfoule", Slice.first(30))))
                    .isEqualTo(3);
            assertThat(measured.list("zzfoule", Slice.first(7))).hasSize(7);
            assertThat(counted.during(() -> measured.find(CertificationReference.national("RNCP96001", null, null))))
                    .isEqualTo(1);
        });
    }

    private void keepLocal() {
        CALEDONIAN.run(() -> locales.list("zzpilote", Slice.first(1)).stream()
                .findFirst()
                .ifPresentOrElse(
                        known -> {},
                        () -> locales.save(new CertificationLocale(
                                null,
                                "ZZ-NC-1",
                                "Zzpilote du lagon",
                                3,
                                "Province",
                                null,
                                null,
                                List.of("31812"),
                                "",
                                "",
                                null))));
    }

    private List<CertificationChoice> list(At at, String text) {
        return at.call(() -> choices.list(text, Slice.first(50)));
    }
}
