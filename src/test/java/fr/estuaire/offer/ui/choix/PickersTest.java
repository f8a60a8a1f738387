package fr.estuaire.offer.ui.choix;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
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
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.OrderedList;
import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.reference.CertificationProposal;
import fr.estuaire.reference.CertificationReference;
import fr.estuaire.reference.Formacodes;
import fr.estuaire.reference.RegistersFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@EstuaireTest
@Import(RegistersFixture.class)
class PickersTest {
    private static final String VERSION = "V94";

    @Autowired
    ApplicationContext context;

    @Autowired
    RegistersFixture registers;

    @Autowired
    Formacodes formacodes;

    @Autowired
    Pickers pickers;

    @BeforeEach
    void fill() {
        registers.formacode(VERSION, "94001", "Matelotage", "940 MARINE", "nœuds");
        registers.formacode(VERSION, "94002", "Matelotage de plaisance", "940 MARINE", null);
        registers.formacode(VERSION, "94003", "Voilerie", "940 MARINE", null);
        registers.rome("M9401", "Voilier / Voilière");
        registers.certification("RNCP94001", "Zzgabier de grande voile", 4, true, LocalDate.of(2099, 12, 31));
        registers.code("RNCP94001", "FORMACODE", "94003", "Voilerie");
    }

    @AfterEach
    void empty() {
        registers.write("DELETE FROM formacode_terme WHERE version = 'V94'", Map.of());
        registers.write("DELETE FROM rome_fiche WHERE code LIKE 'M94%'", Map.of());
    }

    @Test
    void findsCodesByWordsAndKeepsTheirOrder() {
        with(formacodes(5), picker -> {
            List<List<String>> heard = heard(picker);
            type(picker, "matelotage");
            assertThat(ComboBoxKt.getSuggestions(box(picker)))
                    .containsExactly("Matelotage (94001)", "Matelotage de plaisance (94002)");
            choose(picker, "Matelotage de plaisance (94002)");
            type(picker, "voil");
            choose(picker, "Voilerie (94003)");

            assertThat(picker.getValue()).containsExactly("94002", "94003");
            assertThat(heard).last().isEqualTo(List.of("94002", "94003"));
            assertThat(lines(picker))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("Matelotage de plaisance (94002)", "principal"),
                            second -> assertThat(second)
                                    .contains("Voilerie (94003)")
                                    .doesNotContain("principal"));

            press(picker, "Monter Voilerie (94003)");
            assertThat(picker.getValue()).containsExactly("94003", "94002");
            press(picker, "Retirer Matelotage de plaisance (94002)");
            assertThat(picker.getValue()).containsExactly("94003");
        });
    }

    @Test
    void takesCodesTypedOrPastedAtOnce() {
        with(formacodes(5), picker -> {
            leave(picker, "94003, 94001");
            assertThat(picker.getValue()).containsExactly("94003", "94001");
            leave(picker, "94999");
            assertThat(picker.getErrorMessage()).contains("94999");
            assertThat(picker.getValue()).hasSize(2);
            leave(picker, "matelotage");
            assertThat(picker.getErrorMessage()).isEmpty();
            leave(picker, "voil");
            assertThat(picker.getValue()).hasSize(2);
            leave(picker, "zzz");
            assertThat(picker.getErrorMessage()).contains("zzz");
        });
    }

    @Test
    void keepsCodesThatTheRegisterDoesNotKnow() {
        with(formacodes(2), picker -> {
            picker.setValue(List.of("12345", "94001", "54321"));
            assertThat(lines(picker))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("12345 (inconnu du registre)"),
                            second -> assertThat(second).contains("Matelotage (94001)"),
                            third -> assertThat(third).contains("54321 (inconnu du registre)"));
            assertThat(box(picker).isReadOnly()).isTrue();
            press(picker, "Monter 54321 (inconnu du registre)");
            assertThat(picker.getValue()).containsExactly("12345", "54321", "94001");
            press(picker, "Retirer Matelotage (94001)");
            assertThat(box(picker).getHelperText()).contains("2 au plus");
            press(picker, "Retirer 12345 (inconnu du registre)");
            assertThat(box(picker).isReadOnly()).isFalse();
        });
    }

    @Test
    void takesAnyFormacodeWhereNoneIsInstalled() {
        with(() -> new CodesPicker("Formacodes", 5, true, new FormacodeNomenclature(formacodes, "V93")), shown -> {
            assertThat(shown.getHelperText()).contains("n’est pas installée", "5 chiffres");
            leave(shown, "15235");
            assertThat(shown.getValue()).containsExactly("15235");
            leave(shown, "1523");
            assertThat(shown.getValue()).containsExactly("15235");
            assertThat(shown.getErrorMessage()).contains("1523");
        });
    }

    @Test
    void proposesOnlyAPageAtATime() {
        for (int n = 0; n < 90; n++) {
            registers.formacode(VERSION, "%05d".formatted(94100 + n), "Zzterme " + n, null, null);
        }
        with(formacodes(5), picker -> {
            List<Integer> asked = new ArrayList<>();
            picker.propose((text, offset, limit) -> {
                asked.add(limit);
                return new FormacodeNomenclature(formacodes, VERSION).list(text, offset, limit);
            });
            type(picker, "zzterme");
            assertThat(box(picker).getPageSize()).isEqualTo(Picker.PAGE);
            assertThat(box(picker).getLazyDataView().getItems().toList()).isNotEmpty();
            assertThat(asked).isNotEmpty().allMatch(limit -> limit <= 200);
        });
    }

    @Test
    void findsOccupationsSpecialitiesPublicsAndLanguages() {
        with(() -> pickers.romes("Métiers", 5), picker -> {
            type(picker, "voiliere");
            choose(picker, "Voilier / Voilière (M9401)");
            leave(picker, "m9401");
            assertThat(picker.getValue()).containsExactly("M9401");
        });
        with(() -> pickers.nsf("Spécialités", 3), picker -> {
            type(picker, "biologie chim");
            choose(picker, "Chimie-biologie, biochimie (112)");
            assertThat(picker.getValue()).containsExactly("112");
        });
        with(() -> pickers.publics("Publics", 3), picker -> {
            picker.setValue(List.of("83056", "00000"));
            assertThat(lines(picker)).last().asString().contains("00000 (inconnu du registre)");
            assertThat(lines(picker)).first().asString().contains("(83056)").doesNotContain("inconnu");
        });
        with(() -> pickers.langues("Langues", 3), picker -> {
            type(picker, "bret");
            choose(picker, "breton (br)");
            leave(picker, "FR");
            assertThat(picker.getValue()).containsExactly("br", "fr");
            _assertNone(
                    picker,
                    Button.class,
                    spec -> spec.withPredicate(
                            button -> button.getAriaLabel().orElse("").startsWith("Monter")));
        });
    }

    @Test
    void choosesACertificationAndProposesItsCodes() {
        List<CertificationProposal> proposed = new ArrayList<>();
        with(() -> pickers.certification("Certification"), picker -> {
            picker.whenChosen(proposed::add);
            type(picker, "zzgabier");
            choose(picker, "Zzgabier de grande voile (RNCP94001)");

            assertThat(picker.getValue()).isEqualTo(CertificationReference.national("RNCP94001", null, null));
            assertThat(proposed).singleElement().satisfies(proposal -> {
                assertThat(proposal.niveau()).isEqualTo(4);
                assertThat(proposal.formacodes()).containsExactly("94003");
            });
            assertThat(text(picker)).contains("Active", "niveau 4", "2099");
            box(picker).clear();
            assertThat(picker.getValue()).isEqualTo(CertificationReference.AUCUNE);
            leave(picker, "rncp94001");
            assertThat(picker.getValue().rncp()).isEqualTo("RNCP94001");
            assertThat(proposed).hasSize(2);
        });
    }

    @Test
    void keepsACertificationThatTheRegisterDoesNotKnow() {
        CertificationReference unknown = CertificationReference.national("RNCP95998", null, "95998");
        with(() -> pickers.certification("Certification"), picker -> {
            List<CertificationReference> heard = new ArrayList<>();
            picker.addValueChangeListener(event -> heard.add(event.getValue()));
            picker.setValue(unknown);

            assertThat(picker.getValue()).isEqualTo(unknown);
            assertThat(heard).containsExactly(unknown);
            assertThat(shown(picker)).isEqualTo("RNCP95998 · Certif Info 95998 (inconnu du registre)");
            assertThat(text(picker)).contains("Inconnue du registre");
            leave(picker, "zz n’existe pas");
            assertThat(picker.getErrorMessage()).contains("zz n’existe pas");
            assertThat(picker.getValue()).isEqualTo(unknown);
        });
    }

    @Test
    void choosesACommuneByNameOrPostalCode() {
        with(() -> pickers.commune("Commune"), picker -> {
            type(picker, "35700");
            choose(picker, "Rennes (35700)");
            assertThat(picker.getValue()).satisfies(rennes -> {
                assertThat(rennes.codeInsee()).isEqualTo("35238");
                assertThat(rennes.codePostal()).isEqualTo("35700");
                assertThat(rennes.departement()).isEqualTo("35");
                assertThat(rennes.region()).isEqualTo("53");
                assertThat(rennes.latitude()).isBetween(48.0, 48.2);
            });
            postalCode(picker).setValue("35000");
            assertThat(picker.getValue().codePostal()).isEqualTo("35000");
            assertThat(picker.getValue().nom()).isEqualTo("Rennes");

            type(picker, "st pierre 975");
            choose(picker, "Saint-Pierre (97500)");
            assertThat(picker.getValue().departement()).isEqualTo("975");
            assertThat(picker.getValue().region()).isNull();
        });
    }

    @Test
    void keepsACommuneThatTheRegisterDoesNotKnow() {
        CommuneChoisie gone = CommuneChoisie.of("35999", "35099", "Ville-d’Ys");
        with(() -> pickers.commune("Commune"), picker -> {
            picker.setValue(gone);
            assertThat(picker.getValue()).isEqualTo(gone);
            assertThat(shown(picker)).isEqualTo("Ville-d’Ys 35999 (inconnu du registre)");
            assertThat(postalCode(picker).getValue()).isEqualTo("35099");
        });
    }

    @Test
    void bearsTheStateOfTheWholeField() {
        with(formacodes(5), picker -> {
            picker.setValue(List.of("94001"));
            picker.setReadOnly(true);
            assertThat(box(picker).isReadOnly()).isTrue();
            assertThat(_find(picker, Button.class)).isEmpty();
            picker.setReadOnly(false);
            picker.setInvalid(true);
            picker.setErrorMessage("Choisissez un domaine.");
            assertThat(box(picker).isInvalid()).isTrue();
            assertThat(box(picker).getErrorMessage()).isEqualTo("Choisissez un domaine.");
            assertThat(picker.getLabel()).isEqualTo("Formacodes");
            assertThat(_get(picker, OrderedList.class).getElement().getAttribute("aria-label"))
                    .contains("Formacodes");
        });
    }

    private Callable<CodesPicker> formacodes(int max) {
        return () -> new CodesPicker("Formacodes", max, true, new FormacodeNomenclature(formacodes, VERSION));
    }

    private <P extends Component> void with(Callable<P> maker, Consumer<P> visit) {
        PickerPage.with(context, At.body("bretagne", "53_OF1"), maker, visit);
    }

    private static List<List<String>> heard(CodesPicker picker) {
        List<List<String>> heard = new ArrayList<>();
        picker.addValueChangeListener(event -> {
            assertThat(event.isFromClient()).isTrue();
            heard.add(event.getValue());
        });
        return heard;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<String> postalCode(Component picker) {
        return _get(picker, ComboBox.class, spec -> spec.withLabel("Code postal"));
    }
}
