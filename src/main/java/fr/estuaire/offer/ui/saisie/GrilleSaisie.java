package fr.estuaire.offer.ui.saisie;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.DomEventListener;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import fr.estuaire.offer.ui.saisie.Refusees.Refusee;
import fr.estuaire.shared.ui.PagedGrid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a list one in which people type as in a spreadsheet: arrows, Enter, Tab and Escape, Delete, copy, and paste of a
 * block. Each cell is saved when it is left; one that is refused keeps what was typed and says why.
 *
 * <p>Cells are plain text: a field exists only in the cell being typed in, made by {@code saisie.js}.
 */
public final class GrilleSaisie<T> {
    private static final String TEMPLATE = """
            ${item.cellule.ouverte ? html`<span class="saisie" data-ligne="${itemKey}" data-rang="${index}"
                data-colonne="CLE" data-valeur="${item.cellule.valeur}" data-refus="${item.cellule.refus}"
                >${item.cellule.texte}</span>` : html`<span>${item.cellule.texte}</span>`}${item.cellule.refus
              ? html`<span class="saisie-refus">${item.cellule.refus}</span>` : ''}""";

    private final PagedGrid<T> grid;
    private final Clock clock;
    private final Refusees refused = new Refusees();
    private final Ecriture<T> writing;
    private final Map<String, ColonneSaisie<T, ?>> columns = new LinkedHashMap<>();
    private final Span status = new Span();
    private SerializablePredicate<T> open = row -> true;

    /**
     * @param grid made with an {@code id}: what a row keeps when its values change
     * @param clock what day it is where people type, for dates typed without their year
     */
    public GrilleSaisie(PagedGrid<T> grid, Clock clock, Enregistrement<T> enregistrement) {
        this.grid = grid;
        this.clock = clock;
        this.writing = new Ecriture<>(grid, refused, enregistrement);
        status.addClassName("saisie-etat");
        status.getElement().setAttribute("role", "status");
        grid.addClassName("grille-saisie");
        grid.addAttachListener(this::loadScript);
        listen("saisie", this::typed).addEventData("event.detail.texte").addEventData("event.detail.jeton");
        listen("collage", this::pasted).addEventData("event.detail.texte").addEventData("event.detail.rang");
        listen("abandon", this::givenUp);
    }

    /** What the last save did, in words; to be put above the list. */
    public Span status() {
        return status;
    }

    /** Which rows may be changed; all, unless told otherwise. */
    public void allow(SerializablePredicate<T> rows) {
        open = rows;
    }

    /**
     * A column of texts.
     *
     * @param cle lower-case letters and hyphens, by which the page knows the column in {@link Saisie}
     * @param max longest text, in characters
     */
    public Column<T> texte(String cle, String titre, int max, SerializableFunction<T, @Nullable String> valeur) {
        return add(new ColonneSaisie<>(cle, titre, new FormatCellule.Texte(max), valeur));
    }

    /** A column of days, which people type as they like: {@code 7/9}, {@code 7 sept}. */
    public Column<T> jour(String cle, String titre, SerializableFunction<T, @Nullable LocalDate> valeur) {
        return add(new ColonneSaisie<>(cle, titre, new FormatCellule.Jour(clock), valeur));
    }

    /** A column of whole numbers between two bounds, both allowed. */
    public Column<T> nombre(
            String cle, String titre, int min, int max, SerializableFunction<T, @Nullable Integer> valeur) {
        return add(new ColonneSaisie<>(cle, titre, new FormatCellule.Nombre(min, max), valeur));
    }

    /** @param mots the words to choose from, by the code that {@code valeur} gives and {@link Saisie} carries */
    public Column<T> choix(
            String cle, String titre, Map<String, String> mots, SerializableFunction<T, @Nullable String> valeur) {
        return add(new ColonneSaisie<>(cle, titre, new FormatCellule.Choix(new LinkedHashMap<>(mots)), valeur));
    }

    private Column<T> add(ColonneSaisie<T, ?> column) {
        columns.put(column.cle(), column);
        return grid.addColumn(LitRenderer.<T>of(TEMPLATE.replace("CLE", column.cle()))
                        .withProperty("cellule", row -> cell(row, column)))
                .setKey(column.cle())
                .setHeader(column.titre())
                .setResizable(true)
                .setAutoWidth(true)
                .setPartNameGenerator(row -> part(row, column));
    }

    private Cellule cell(T row, ColonneSaisie<T, ?> column) {
        Optional<Refusee> refusal = writing.findRefusal(row, column);
        return refusal.map(cell -> new Cellule(cell.texte(), cell.texte(), cell.phrase(), open.test(row)))
                .orElseGet(() -> new Cellule(column.shown(row), column.edited(row), null, open.test(row)));
    }

    private String part(T row, ColonneSaisie<T, ?> column) {
        if (writing.findRefusal(row, column).isPresent()) {
            return "cellule-refusee";
        }
        return open.test(row) ? "cellule-ouverte" : "cellule-fermee";
    }

    // ---- What the script sends ----

    private DomListenerRegistration listen(String event, DomEventListener listener) {
        return grid.getElement()
                .addEventListener(event, listener)
                .addEventData("event.detail.ligne")
                .addEventData("event.detail.colonne");
    }

    private void typed(DomEvent event) {
        JsonNode data = event.getEventData();
        find(data).ifPresent(cell -> {
            Bilan outcome = writing.write(cell.row(), Map.of(cell.column(), text(data)));
            status.setText(writing.findRefusal(cell.row(), cell.column())
                    .map(refusal -> cell.column().titre() + " : " + refusal.phrase())
                    .orElse(outcome.phrase()));
        });
        grid.getElement()
                .executeJs(
                        "window.estuaireSaisie.answered(this, $0)",
                        data.path("event.detail.jeton").asInt());
    }

    private void pasted(DomEvent event) {
        JsonNode data = event.getEventData();
        find(data).ifPresent(cell -> {
            int rank = data.path("event.detail.rang").asInt();
            Collage<T> paste = new Collage<>(grid, writing, columns, open);
            status.setText(paste.paste(cell.row(), rank, cell.column().cle(), text(data)));
        });
    }

    private void givenUp(DomEvent event) {
        find(event.getEventData()).ifPresent(cell -> {
            writing.giveUp(cell.row(), cell.column());
            status.setText(cell.column().titre() + " : la valeur d’avant est gardée.");
        });
    }

    private record Cell<T>(T row, ColonneSaisie<T, ?> column) {}

    /** A cell that the list has shown and that may be changed; what the browser says is not believed further. */
    private Optional<Cell<T>> find(JsonNode data) {
        @Nullable
        T row = grid.getDataCommunicator()
                .getKeyMapper()
                .get(data.path("event.detail.ligne").asString(""));
        ColonneSaisie<T, ?> column =
                columns.get(data.path("event.detail.colonne").asString(""));
        return row == null || column == null || !open.test(row)
                ? Optional.empty()
                : Optional.of(new Cell<>(row, column));
    }

    private static String text(JsonNode data) {
        return data.path("event.detail.texte").asString("");
    }

    private void loadScript(AttachEvent event) {
        Page page = event.getUI().getPage();
        page.addStyleSheet("context://estuaire/sessions.css");
        // at run time rather than by @JavaScript, which would ask for another bundle
        page.addJavaScript("context://estuaire/saisie.js");
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        columns.values().forEach(column -> described.set(column.cle(), column.describe()));
        grid.getElement().executeJs("window.estuaireSaisie.attach(this, $0)", described);
    }
}
