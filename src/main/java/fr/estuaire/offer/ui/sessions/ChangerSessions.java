package fr.estuaire.offer.ui.sessions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.estuaire.offer.Apercu;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.Genre;
import fr.estuaire.offer.Lot;
import fr.estuaire.offer.Retouche;
import fr.estuaire.offer.SessionLine;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives a field the same value in all the ticked sessions or in their actions: choose, see what changes, change. */
final class ChangerSessions {
    private static final int SHOWN = 100;
    private final SessionsDesk desk;
    private final List<String> numeros;
    private final BarreSelection.Fini done;
    private final Dialog dialog = new Dialog();
    private final ComboBox<Choix> field = new ComboBox<>("Quoi changer\u00A0?");
    private final Div value = new Div();
    private final Div preview = new Div();
    private final Refusal refusal = new Refusal();
    private final Button apply = new Button("Changer");
    private @Nullable ValeurCommune typed;
    private @Nullable Retouche ready;

    /** A field of the actions or of the sessions. */
    record Choix(Genre genre, Champ champ) {
        String words() {
            return champ.libelle() + (genre == Genre.ACTION ? " (de l’action)" : " (de la session)");
        }
    }

    ChangerSessions(SessionsDesk desk, List<SessionLine> chosen, BarreSelection.Fini done) {
        this.desk = desk;
        this.done = done;
        numeros = chosen.stream().map(SessionLine::numero).toList();
        List<Choix> choices = new ArrayList<>();
        Retouche.listChamps(Genre.SESSION).forEach(champ -> choices.add(new Choix(Genre.SESSION, champ)));
        Retouche.listChamps(Genre.ACTION).forEach(champ -> choices.add(new Choix(Genre.ACTION, champ)));
        field.setItems(choices);
        field.setItemLabelGenerator(Choix::words);
        field.setWidthFull();
        field.addValueChangeListener(event -> choose(event.getValue()));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setEnabled(false);
        apply.setDisableOnClick(true);
        apply.addClickListener(event -> apply());
    }

    void open() {
        dialog.setHeaderTitle("Changer " + FrenchText.count(numeros.size(), "session"));
        dialog.setWidth("46rem");
        dialog.setMaxWidth("100%");
        preview.addClassName("apercu");
        preview.getElement().setAttribute("role", "status");
        Div content = new Div(
                new Paragraph(
                        "Choisissez un champ et sa nouvelle valeur\u00A0: vous verrez ce qui change avant de décider."),
                field,
                value,
                refusal,
                preview);
        content.addClassName("question-corps");
        dialog.add(content);
        dialog.getFooter().add(new Button("Annuler", event -> dialog.close()), apply);
        dialog.open();
    }

    private void choose(@Nullable Choix choice) {
        value.removeAll();
        forget();
        typed = null;
        if (choice != null) {
            ValeurCommune input = ValeurCommune.of(desk, choice.champ(), this::forget);
            typed = input;
            Button see = new Button("Voir ce qui change", event -> see(choice));
            value.addClassName("valeur-commune");
            value.add(input.component(), see);
        }
    }

    private void forget() {
        ready = null;
        apply.setEnabled(false);
        preview.removeAll();
        refusal.clear();
    }

    private void see(Choix choice) {
        forget();
        try {
            Retouche change = new Retouche(
                    choice.genre(),
                    choice.champ().element(),
                    Objects.requireNonNull(typed).element());
            Apercu seen = desk.retouches().preview(numeros, change);
            show(choice, seen);
            ready = change;
            apply.setEnabled(seen.parties() > 0);
        } catch (IllegalArgumentException e) {
            refusal.show(e);
        }
    }

    private void show(Choix choice, Apercu seen) {
        boolean actions = choice.genre() == Genre.ACTION;
        String changed = FrenchText.count(seen.parties(), actions ? "action" : "session");
        preview.add(new Paragraph(
                seen.parties() == 0
                        ? "Rien ne change."
                        : changed + " de " + FrenchText.count(seen.offres(), "offre") + " à changer."
                                + (seen.pareilles() == 0
                                        ? ""
                                        : " " + FrenchText.count(seen.pareilles(), "a déjà", "ont déjà")
                                                + " cette valeur.")));
        if (!seen.lignes().isEmpty()) {
            preview.add(table(seen));
        }
        if (!seen.laissees().isEmpty()) {
            UnorderedList left = new UnorderedList();
            seen.laissees().stream()
                    .limit(SHOWN)
                    .forEach(one -> left.add(new ListItem("«\u00A0" + one.titre() + "\u00A0» est laissée ("
                            + one.combien() + ")\u00A0: " + one.pourquoi())));
            preview.add(left);
        }
    }

    private static NativeTable table(Apercu seen) {
        NativeTable table = new NativeTable();
        table.addClassName("avant-apres");
        table.setCaptionText("Ce qui change");
        NativeTableRow head = new NativeTableRow();
        for (String title : List.of("Offre", "Avant", "Après", "Nombre")) {
            head.add(new NativeTableHeaderCell(title));
        }
        table.getHead().add(head);
        seen.lignes().stream().limit(SHOWN).forEach(line -> {
            NativeTableRow row = new NativeTableRow();
            for (String text : List.of(
                    line.titre(),
                    orNothing(line.avant()),
                    orNothing(line.apres()),
                    FrenchText.number(line.combien()))) {
                row.add(new NativeTableCell(text));
            }
            table.getBody().add(row);
        });
        if (seen.lignes().size() > SHOWN) {
            NativeTableRow row = new NativeTableRow();
            row.add(new NativeTableCell(
                    "et " + FrenchText.count(seen.lignes().size() - SHOWN, "autre ligne", "autres lignes")));
            table.getBody().add(row);
        }
        return table;
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? "(vide)" : text;
    }

    private void apply() {
        Retouche change = ready;
        if (change == null) {
            return;
        }
        try {
            Lot lot = desk.retouches().apply(numeros, change);
            dialog.close();
            boolean actions = change.genre() == Genre.ACTION;
            done.tell(
                    lot,
                    result -> actions
                            ? result.phrase("action changée", "actions changées")
                            : result.phrase("session changée", "sessions changées"),
                    desk.bulk()::undo);
        } catch (IllegalArgumentException | IllegalStateException e) {
            refusal.show(e);
        }
    }
}
