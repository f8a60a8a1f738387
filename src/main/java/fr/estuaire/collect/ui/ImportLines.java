package fr.estuaire.collect.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import fr.estuaire.collect.imports.Choix;
import fr.estuaire.collect.imports.Imports;
import fr.estuaire.collect.imports.LigneImport;
import fr.estuaire.collect.imports.Verdict;
import fr.estuaire.collect.lecture.Remarque;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Section;
import java.util.Collection;
import java.util.Map;

/** The formations of a file, what becomes of each and why, and what the person decides. */
class ImportLines extends Div {
    private final transient Imports imports;
    private final long id;
    private final transient Regard regard;
    private final SerializableRunnable whenChosen;
    private final Select<Verdict> verdict = new Select<>();
    private final Div together = new Div();
    private final PagedGrid<LigneImport> grid;

    /**
     * Who looks, and when.
     *
     * @param deciding whether the import waits for a decision
     */
    record Regard(boolean deciding, boolean collector) {}

    /** @param whenChosen what the page does when a decision changes */
    ImportLines(Imports imports, long id, Regard regard, SerializableRunnable whenChosen) {
        this.imports = imports;
        this.id = id;
        this.regard = regard;
        this.whenChosen = whenChosen;
        grid = new PagedGrid<>(
                slice -> imports.listLines(id, verdict.getValue(), slice.offset(), slice.limit()),
                () -> imports.countLines(id, verdict.getValue()),
                LigneImport::rang,
                new EmptyState(
                        VaadinIcon.FILE_O,
                        "Aucune formation à montrer.",
                        "Choisissez un autre résultat pour revoir les autres."));
        columns();
        filter();
        together.addClassName("page-actions");
        Map<Verdict, Long> counts = imports.countVerdicts(id);
        Section section = new Section(
                "Formations du fichier",
                new Paragraph(counts.isEmpty() ? "Ce fichier n’en contient aucune." : ImportWords.counts(counts) + "."),
                new Filters(verdict, together, grid.counter("formation", "formations")),
                grid);
        add(section);
        offerTogether();
    }

    private void filter() {
        verdict.setLabel("Résultat");
        verdict.setItems(Verdict.values());
        verdict.setEmptySelectionAllowed(true);
        verdict.setEmptySelectionCaption("Tous");
        verdict.setItemLabelGenerator(value -> value == null ? "Tous" : value.libelle());
        verdict.addValueChangeListener(event -> {
            offerTogether();
            grid.refresh();
        });
    }

    /** Decisions for all formations of the verdict on sight. */
    private void offerTogether() {
        together.removeAll();
        Verdict shown = verdict.getValue();
        if (!regard.deciding() || shown == null || shown.choix().size() < 2) {
            return;
        }
        shown.choix().forEach(choix -> {
            Button all = new Button("Toutes\u00A0: " + choix.libelle().toLowerCase(java.util.Locale.FRENCH), event -> {
                imports.chooseAll(id, shown, choix);
                grid.refresh();
                whenChosen.run();
            });
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            together.add(all);
        });
    }

    private void columns() {
        grid.component("Formation", this::title)
                .setAutoWidth(false)
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.component("Résultat", line -> ImportWords.badge(line.verdict()))
                .setFlexGrow(0)
                .setWidth("9.5rem");
        grid.component("Pourquoi", line -> new Paragraph(line.motif()))
                .setAutoWidth(false)
                .setWidth("18rem")
                .setFlexGrow(3);
        if (regard.collector()) {
            grid.text("Organisme", null, LigneImport::nomOrganisme)
                    .setAutoWidth(false)
                    .setWidth("12rem");
        }
        grid.component(regard.deciding() ? "Décision" : "Suite", this::decision)
                .setAutoWidth(false)
                .setFlexGrow(0)
                .setWidth("14rem");
        grid.component("Détails", this::more).setAutoWidth(false).setFlexGrow(0).setWidth("8rem");
        grid.setDetailsVisibleOnClick(false);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(line -> new ImportLineDetails(imports, id, line)));
    }

    private Component title(LigneImport line) {
        Div words = new Div(new Span(line.titre()));
        String where = (line.ligne() == 0 ? "" : "Ligne " + FrenchText.number(line.ligne()))
                + (line.numero() == null ? "" : (line.ligne() == 0 ? "" : " · ") + line.numero());
        Div small = new Div(where);
        small.addClassName("aide");
        words.add(small);
        return words;
    }

    private Component decision(LigneImport line) {
        if (!regard.deciding()) {
            return line.resultat() == null ? new Span("Laissée de côté") : link(line.resultat());
        }
        if (line.verdict().choix().size() < 2) {
            return new Span("");
        }
        Select<Choix> select = new Select<>();
        select.setAriaLabel("Décision pour " + line.titre());
        select.setItems(line.verdict().choix());
        select.setItemLabelGenerator(Choix::libelle);
        select.setValue(line.choix());
        select.setWidthFull();
        select.addValueChangeListener(event -> choose(line, event.getValue()));
        return select;
    }

    private void choose(LigneImport line, Choix choix) {
        try {
            imports.choose(id, line.rang(), choix);
        } catch (IllegalStateException e) {
            Messages.refused(e);
        }
        whenChosen.run();
    }

    private Anchor link(String numero) {
        return new Anchor((regard.collector() ? "offres-du-territoire/" : "offres/") + numero, "Offre " + numero);
    }

    private Component more(LigneImport line) {
        if (line.remarques() == 0 && line.verdict() != Verdict.CHANGEE && line.verdict() != Verdict.A_CONFIRMER) {
            return new Span();
        }
        Button more = new Button("Détails", event -> grid.setDetailsVisible(line, !grid.isDetailsVisible(line)));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.setAriaLabel("Détails de " + line.titre());
        return more;
    }

    /** Remarks as a list that one reads. */
    static Component remarks(Collection<Remarque> remarques) {
        UnorderedList list = new UnorderedList();
        list.addClassName("remarques");
        remarques.forEach(remarque ->
                list.add(new ListItem(ImportWords.badge(remarque.nature()), new Span(" " + remarque.inFrench()))));
        return list;
    }
}
