package fr.estuaire.collect.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.collect.imports.Jeton;
import fr.estuaire.collect.imports.Jetons;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Fiches;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.shared.ui.Tone;
import java.time.ZoneId;

/** The tokens by which the software of the body sends files by itself. */
class JetonsPanel extends Div {
    private final transient Jetons jetons;
    private final ZoneId fuseau;
    private final Grid<Jeton> grid = new Grid<>();

    JetonsPanel(Jetons jetons, ZoneId fuseau) {
        this.jetons = jetons;
        this.fuseau = fuseau;
        columns();
        Button make = new Button("Créer un jeton", VaadinIcon.KEY.create(), event -> make());
        add(new Section(
                        "Envoi par votre logiciel",
                        new Paragraph(
                                "Confiez un jeton à votre logiciel\u00A0: il envoie ses fichiers lui-même, en votre nom et pour votre organisme seulement, à l’adresse /api/v1/imports (POST, en-tête «\u00A0Authorization: Bearer jeton\u00A0»). Avec ?accepter=complets, ce qui n’est pas refusé est importé aussitôt."),
                        grid)
                .actions(make));
        refresh();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("liste");
        grid.setAllRowsVisible(true);
        grid.addColumn(Jeton::nom).setHeader("Confié à").setWidth("12rem").setFlexGrow(2);
        grid.addComponentColumn(JetonsPanel::state)
                .setHeader("État")
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(jeton -> FrenchText.dateTime(jeton.creeLe(), fuseau) + ", par " + jeton.par())
                .setHeader("Créé")
                .setWidth("16rem");
        grid.addColumn(jeton -> jeton.utiliseLe() == null ? "jamais" : FrenchText.dateTime(jeton.utiliseLe(), fuseau))
                .setHeader("Dernier envoi")
                .setWidth("13rem");
        grid.addComponentColumn(this::revocation)
                .setHeader("Action")
                .setWidth("9rem")
                .setFlexGrow(0);
    }

    private static Badge state(Jeton jeton) {
        return jeton.isValid() ? new Badge("Valable", Tone.SUCCESS) : new Badge("Révoqué", Tone.NEUTRAL);
    }

    private Component revocation(Jeton jeton) {
        if (!jeton.isValid()) {
            return new Span();
        }
        Button revoke = new Button("Révoquer", event -> revoke(jeton));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        revoke.setAriaLabel("Révoquer le jeton de " + jeton.nom());
        return revoke;
    }

    private void make() {
        TextField nom = new TextField("Confié à");
        nom.setPlaceholder("Par exemple\u00A0: logiciel de gestion");
        nom.setRequiredIndicatorVisible(true);
        nom.setWidthFull();
        new Ask(
                        "Créer un jeton\u00A0?",
                        "Qui le détient peut importer des offres pour votre organisme. Il ne sera affiché qu’une fois.")
                .field(nom)
                .decide("Créer", () -> show(jetons.make(nom.getValue())));
        nom.focus();
    }

    private void show(String token) {
        refresh();
        Div secret = new Div(token);
        secret.addClassName("secret");
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Votre jeton");
        dialog.addClassName("question");
        dialog.setWidth("32rem");
        dialog.setMaxWidth("100%");
        dialog.add(
                new Paragraph("Copiez-le maintenant dans votre logiciel\u00A0: il ne sera plus jamais affiché."),
                secret);
        dialog.getFooter().add(new Button("J’ai copié le jeton", event -> dialog.close()));
        dialog.open();
    }

    private void revoke(Jeton jeton) {
        new Ask(
                        "Révoquer le jeton de «\u00A0" + jeton.nom() + "\u00A0»\u00A0?",
                        "Ce logiciel ne pourra plus rien envoyer. Un jeton révoqué ne redevient jamais valable.")
                .danger()
                .decide("Révoquer", () -> {
                    jetons.revoke(jeton.id());
                    refresh();
                    Messages.done("Le jeton est révoqué.");
                });
    }

    private void refresh() {
        Fiches.fold(grid);
        grid.setItems(jetons.list());
    }
}
