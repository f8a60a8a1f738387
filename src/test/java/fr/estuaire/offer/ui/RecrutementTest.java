package fr.estuaire.offer.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.Typing;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreService;
import fr.estuaire.offer.PartieService;
import fr.estuaire.offer.PlacesSession;
import fr.estuaire.offer.RecrutementFilter;
import fr.estuaire.offer.RecrutementLine;
import fr.estuaire.offer.RecrutementService;
import fr.estuaire.review.ReviewService;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EstuaireTest
class RecrutementTest {
    private static final RecrutementFilter ALL = new RecrutementFilter(null, null, false);

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
    RecrutementService recrutements;

    @Test
    void savesPlacesAsTheyAreTouched() {
        At body = fixture.body("bretagne", "73282932007400");
        fixture.offer(body, "Menuiserie");

        visit(body, () -> {
            Typing.enter(field("Capacité"), 16);
            Typing.enter(field("Places restantes"), 4);
            assertThat(words())
                    .anyMatch(word -> word.startsWith("Enregistré à"))
                    .contains("complet à 75\u00A0%", "Places mises à jour à l’instant");
        });

        assertThat(line(body).places()).isEqualTo(new PlacesSession(4, 16));
    }

    @Test
    void countsNothingDownFromPlacesThatNobodySaid() {
        At body = fixture.body("bretagne", "73282932007483");
        At neighbour = fixture.body("corse", "73282932007491");
        fixture.offer(body, "Vannerie");
        fixture.offer(neighbour, "Fromagerie");

        visit(body, () -> {
            IntegerField left = field("Places restantes");
            assertThat(left.getMin())
                    .as("minus goes below 0 instead of stopping there")
                    .isNegative();
            Typing.enter(left, -1);
            assertThat(left.getValue()).isNull();
            assertThat(left.getErrorMessage()).contains("Écrivez combien");
            assertThat(line(body).places()).isEqualTo(new PlacesSession(null, null));
            Typing.enter(left, 1);
            assertThat(left.isInvalid()).isFalse();
            assertThat(left.getMin()).isZero();
            assertThat(left.hasClassName("places-inconnues")).isFalse();
        });

        assertThat(line(body).places()).isEqualTo(new PlacesSession(1, null));
        assertThat(line(neighbour).places()).isEqualTo(new PlacesSession(null, null));
    }

    @Test
    void savesTheStateInOneTouchAndProposesToCloseWhenNothingIsLeft() {
        At body = fixture.body("bretagne", "73282932007418");
        fixture.offer(body, "Tissage");

        visit(body, () -> {
            _click(choice("Suspendu"));
            assertThat(choice("Suspendu").getElement().getAttribute("aria-pressed"))
                    .isEqualTo("true");
            assertThat(line(body).etat()).isEqualTo("3");
            assertThat(closing()).isEmpty();
            Typing.enter(field("Places restantes"), 0);
            _click(closing().getFirst());
            assertThat(closing()).isEmpty();
        });

        assertThat(line(body).etat()).isEqualTo("2");
    }

    @Test
    void saysWhatIsWrongBesideThePlacesAndSavesNothing() {
        At body = fixture.body("bretagne", "73282932007426");
        fixture.offer(body, "Poterie");

        visit(body, () -> {
            Typing.enter(field("Capacité"), 16);
            Typing.enter(field("Places restantes"), 20);
            assertThat(field("Places restantes").isInvalid()).isTrue();
            assertThat(field("Places restantes").getErrorMessage()).contains("20", "16");
        });

        assertThat(line(body).places()).isEqualTo(new PlacesSession(null, 16));
    }

    @Test
    void showsWhatAColleagueSaidMeanwhileInsteadOfWritingOverIt() {
        At body = fixture.body("bretagne", "73282932007434");
        fixture.offer(body, "Cuir");

        visit(body, () -> {
            body.run(() -> recrutements.setPlaces(
                    line(body).session(), new PlacesSession(null, null), new PlacesSession(7, 16)));
            Typing.enter(field("Places restantes"), 3);
            assertThat(field("Places restantes").getValue()).isEqualTo(7);
        });

        assertThat(line(body).places()).isEqualTo(new PlacesSession(7, 16));
    }

    @Test
    void addsAMeetingInThreeFields() {
        At body = fixture.body("bretagne", "73282932007442");
        fixture.offer(body, "Laine");

        visit(body, () -> {
            _click(_get(Button.class, spec -> spec.withText("Ajouter une réunion")));
            _click(_get(Button.class, spec -> spec.withText("Ajouter la réunion")));
            _assertOne(Dialog.class);
            _get(DatePicker.class).setValue(LocalDate.of(2030, 8, 5));
            _click(_get(Button.class, spec -> spec.withText("Ajouter la réunion")));
            _assertNone(Dialog.class);
            assertThat(words()).anyMatch(word -> word.contains("5 août 2030".replace(' ', '\u00A0') + ", Rennes"));
        });

        assertThat(line(body).reunion())
                .isEqualTo(new RecrutementLine.Rencontre(LocalDate.of(2030, 8, 5), null, false, "Rennes", null));
    }

    @Test
    void takesBackAMeetingThatWasJustAdded() {
        At body = fixture.body("bretagne", "73282932007475");
        fixture.offer(body, "Osier");

        visit(body, () -> {
            _click(_get(Button.class, spec -> spec.withText("Ajouter une réunion")));
            _get(DatePicker.class).setValue(LocalDate.of(2030, 8, 5));
            _click(_get(Button.class, spec -> spec.withText("Ajouter la réunion")));
            _click(_get(Button.class, spec -> spec.withText("Annuler")));
        });

        assertThat(line(body).reunion())
                .isNotNull()
                .satisfies(reunion -> assertThat(reunion.le()).isEqualTo(LocalDate.of(2030, 8, 19)));
    }

    @Test
    void showsFirstWhatIsToUpdateAndThenAllByPages() {
        At body = fixture.body("bretagne", "73282932007459");
        String published = fixture.offer(body, "Publiée");
        long version = body.call(() -> offres.submit(published).version());
        At.collector("bretagne").run(() -> review.approve(published, version));
        String draft = fixture.offer(body, "Brouillon");
        body.run(() -> parties.addSessions(
                parties.listActions(draft).getFirst().numero(),
                IntStream.range(0, 30)
                        .mapToObj(n -> OffreFixture.session(LocalDate.of(2031, 1, 6)))
                        .toList()));

        visit(body, () -> {
            assertThat(_find(RecrutementCarte.class)).hasSize(1);
            _click(choice("Toutes (32)"));
            assertThat(_find(RecrutementCarte.class)).hasSize(20);
            _click(_get(Button.class, spec -> spec.withText("Voir 12 sessions de plus")));
            assertThat(_find(RecrutementCarte.class)).hasSize(32);
            Typing.enter(_get(TextField.class, spec -> spec.withLabel("Rechercher")), "introuvable");
            _assertOne(EmptyState.class);
        });
    }

    @Test
    void saysOnTheDashboardHowMuchThereIsToUpdate() {
        At body = fixture.body("bretagne", "73282932007467");
        String numero = fixture.offer(body, "Lin");
        long version = body.call(() -> offres.submit(numero).version());
        At.collector("bretagne").run(() -> review.approve(numero, version));

        visit(
                body,
                "",
                () -> assertThat(_find(Paragraph.class))
                        .anyMatch(paragraph -> paragraph.getText().startsWith("1 session ne dit plus")));
    }

    @Test
    void isThePageOfBodiesAlone() {
        List.of(At.collector("bretagne"), At.administrator("bretagne"))
                .forEach(other -> visit(
                        other,
                        () -> assertThat(_find(Page.class))
                                .noneMatch(page -> page.getClass().isAnnotationPresent(Route.class))));
    }

    private void visit(At body, Runnable work) {
        visit(body, "recrutement", work);
    }

    private void visit(At who, String path, Runnable work) {
        who.run(() -> {
            try (Browser browser = Browser.open(context, who)) {
                browser.go(path);
                work.run();
            }
        });
    }

    private RecrutementLine line(At body) {
        return body.call(() -> recrutements.list(ALL, 0, 1).getFirst());
    }

    private static List<String> words() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    private static List<Button> closing() {
        return _find(
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.isVisible() && button.getText().startsWith("Plus de place")));
    }

    private static IntegerField field(String label) {
        return _get(IntegerField.class, spec -> spec.withLabel(label));
    }

    private static NativeButton choice(String word) {
        return _get(NativeButton.class, spec -> spec.withText(word));
    }
}
