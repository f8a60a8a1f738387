package fr.estuaire.offer.ui.sessions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.offer.ColonneSession;
import fr.estuaire.offer.SessionBulk.Cellule;
import fr.estuaire.offer.SessionLine;
import fr.estuaire.offer.ui.saisie.GrilleSaisie;
import fr.estuaire.offer.ui.saisie.Reponse;
import fr.estuaire.offer.ui.saisie.Saisie;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.PagedGrid;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sessions of a body in a list in which one types, with their filters and what can be done with several at once. */
@StyleSheet("estuaire/sessions.css")
public final class ListeSessions extends Div {
    private static final int MAX = 99_999;
    private static final String LINK = """
            <span class="session-offre"><a href="${item.adresse}" router-link>${item.titre}</a>
              <span class="seconde">${item.detail}</span></span>""";
    private static final String TWO = """
            <span class="session-offre"><span>${item.texte}</span> <span class="seconde">${item.detail}</span></span>""";

    private final transient SessionsDesk desk;
    private final FiltresSessions filters;
    private final PagedGrid<SessionLine> grid;
    private final BarreSelection bar;
    private final Div day = new Div();
    private final SerializableConsumer<Map<String, String>> moved;

    /** @param moved receives the filters each time one changes, to be kept in the address of the page */
    public ListeSessions(SessionsDesk desk, SerializableConsumer<Map<String, String>> moved) {
        this.desk = desk;
        this.moved = moved;
        addClassName("liste-sessions");
        filters = new FiltresSessions(desk.offres(), this::filter);
        grid = new PagedGrid<>(
                slice -> desk.search().list(filters.filter(), slice),
                () -> desk.search().count(filters.filter()),
                SessionLine::numero,
                new EmptyState(
                        VaadinIcon.CALENDAR,
                        "Aucune session à montrer.",
                        "Ajoutez une série de sessions, ou élargissez les filtres."));
        GrilleSaisie<SessionLine> sheet = new GrilleSaisie<>(grid, desk.localClock(), this::save);
        sheet.allow(line -> line.etat().isEditable());
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        ((GridMultiSelectionModel<SessionLine>) grid.getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        columns(sheet);
        bar = new BarreSelection(desk, this::refresh);
        CocherTout whole = new CocherTout(this::tickAll, grid::deselectAll);
        grid.asMultiSelect().addValueChangeListener(event -> {
            bar.show(event.getValue());
            whole.show(event.getValue().size(), grid.count());
        });
        add(filters.line(grid.counter("session", "sessions")), day, new Div(bar, sheet.status()), whole, grid);
    }

    /** Shows what an address asks for. */
    public void read(QueryParameters query) {
        filters.read(query);
        showDay();
        refresh();
    }

    private void filter() {
        showDay();
        refresh();
        moved.accept(filters.parameters());
    }

    private void refresh() {
        grid.deselectAll();
        grid.refresh();
    }

    private void tickAll() {
        try {
            grid.asMultiSelect().setValue(new LinkedHashSet<>(desk.search().listAll(filters.filter())));
        } catch (IllegalArgumentException e) {
            Messages.refused(e);
        }
    }

    private void showDay() {
        day.removeAll();
        day.addClassName("filtre-jour");
        filters.day().ifPresent(only -> {
            Button all = new Button("Tout revoir", event -> filters.forgetDay());
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            day.add(new Paragraph("Ce qui commence, finit ou se tient le " + FrenchText.date(only) + "."), all);
        });
        day.setVisible(day.getComponentCount() > 0);
    }

    private void columns(GrilleSaisie<SessionLine> sheet) {
        grid.addColumn(LitRenderer.<SessionLine>of(LINK)
                        .withProperty("adresse", ListeSessions::address)
                        .withProperty("titre", SessionLine::titre)
                        .withProperty("detail", ListeSessions::detail))
                .setHeader("Formation")
                .setSortProperty("formation")
                .setSortable(true)
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.text("Lieu", null, SessionLine::ville);
        sheet.jour("debut", ColonneSession.DEBUT.titre(), SessionLine::debut)
                .setSortProperty("debut")
                .setSortable(true);
        sheet.jour("fin", ColonneSession.FIN.titre(), SessionLine::fin)
                .setSortProperty("fin")
                .setSortable(true);
        Map<String, String> etats = new LinkedHashMap<>();
        for (CodeLheo code : DictLheo.ETAT_RECRUTEMENT.proposed()) {
            etats.put(code.code(), code.label());
        }
        sheet.choix("etat", ColonneSession.ETAT.titre(), etats, SessionLine::etatRecrutement);
        sheet.nombre("places", ColonneSession.PLACES.titre(), 0, MAX, SessionLine::places)
                .setTextAlign(ColumnTextAlign.END);
        sheet.nombre("capacite", ColonneSession.CAPACITE.titre(), 0, MAX, SessionLine::capacite)
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(LitRenderer.<SessionLine>of(TWO)
                        .withProperty("texte", ListeSessions::filling)
                        .withProperty("detail", this::age))
                .setHeader("Remplissage")
                .setAutoWidth(true);
        grid.addColumn(LitRenderer.<SessionLine>of(TWO)
                        .withProperty("texte", line -> line.reunion() == null ? "" : FrenchText.date(line.reunion()))
                        .withProperty(
                                "detail",
                                line -> line.reunionHeure() == null ? "" : FrenchText.time(line.reunionHeure())))
                .setHeader("Prochaine réunion")
                .setAutoWidth(true);
    }

    private static String address(SessionLine line) {
        return "offres/" + line.formation() + "?section=QUAND&action=" + line.action() + "&session=" + line.numero();
    }

    private static String detail(SessionLine line) {
        String closed = line.etat().isEditable() ? "" : " · offre soumise";
        return (line.annulee() ? "Annulée · " : "") + line.numero() + closed;
    }

    private static String filling(SessionLine line) {
        return line.saturation().map(percent -> percent + "\u00A0%").orElse("");
    }

    private String age(SessionLine line) {
        return line.placesLe() == null ? "" : "relevé " + FrenchText.age(line.placesLe(), desk.localClock());
    }

    private Reponse<SessionLine> save(SessionLine line, List<Saisie> typed) {
        Map<ColonneSession, String> refusals = desk.bulk()
                .set(line.numero(), typed.stream().map(cell -> cell(line, cell)).toList());
        Map<String, String> byColumn = new HashMap<>();
        refusals.forEach((column, why) -> byColumn.put(column.name().toLowerCase(Locale.ROOT), why));
        return new Reponse<>(desk.search().find(line.numero()).orElse(line), byColumn);
    }

    private static Cellule cell(SessionLine line, Saisie typed) {
        ColonneSession column = ColonneSession.valueOf(typed.colonne().toUpperCase(Locale.ROOT));
        Object before = switch (column) {
            case DEBUT -> line.debut();
            case FIN -> line.fin();
            case ETAT -> line.etatRecrutement();
            case PLACES -> line.places();
            case CAPACITE -> line.capacite();
        };
        return new Cellule(column, before, typed.valeur());
    }
}
