package fr.estuaire.offer.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.estuaire.Typing.enter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.offer.Etat;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreService;
import fr.estuaire.offer.Partie;
import fr.estuaire.offer.PartieService;
import fr.estuaire.offer.SessionBulk;
import fr.estuaire.offer.Suivi;
import fr.estuaire.review.ReviewService;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

// Karibu finds components by their raw class
@SuppressWarnings({"unchecked", "rawtypes", "try"})
@EstuaireTest
class OffreFormTest {
    private static final String SUBMIT = "Soumettre à la collecte";

    @Autowired
    ApplicationContext context;

    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    PartieService parties;

    @Autowired
    ReviewService review;

    @Autowired
    SessionBulk bulk;

    @Test
    void savesWhatIsTypedWithoutAButton() {
        At body = fixture.body("centre-val-de-loire", "73282932000645");
        At neighbour = fixture.body("pays-de-la-loire", "73282932000652");
        String numero = fixture.offer(body, "Tonnellerie");
        String other = fixture.offer(neighbour, "Sellerie");

        visit(body, "offres/" + numero + "?section=APPRENDRE", () -> {
            enter(_get(TextField.class, spec -> spec.withLabel("Intitulé de la formation")), "Tonnellerie fine");
            enter(_get(TextArea.class, spec -> spec.withLabel("Objectif")), "Assembler un fût");
        });

        Element saved = body.call(() -> offres.getDocument(numero));
        assertThat(saved.text("intitule-formation")).contains("Tonnellerie fine");
        assertThat(saved.text("objectif-formation")).contains("Assembler un fût");
        assertThat(neighbour.call(() -> offres.getDocument(other)).text("intitule-formation"))
                .contains("Sellerie");
    }

    @Test
    void keepsWhatTheFormDoesNotKnow() {
        At body = fixture.body("centre-val-de-loire", "73282932000660");
        String numero = body.call(() -> {
            String created = fixture.offer(body, "Ébénisterie");
            Partie formation = parties.get(created);
            Element extras = ElementText.parse("<extras info=\"maison\"><extra info=\"cle\">valeur</extra></extras>");
            parties.save(
                    created, formation.document(), ElementPath.parse("extras").put(formation.document(), extras));
            return created;
        });

        visit(
                body,
                "offres/" + numero + "?section=APPRENDRE",
                () -> enter(_get(TextArea.class, spec -> spec.withLabel("Programme")), "Placage et marqueterie"));

        Element saved = body.call(() -> offres.getDocument(numero));
        assertThat(saved.text("contenu-formation")).contains("Placage et marqueterie");
        assertThat(ElementText.write(saved)).contains("<extra info=\"cle\">valeur</extra>");
    }

    @Test
    void writesDatesHoursAndFiguresAsLheoDoes() {
        At body = fixture.body("centre-val-de-loire", "73282932000678");
        String numero = fixture.offer(body, "Reliure");

        visit(body, "offres/" + numero + "?section=QUAND", () -> {
            DatePicker debut = _find(DatePicker.class).getFirst();
            enter(debut, LocalDate.of(2031, 3, 3));
            enter(_get(IntegerField.class, spec -> spec.withLabel("Heures en entreprise")), 35);
        });

        Element saved = body.call(() -> offres.getDocument(numero));
        assertThat(saved.text("action", "session", "periode", "debut")).contains("20310303");
        assertThat(saved.text("action", "nombre-heures-entreprise")).contains("35");
    }

    @Test
    void showsOnlyTheFieldsThatTheOfferNeeds() {
        At body = fixture.body("centre-val-de-loire", "73282932000686");
        String numero = fixture.offer(body, "Vitrail");

        visit(body, "offres/" + numero + "?section=APPRENDRE", () -> {
            assertThat(certification()).isFalse();
            RadioButtonGroup<String> certifiante = _get(
                    RadioButtonGroup.class,
                    spec -> spec.withPredicate(
                            group -> String.valueOf(group.getLabel()).startsWith("La formation est-elle certifiante")));
            enter(certifiante, "1");
            assertThat(certification()).isTrue();
        });
    }

    private static boolean certification() {
        return !_find(com.vaadin.flow.component.html.H3.class, spec -> spec.withText("Certification visée"))
                .isEmpty();
    }

    @Test
    void tellsTheSecondPersonWhatTheFirstOneSavedInTheSameField() {
        At body = fixture.body("centre-val-de-loire", "73282932000694");
        String numero = fixture.offer(body, "Poterie");

        visit(body, "offres/" + numero + "?section=APPRENDRE", () -> {
            fixture.rename(numero, "Poterie d’une collègue");
            enter(_get(TextField.class, spec -> spec.withLabel("Intitulé de la formation")), "Poterie à moi");
            assertThat(_get(TextField.class, spec -> spec.withLabel("Intitulé de la formation"))
                            .getValue())
                    .isEqualTo("Poterie d’une collègue");
            assertThat(_find(Paragraph.class).stream()
                            .map(paragraph -> paragraph.getElement().getTextRecursively()))
                    .anyMatch(text -> text.contains("Poterie à moi"));
            _click(_get(Button.class, spec -> spec.withText("Mettre ma valeur")));
        });

        assertThat(body.call(() -> offres.getDocument(numero)).text("intitule-formation"))
                .contains("Poterie à moi");
    }

    @Test
    void putsBackAContactThatWasTakenOut() {
        At body = fixture.body("centre-val-de-loire", "73282932000702");
        String numero = fixture.offer(body, "Dorure");
        Element before = body.call(() -> offres.getDocument(numero));

        visit(body, "offres/" + numero + "?section=CONTACTS", () -> {
            _click(_find(Button.class, spec -> spec.withText("Retirer")).getFirst());
            assertThat(parties.get(numero).document().child("contact-formation"))
                    .isEmpty();
            _click(_get(Button.class, spec -> spec.withText("Annuler")));
        });

        assertThat(body.call(() -> offres.getDocument(numero))).isEqualTo(before);
    }

    @Test
    void opensNoOfferOfAnotherBodyAndNoneToCollectors() {
        At body = fixture.body("centre-val-de-loire", "73282932000710");
        At neighbour = fixture.body("centre-val-de-loire", "73282932000728");
        String numero = fixture.offer(neighbour, "Laque");

        visit(body, "offres/" + numero, () -> _assertNone(Saisie.class));
        visit(At.collector("centre-val-de-loire"), "offres/" + numero, () -> _assertNone(Saisie.class));
    }

    @Test
    void changesNothingWhileTheCollectorsRead() {
        At body = fixture.body("centre-val-de-loire", "73282932000736");
        String numero = fixture.offer(body, "Émaux");
        body.run(() -> offres.submit(numero));

        visit(body, "offres/" + numero + "?section=APPRENDRE", () -> {
            TextField intitule = _get(TextField.class, spec -> spec.withLabel("Intitulé de la formation"));
            assertThatThrownBy(() -> enter(intitule, "Autre chose")).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void holdsASessionAgainThatWasCalledOff() {
        At body = fixture.body("centre-val-de-loire", "73282932000751");
        String numero = fixture.offer(body, "Cannage");
        String session = body.call(() -> parties.listSessions(
                        parties.listActions(numero).getFirst().numero(), 0, 1)
                .getFirst()
                .numero());
        String page = "offres/" + numero + "?section=QUAND";
        visit(body, page, () -> _assertNone(Button.class, spec -> spec.withText("Rétablir la session")));
        body.run(() -> bulk.cancel(List.of(session), "Salle inondée"));

        visit(body, page, () -> {
            _assertOne(Span.class, spec -> spec.withText("Cette session est annulée\u00A0: Salle inondée"));
            _click(_get(Button.class, spec -> spec.withText("Rétablir la session")));
            _click(_find(Button.class, spec -> spec.withText("Rétablir la session"))
                    .getLast());
            _assertNone(Button.class, spec -> spec.withText("Rétablir la session"));
        });

        Suivi kept = Suivi.of(body.call(() -> parties.get(session).document()));
        assertThat(kept.annulation()).isNull();
    }

    @Test
    void submitsNothingThatReadersSeeAlready() {
        At body = fixture.body("centre-val-de-loire", "73282932000744");
        String numero = fixture.offer(body, "Gravure");
        long version = body.call(() -> offres.submit(numero).version());
        At.collector("centre-val-de-loire").run(() -> review.approve(numero, version));

        visit(body, "offres/" + numero + "?section=APPRENDRE", () -> {
            _assertNone(Button.class, spec -> spec.withText(SUBMIT));
            _assertOne(Span.class, spec -> spec.withText("Rien n’a changé depuis la publication."));
            enter(_get(TextField.class, spec -> spec.withLabel("Intitulé de la formation")), "Gravure fine");
            _assertOne(Button.class, spec -> spec.withText(SUBMIT));
            enter(_get(TextField.class, spec -> spec.withLabel("Intitulé de la formation")), "Gravure");
            _assertNone(Button.class, spec -> spec.withText(SUBMIT));
        });
        assertThatThrownBy(() -> body.run(() -> offres.submit(numero)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Rien n’a changé");

        body.run(() -> {
            fixture.rename(numero, "Gravure sur bois");
            offres.submit(numero);
        });
        assertThat(body.call(() -> offres.get(numero)).etat()).isEqualTo(Etat.SOUMISE);
    }

    private void visit(At who, String path, Runnable work) {
        who.run(() -> {
            try (Browser browser = Browser.open(context, who)) {
                UI.getCurrent().navigate(path.replaceAll("\\?.*", ""), parameters(path));
                work.run();
            }
        });
    }

    private static QueryParameters parameters(String path) {
        int mark = path.indexOf('?');
        return mark < 0 ? QueryParameters.empty() : QueryParameters.fromString(path.substring(mark + 1));
    }
}
