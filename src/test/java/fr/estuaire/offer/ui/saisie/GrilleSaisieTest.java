package fr.estuaire.offer.ui.saisie;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import fr.estuaire.SetClock;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.ui.PagedGrid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Typing into a list of 5,000 rows, as the script of the page tells it. */
class GrilleSaisieTest {
    private static final int ROWS = 5_000;
    private static final Map<String, String> ETATS = new LinkedHashMap<>();

    static {
        ETATS.put("1", "Ouvert");
        ETATS.put("2", "Fermé");
    }

    record Ligne(
            int numero,
            String offre,
            @Nullable LocalDate debut,
            @Nullable Integer places,
            @Nullable String etat) {}

    private final List<Ligne> rows = new ArrayList<>(IntStream.range(0, ROWS)
            .mapToObj(n -> new Ligne(n, "Offre " + n, LocalDate.of(2027, 1, 4).plusDays(n % 300), 12, "1"))
            .toList());
    private final List<Slice> slices = new ArrayList<>();
    private final List<List<Saisie>> saved = new ArrayList<>();
    private final Map<Integer, String> refusals = new HashMap<>();
    private PagedGrid<Ligne> grid = new PagedGrid<>(this::slice, rows::size, Ligne::numero, new Div());
    private GrilleSaisie<Ligne> sheet = new GrilleSaisie<>(grid, new SetClock(LocalDate.of(2026, 11, 23)), this::save);

    @BeforeEach
    void open() {
        MockVaadin.setup();
        grid = new PagedGrid<>(this::slice, rows::size, Ligne::numero, new Div());
        sheet = new GrilleSaisie<>(grid, new SetClock(LocalDate.of(2026, 11, 23)), this::save);
        sheet.jour("debut", "Début", Ligne::debut);
        grid.text("Offre", "offre", Ligne::offre);
        sheet.nombre("places", "Places", 0, 999, Ligne::places);
        sheet.choix("etat", "État", ETATS, Ligne::etat);
        UI.getCurrent().add(grid, sheet.status());
        MockVaadin.clientRoundtrip(true);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void savesADayTypedAsPeopleDoAndShowsIt() {
        type(3, "debut", "7 sept");

        assertThat(saved).containsExactly(List.of(new Saisie("debut", LocalDate.of(2027, 9, 7))));
        assertThat(cell(3, "debut")).isEqualTo(new Cellule("7\u00a0sept.\u00a02027", "07/09/2027", null, true));
        assertThat(sheet.status().getText()).isEqualTo("1 cellule enregistrée.");
    }

    @Test
    void readsNumbersAndWordsOfAChoice() {
        type(3, "places", "1 0");
        type(3, "etat", "ferme");

        assertThat(row(3)).extracting(Ligne::places, Ligne::etat).containsExactly(10, "2");
        assertThat(cell(3, "etat").texte()).isEqualTo("Fermé");
    }

    @Test
    void emptiesACell() {
        type(3, "places", " ");

        assertThat(row(3).places()).isNull();
        assertThat(cell(3, "places").texte()).isEmpty();
    }

    @Test
    void keepsWhatItCannotReadAndSaysHowToMendIt() {
        type(3, "debut", "31/02/2027");

        assertThat(saved).isEmpty();
        assertThat(row(3).debut()).isEqualTo("2027-01-07");
        assertThat(cell(3, "debut").texte()).isEqualTo("31/02/2027");
        assertThat(cell(3, "debut").refus()).contains("n’existe pas");
        assertThat(sheet.status().getText()).startsWith("Début\u00a0: ").contains("n’existe pas");
        assertThat(cell(4, "debut").refus()).isNull();
    }

    @Test
    void showsWhyThePageRefusedACell() {
        refusals.put(3, "Cette session a plus d’inscrits que de places.");

        type(3, "places", "2");

        assertThat(cell(3, "places"))
                .isEqualTo(new Cellule("2", "2", "Cette session a plus d’inscrits que de places.", true));
        assertThat(row(3).places()).isEqualTo(12);
    }

    @Test
    void forgetsARefusalOnceMended() {
        type(3, "places", "beaucoup");
        type(3, "places", "20");

        assertThat(cell(3, "places")).isEqualTo(new Cellule("20", "20", null, true));
    }

    @Test
    void showsTheSavedValueAgainWhenOneGivesUp() {
        type(3, "places", "beaucoup");
        fire("abandon", 3, "places", event());

        assertThat(cell(3, "places")).isEqualTo(new Cellule("12", "12", null, true));
    }

    @Test
    void savesOnTheRowAsItIsNow() {
        type(3, "places", "20");
        type(3, "etat", "Fermé");

        assertThat(row(3)).extracting(Ligne::places, Ligne::etat).containsExactly(20, "2");
    }

    @Test
    void ignoresRowsAndColumnsThatMayNotBeChanged() {
        sheet.allow(row -> row.numero() != 3);

        type(3, "places", "20");
        type(4, "offre", "Autre");
        fireWithKey("saisie", "999999", "places", event().put("event.detail.texte", "20"));

        assertThat(saved).isEmpty();
        assertThat(cell(3, "places").ouverte()).isFalse();
        assertThat(cell(4, "places").ouverte()).isTrue();
    }

    @Test
    void pastesABlockOneSaveARow() {
        paste(10, "debut", "07/09/2026\tx\t8\n14/09/2026\ty\t9\r\n");

        assertThat(saved)
                .containsExactly(
                        List.of(new Saisie("debut", LocalDate.of(2026, 9, 7)), new Saisie("places", 8)),
                        List.of(new Saisie("debut", LocalDate.of(2026, 9, 14)), new Saisie("places", 9)));
        assertThat(row(11)).extracting(Ligne::offre, Ligne::places).containsExactly("Offre 11", 9);
        assertThat(sheet.status().getText())
                .isEqualTo("4 cellules enregistrées. 2 valeurs laissées\u00a0: sa place ne se modifie pas ici.");
    }

    @Test
    void pastesFarDownALongListWithoutReadingItWhole() {
        slices.clear();

        paste(4_000, "places", "1\n2\n3");

        assertThat(rows.subList(4_000, 4_004)).extracting(Ligne::places).containsExactly(1, 2, 3, 12);
        assertThat(slices).allSatisfy(slice -> assertThat(slice.limit()).isLessThanOrEqualTo(200));
    }

    @Test
    void refusesPastedCellsOneByOne() {
        refusals.put(11, "Complet.");

        paste(10, "places", "1\n2\ntrois\n4");

        assertThat(rows.subList(10, 14)).extracting(Ligne::places).containsExactly(1, 12, 12, 4);
        assertThat(cell(11, "places").refus()).isEqualTo("Complet.");
        assertThat(cell(12, "places").texte()).isEqualTo("trois");
        assertThat(sheet.status().getText()).contains("2 cellules enregistrées").contains("2 cellules refusées");
    }

    @Test
    void saysWhichRowsFellBeyondTheEnd() {
        paste(ROWS - 1, "places", "1\n2\n3");

        assertThat(row(ROWS - 1).places()).isEqualTo(1);
        assertThat(sheet.status().getText()).contains("2 lignes laissées");
    }

    @Test
    void refusesABlockTooLong() {
        paste(0, "places", "1\n".repeat(401));

        assertThat(saved).isEmpty();
        assertThat(sheet.status().getText()).contains("401 lignes").contains("400 au plus");
    }

    @Test
    void doesNotPasteOnOtherRowsThanThoseSeen() {
        Ligne seen = row(10);
        String key = key(seen);
        rows.removeFirst();

        fireWithKey(
                "collage",
                key,
                "places",
                event().put("event.detail.texte", "1\n2").put("event.detail.rang", 10));

        assertThat(saved).isEmpty();
        assertThat(sheet.status().getText()).startsWith("La liste a changé");
    }

    @Test
    void countsAsTheListDoes() {
        assertThat(_size(grid)).isEqualTo(ROWS);
        assertThat(_get(grid, 4_321).numero()).isEqualTo(4_321);
    }

    // ---- The page ----

    private List<Ligne> slice(Slice slice) {
        slices.add(slice);
        return rows.subList(slice.offset(), Math.min(rows.size(), slice.offset() + slice.limit()));
    }

    private Reponse<Ligne> save(Ligne ligne, List<Saisie> saisies) {
        String refusal = refusals.get(ligne.numero());
        if (refusal != null) {
            throw new IllegalArgumentException(refusal);
        }
        saved.add(saisies);
        Ligne after = ligne;
        for (Saisie saisie : saisies) {
            after = switch (saisie.colonne()) {
                case "debut" ->
                    new Ligne(after.numero, after.offre, saisie.jour().orElse(null), after.places, after.etat);
                case "places" ->
                    new Ligne(
                            after.numero,
                            after.offre,
                            after.debut,
                            saisie.nombre().orElse(null),
                            after.etat);
                default ->
                    new Ligne(
                            after.numero,
                            after.offre,
                            after.debut,
                            after.places,
                            saisie.texte().orElse(null));
            };
        }
        rows.set(after.numero(), after);
        return Reponse.saved(after);
    }

    // ---- The browser ----

    private Ligne row(int rank) {
        return rows.get(rank);
    }

    private String key(Ligne row) {
        return grid.getDataCommunicator().getKeyMapper().key(row);
    }

    private Cellule cell(int rank, String column) {
        LitRenderer<Ligne> renderer = (LitRenderer<Ligne>)
                Objects.requireNonNull(grid.getColumnByKey(column)).getRenderer();
        return (Cellule) Objects.requireNonNull(renderer.getValueProviders().get("cellule"))
                .apply(row(rank));
    }

    private void type(int rank, String column, String text) {
        fire("saisie", rank, column, event().put("event.detail.texte", text).put("event.detail.jeton", 1));
    }

    private void paste(int rank, String column, String text) {
        fire("collage", rank, column, event().put("event.detail.texte", text).put("event.detail.rang", rank));
    }

    private void fire(String name, int rank, String column, ObjectNode data) {
        fireWithKey(name, key(row(rank)), column, data);
    }

    private void fireWithKey(String name, String key, String column, ObjectNode data) {
        data.put("event.detail.ligne", key).put("event.detail.colonne", column);
        _fireDomEvent(grid, name, data);
        MockVaadin.clientRoundtrip(true);
    }

    private static ObjectNode event() {
        return JsonNodeFactory.instance.objectNode();
    }
}
