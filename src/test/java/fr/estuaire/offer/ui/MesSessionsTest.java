package fr.estuaire.offer.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.estuaire.Typing.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.SessionBulk;
import fr.estuaire.offer.SessionFilter;
import fr.estuaire.offer.SessionLine;
import fr.estuaire.offer.SessionSearch;
import fr.estuaire.offer.SessionsFixture;
import fr.estuaire.offer.ui.sessions.ListeSessions;
import fr.estuaire.offer.ui.sessions.SerieForm;
import fr.estuaire.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@EstuaireTest
class MesSessionsTest {
    private static final String TICK_ALL = "Cocher les 120 sessions du filtre";
    private static final LocalDate FIRST = LocalDate.of(2030, 1, 7);

    @Autowired
    ApplicationContext context;

    @Autowired
    OffreFixture fixture;

    @Autowired
    SessionsFixture sessions;

    @Autowired
    SessionSearch search;

    @Autowired
    SessionBulk bulk;

    @Test
    void showsTheSessionsOfTheBodyAndKeepsTheFiltersInItsAddress() {
        At body = fixture.body("occitanie", null);
        At neighbour = fixture.body("corse", null);
        sessions.offer(body, "Vannerie", 3);
        sessions.offer(body, "Dentelle", 2);
        sessions.offer(neighbour, "Fromagerie", 7);

        visit(body, "sessions", () -> {
            assertThat(_size(grid())).isEqualTo(5);
            enter(_get(TextField.class, spec -> spec.withLabel("Rechercher")), "vannerie");
            assertThat(_size(grid())).isEqualTo(3);
        });
        visit(
                body,
                "sessions?texte=dentelle&quand=TOUTES",
                () -> assertThat(_size(grid())).isEqualTo(2));
        visit(body, "sessions?jour=2030-01-14", () -> assertThat(_size(grid())).isEqualTo(2));
        visit(body, "sessions?quand=PASSEES", () -> assertThat(_size(grid())).isZero());
        visit(
                body,
                "sessions?quand=JAMAIS&du=hier",
                () -> assertThat(_size(grid())).isEqualTo(5));
    }

    @Test
    void savesWhatIsTypedInACellAndKeepsWhatSomebodyElseWrote() {
        At body = fixture.body("occitanie", null);
        sessions.offer(body, "Vannerie", 2);

        visit(body, "sessions", () -> {
            type(0, "places", "12");
            assertThat(_get(grid(), 0).places()).isEqualTo(12);
            SessionLine seen = _get(grid(), 0);
            assertThat(seen.placesLe()).isNotNull();
            type(0, "debut", "14/1/2030");
        });

        assertThat(lines(body)).extracting(SessionLine::debut).containsOnly(FIRST.plusWeeks(1));
    }

    @Test
    void shiftsTheTickedSessionsAndTakesItBack() {
        At body = fixture.body("occitanie", null);
        sessions.offer(body, "Vannerie", 3);

        visit(body, "sessions", () -> {
            assertThat(button("Décaler…").isEnabled()).isFalse();
            grid().asMultiSelect().select(_get(grid(), 0), _get(grid(), 1));
            _click(button("Décaler…"));
            enter(_get(IntegerField.class), 100);
            _click(button("Décaler"));
            assertThat(lines(body)).extracting(SessionLine::debut).contains(FIRST.plusWeeks(100));
            _click(_find(Button.class, spec -> spec.withText("Annuler")).getLast());
        });

        assertThat(lines(body))
                .extracting(SessionLine::debut)
                .containsExactly(FIRST, FIRST.plusWeeks(1), FIRST.plusWeeks(2));
    }

    @Test
    void asksWhySessionsAreCalledOff() {
        At body = fixture.body("occitanie", null);
        sessions.offer(body, "Vannerie", 2);

        visit(body, "sessions", () -> {
            grid().asMultiSelect().select(_get(grid(), 0));
            _click(button("Annuler avec un motif…"));
            _click(button("Annuler ces sessions"));
            assertThat(lines(body)).noneMatch(SessionLine::annulee);
            enter(_get(TextArea.class), "Salle inondée");
            _click(button("Annuler ces sessions"));
        });

        assertThat(lines(body)).filteredOn(SessionLine::annulee).hasSize(1);
    }

    @Test
    void holdsASessionAgainThatWasCalledOffFromTheListAndTheCalendar() {
        At body = fixture.body("occitanie", null);
        sessions.offer(body, "Vannerie", 3);
        List<SessionLine> all = lines(body);
        body.run(() ->
                bulk.cancel(all.subList(0, 2).stream().map(SessionLine::numero).toList(), "Salle inondée"));

        visit(body, "sessions", () -> {
            grid().asMultiSelect().select(_get(grid(), 2));
            _assertNone(Button.class, spec -> spec.withText("Rétablir…"));
            grid().asMultiSelect().select(_get(grid(), 0));
            _click(button("Rétablir…"));
            assertThat(_find(Paragraph.class)).anyMatch(said -> said.getText().contains("une fois l’offre soumise"));
            _click(button("Rétablir la session"));
        });
        assertThat(lines(body)).extracting(SessionLine::annulee).containsExactly(false, true, false);
        assertThat(lines(body)).extracting(SessionLine::etatRecrutement).containsExactly("1", "2", "1");

        visit(body, "sessions?vue=calendrier&mois=2030-01", () -> {
            assertThat(_get(NativeTable.class).getElement().getTextRecursively())
                    .contains("Annulée Vannerie Rennes");
            _click(button("Rétablir"));
            enter(_get(Checkbox.class), false);
            _click(button("Rétablir la session"));
            _assertNone(Button.class, spec -> spec.withText("Rétablir"));
        });
        assertThat(lines(body)).extracting(SessionLine::annulee).containsOnly(false);
        assertThat(lines(body)).extracting(SessionLine::etatRecrutement).containsExactly("1", "2", "1");
    }

    @Test
    void ticksAllThatTheFiltersLeaveOnceSomethingIsTicked() {
        At body = fixture.body("occitanie", null);
        At neighbour = fixture.body("corse", null);
        sessions.offer(body, "Vannerie", 120);
        sessions.offer(body, "Dentelle", 2);
        sessions.offer(neighbour, "Fromagerie", 2);

        visit(body, "sessions?texte=vannerie", () -> {
            _assertNone(Button.class, spec -> spec.withText(TICK_ALL));
            assertThat(grid().getDataProvider().fetch(new Query<>()).count())
                    .as("what the box of the header ticks")
                    .isEqualTo(50);
            _size(grid());
            grid().asMultiSelect().select(_get(grid(), 0));
            _click(button(TICK_ALL));
            assertThat(grid().getSelectedItems()).hasSize(120);
            assertThat(_find(Span.class))
                    .anyMatch(said -> said.getText().equals("Les 120 sessions du filtre sont cochées."));
            _click(button("Changer…"));
            chooseField("Reste-t-il des places");
            chooseCode("Suspendu");
            _click(button("Voir ce qui change"));
            assertThat(_get(NativeTable.class).getElement().getTextRecursively())
                    .contains("Vannerie", "120");
            _click(button("Changer"));
        });

        assertThat(body.call(() -> search.count(inState("3")))).isEqualTo(120);
        assertThat(body.call(() -> search.count(inState("1")))).isEqualTo(2);
        assertThat(neighbour.call(() -> search.count(inState("1")))).isEqualTo(2);
    }

    private static SessionFilter inState(String etat) {
        return new SessionFilter(null, null, null, null, null, etat, SessionFilter.Quand.TOUTES, null, null);
    }

    @Test
    void showsWhatChangesBeforeItChanges() {
        At body = fixture.body("occitanie", null);
        sessions.offer(body, "Vannerie", 2);

        visit(body, "sessions", () -> {
            grid().asMultiSelect().select(_get(grid(), 0), _get(grid(), 1));
            _click(button("Changer…"));
            chooseField("Reste-t-il des places");
            chooseCode("Suspendu");
            assertThat(button("Changer").isEnabled()).isFalse();
            _click(button("Voir ce qui change"));
            assertThat(_get(NativeTable.class).getElement().getTextRecursively())
                    .contains("Vannerie", "Ouvert", "Suspendu", "2");
            assertThat(lines(body)).extracting(SessionLine::etatRecrutement).containsOnly("1");
            _click(button("Changer"));
        });

        assertThat(lines(body)).extracting(SessionLine::etatRecrutement).containsOnly("3");
    }

    @Test
    void deletesAndPutsBack() {
        At body = fixture.body("occitanie", null);
        sessions.offer(body, "Vannerie", 3);

        visit(body, "sessions", () -> {
            grid().asMultiSelect().select(_get(grid(), 1));
            _click(button("Supprimer"));
            assertThat(lines(body)).hasSize(2);
            _click(button("Annuler"));
        });

        assertThat(lines(body)).hasSize(3);
    }

    @Test
    void plansASeriesAndCreatesIt() {
        At body = fixture.body("occitanie", null);
        String offre = sessions.offer(body, "Vannerie", 1);

        visit(body, "sessions/serie?offre=" + offre, () -> {
            int planned = _find(ListItem.class).size();
            assertThat(planned).isGreaterThanOrEqualTo(11);
            _click(_get(
                    Button.class,
                    spec -> spec.withPredicate(button -> button.getText().startsWith("Créer"))));
        });

        assertThat(lines(body).size()).isGreaterThanOrEqualTo(12);
        assertThat(lines(body))
                .filteredOn(line -> line.reunion() != null && line.debut() != null)
                .as("each meeting follows its session")
                .hasSizeGreaterThanOrEqualTo(11)
                .allMatch(line ->
                        Objects.requireNonNull(line.reunion()).plusWeeks(2).equals(line.debut()));
    }

    @Test
    void showsAMonthOfSessions() {
        At body = fixture.body("occitanie", null);
        sessions.offer(body, "Vannerie", 3);

        visit(body, "sessions?vue=calendrier&mois=2030-01", () -> {
            assertThat(_find(H2.class)).extracting(H2::getText).contains("janvier 2030");
            assertThat(_get(NativeTable.class).getElement().getTextRecursively())
                    .contains("Début Vannerie Rennes", "Réunion Vannerie 14\u00a0h, Rennes");
        });
    }

    @Test
    void keepsOtherRolesOut() {
        for (At other : List.of(At.collector("occitanie"), At.administrator("occitanie"), At.nation())) {
            for (String path : List.of("sessions", "sessions/serie")) {
                visit(other, path, () -> {
                    _assertNone(ListeSessions.class);
                    _assertNone(SerieForm.class);
                });
            }
        }
    }

    private List<SessionLine> lines(At body) {
        return body.call(() -> search.list(SessionFilter.TOUTES, Slice.first(100)));
    }

    @SuppressWarnings("unchecked") // the only list of the page
    private static Grid<SessionLine> grid() {
        return _get(Grid.class);
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // items of a type of the page
    private static void chooseField(String label) {
        ComboBox box = _get(ComboBox.class, spec -> spec.withLabel("Quoi changer\u00a0?"));
        choose(box, label);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void chooseCode(String label) {
        List<ComboBox> boxes = _find(
                ComboBox.class,
                spec -> spec.withPredicate(box -> String.valueOf(box.getLabel()).startsWith("Reste-t-il des places")));
        choose(boxes.getFirst(), label);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(ComboBox box, String label) {
        Object found = box.getListDataView()
                .getItems()
                .filter(item ->
                        String.valueOf(box.getItemLabelGenerator().apply(item)).startsWith(label))
                .findFirst()
                .orElseThrow();
        enter(box, found);
    }

    private static void type(int row, String column, String text) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put(
                "event.detail.ligne",
                grid().getDataCommunicator().getKeyMapper().key(_get(grid(), row)));
        data.put("event.detail.colonne", column);
        data.put("event.detail.texte", text);
        data.put("event.detail.jeton", 1);
        _fireDomEvent(grid(), "saisie", data);
    }

    private void visit(At at, String path, Runnable work) {
        at.run(() -> {
            try (Browser browser = Browser.open(context, at)) {
                browser.go(path);
                assertThat(UI.getCurrent()).isNotNull();
                MockVaadin.clientRoundtrip(true);
                work.run();
            }
        });
    }
}
