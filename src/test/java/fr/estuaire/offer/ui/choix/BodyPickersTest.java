package fr.estuaire.offer.ui.choix;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.estuaire.offer.ui.choix.PickerPage.box;
import static fr.estuaire.offer.ui.choix.PickerPage.choose;
import static fr.estuaire.offer.ui.choix.PickerPage.leave;
import static fr.estuaire.offer.ui.choix.PickerPage.lines;
import static fr.estuaire.offer.ui.choix.PickerPage.press;
import static fr.estuaire.offer.ui.choix.PickerPage.shown;
import static fr.estuaire.offer.ui.choix.PickerPage.text;
import static fr.estuaire.offer.ui.choix.PickerPage.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OrganismeChoice;
import fr.estuaire.reference.CertificationFiche.Bloc;
import fr.estuaire.reference.CertificationReference;
import fr.estuaire.reference.RegistersFixture;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The fields by which people choose blocks, establishments and bodies. */
@EstuaireTest
@Import(RegistersFixture.class)
class BodyPickersTest {
    private static final At BODY = At.body("bretagne", "53_OF1");
    private static final String SIRET = RegistersFixture.siret(93, 1);
    private static final String ANNEXE = RegistersFixture.siret(93, 2);
    private static final CertificationReference CERTIFICATION =
            CertificationReference.national("RNCP93001", null, null);

    @Autowired
    ApplicationContext context;

    @Autowired
    RegistersFixture registers;

    @Autowired
    OffreFixture fixture;

    @Autowired
    Pickers pickers;

    @BeforeEach
    void fill() {
        registers.organisme("53930000001", SIRET, "Zzphare formation", "29200", "BREST", false);
        registers.etablissement(SIRET, true, true, "29200", "BREST");
        registers.etablissement(ANNEXE, false, false, "35000", "RENNES");
        registers.uai("0930001A", SIRET, "Lycée du phare");
        registers.certification("RNCP93001", "Zzgardien de phare", 3, true, LocalDate.of(2099, 12, 31));
        registers.bloc("RNCP93001", "RNCP93001BC01", "Allumer");
        registers.bloc("RNCP93001", "RNCP93001BC02", "Éteindre");
    }

    @Test
    void findsAnEstablishmentByNameOrNumber() {
        PickerPage.with(context, BODY, () -> pickers.etablissement("Établissement"), picker -> {
            type(picker, "zzphare");
            assertThat(ComboBoxKt.getSuggestionItems(box(picker))).hasSize(2);
            choose(picker, "Zzphare formation (" + SIRET + ")");
            assertThat(picker.getValue())
                    .isEqualTo(new EtablissementChoisi(
                            SIRET, "Zzphare formation", "1 rue des Essais", "29200", "BREST", "0930001A"));
            assertThat(text(picker)).contains("UAI 0930001A", "BREST").doesNotContain("Fermé");

            leave(picker, ANNEXE.substring(0, 3) + " " + ANNEXE.substring(3));
            assertThat(picker.getValue().siret()).isEqualTo(ANNEXE);
            assertThat(text(picker)).contains("Fermé selon SIRENE");
        });
    }

    @Test
    void keepsAnEstablishmentThatNoRegisterKnows() {
        EtablissementChoisi unknown = EtablissementChoisi.of("12345678901234", "Atelier d’ailleurs", "0939999Z");
        PickerPage.with(context, BODY, () -> pickers.etablissement("Établissement"), picker -> {
            picker.setValue(unknown);
            assertThat(picker.getValue()).isEqualTo(unknown);
            assertThat(shown(picker)).isEqualTo("Atelier d’ailleurs 12345678901234 (inconnu du registre)");
            assertThat(text(picker)).contains("Inconnu du registre", "UAI 0939999Z");

            leave(picker, "123");
            assertThat(picker.getErrorMessage()).contains("14 chiffres");
            assertThat(picker.getValue()).isEqualTo(unknown);
            String elsewhere = RegistersFixture.siret(9399, 1);
            leave(picker, elsewhere);
            assertThat(picker.getValue().siret()).isEqualTo(elsewhere);
            assertThat(picker.getErrorMessage()).isEmpty();
        });
    }

    @Test
    void keepsWhatTheOfferSaysOfAKnownEstablishment() {
        EtablissementChoisi written = EtablissementChoisi.of(SIRET, "Le Phare", null);
        PickerPage.with(context, BODY, () -> pickers.etablissement("Établissement"), picker -> {
            picker.setValue(written);
            assertThat(picker.getValue()).isEqualTo(written);
            assertThat(shown(picker)).isEqualTo("Le Phare (" + SIRET + ")");
        });
    }

    @Test
    void searchesEstablishmentsForAWordAtLeast() {
        PickerPage.with(context, BODY, () -> pickers.etablissement("Établissement"), picker -> {
            for (String typed : List.of("", "%", "_", "a", "%%%")) {
                type(picker, typed);
                assertThat(ComboBoxKt.getSuggestionItems(box(picker))).as(typed).isEmpty();
            }
        });
    }

    @Test
    void findsTheBodiesOfTheTerritoryAlone() {
        At insular = fixture.body("la-reunion", "73282932000702");
        At guianese = fixture.body("guyane", "73282932000710");
        String numero = String.valueOf(insular.membership().organisme());
        PickerPage.with(context, insular, () -> pickers.organisme("Organisme formateur"), picker -> {
            type(picker, "732829320007");
            choose(picker, "Organisme d’essai (73282932000702)");
            assertThat(picker.getValue()).isEqualTo(numero);
            assertThat(picker.findChosen())
                    .get()
                    .extracting(OrganismeChoice::identifiant)
                    .isEqualTo("73282932000702");
            leave(picker, "73282932000710");
            assertThat(picker.getErrorMessage()).contains("73282932000710");
            assertThat(picker.getValue()).isEqualTo(numero);

            String foreign = String.valueOf(guianese.membership().organisme());
            picker.setValue(foreign);
            assertThat(picker.getValue()).isEqualTo(foreign);
            assertThat(shown(picker)).isEqualTo(foreign + " (inconnu du territoire)");
            assertThat(picker.findChosen()).isEmpty();
        });
    }

    @Test
    void choosesAmongTheBlocksOfTheCertification() {
        PickerPage.with(context, BODY, () -> pickers.blocs("Blocs"), picker -> {
            picker.setValue(List.of(new Bloc("RNCP93001BC09", "Vernir")));
            picker.setCertification(CERTIFICATION);
            assertThat(lines(picker))
                    .singleElement()
                    .asString()
                    .contains("Vernir (RNCP93001BC09, inconnu du registre)");
            type(picker, "etein");
            choose(picker, "Éteindre (RNCP93001BC02)");
            press(picker, "Ajouter tous les blocs");
            assertThat(picker.getValue())
                    .extracting(Bloc::code)
                    .containsExactly("RNCP93001BC09", "RNCP93001BC02", "RNCP93001BC01");
            picker.setCertification(CertificationReference.AUCUNE);
            assertThat(picker.getValue()).hasSize(3);
        });
    }

    @Test
    void takesBlocksInWordsWhereTheRegisterHasNone() {
        PickerPage.with(context, BODY, () -> pickers.blocs("Blocs"), picker -> {
            picker.setCertification(CertificationReference.national("RNCP93999", null, null));
            field(picker, "Code du bloc").setValue("BC1");
            press(picker, "Ajouter ce bloc");
            assertThat(picker.getValue()).isEmpty();
            assertThat(field(picker, "Code du bloc").isInvalid()).isTrue();
            field(picker, "Code du bloc").setValue("RNCP93999BC01");
            field(picker, "Intitulé du bloc").setValue("Peindre");
            press(picker, "Ajouter ce bloc");
            assertThat(picker.getValue()).containsExactly(new Bloc("RNCP93999BC01", "Peindre"));
            assertThat(lines(picker)).singleElement().asString().contains("Peindre (RNCP93999BC01)");
        });
    }

    private static TextField field(Component picker, String label) {
        return _get(picker, TextField.class, spec -> spec.withLabel(label));
    }
}
