package fr.estuaire.rules.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.estuaire.identity.Role;
import fr.estuaire.quality.Vigilance.Terme;
import fr.estuaire.rules.DecisionDeVigilance;
import fr.estuaire.rules.RuleContexts;
import fr.estuaire.rules.TermeSurveille;
import fr.estuaire.rules.VigilanceList;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Refusal;
import fr.estuaire.shared.ui.Section;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The watch list: what is looked for in offers, and why; the nation adds and takes out. */
@Route("vigilance")
@PageTitle("Liste de vigilance")
@Menu(order = 72, icon = "vaadin:eye", title = "Liste de vigilance")
@RolesAllowed(Role.Nom.NATIONAL)
class VigilanceView extends Page {
    private final transient VigilanceList vigilance;
    private final TextField search = Filters.search("Rechercher", "jeûne, diplôme…", value -> refresh());
    private final TextField terme = field("Terme à surveiller");
    private final TextField categorie = field("Ce qu’il faut craindre");
    private final TextField motif = field("Ce que lira la personne qui examine");
    private final TextField pourquoi = field("Pourquoi l’ajouter");
    private final Refusal refusal = new Refusal();
    private final PagedGrid<TermeSurveille> terms;
    private final PagedGrid<DecisionDeVigilance> history;

    VigilanceView(VigilanceList vigilance) {
        super("Liste de vigilance");
        this.vigilance = vigilance;
        wide();
        subtitle("Un terme de cette liste dans une offre demande qu’une personne la lise. Rien n’est jamais bloqué.");
        terms = terms();
        history = history();
        add(
                new Section("Ajouter un terme", form(), refusal),
                new Section("Termes surveillés", new Filters(search, terms.counter("terme", "termes")), terms),
                new Section("Décisions", history));
    }

    private Div form() {
        Button add = new Button("Surveiller ce terme", VaadinIcon.PLUS.create(), event -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(terme, categorie, motif, pourquoi);
        fields.addClassName("champs");
        Div form = new Div(fields, new Div(add));
        form.addClassName("pile");
        return form;
    }

    private PagedGrid<TermeSurveille> terms() {
        PagedGrid<TermeSurveille> grid = new PagedGrid<>(
                slice -> matching().stream()
                        .skip(slice.offset())
                        .limit(slice.limit())
                        .toList(),
                () -> matching().size(),
                new EmptyState(
                        VaadinIcon.EYE,
                        "Aucun terme ne répond à cette recherche.",
                        "Effacez ou changez la recherche."));
        grid.text("Terme", null, one -> one.terme().terme())
                .setAutoWidth(false)
                .setWidth("12rem")
                .setFlexGrow(1);
        grid.text("Ce qu’il faut craindre", null, one -> one.terme().categorie())
                .setAutoWidth(false)
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.text("Ce que lit la personne", null, one -> one.terme().motif())
                .setAutoWidth(false)
                .setWidth("20rem")
                .setFlexGrow(3);
        grid.text("Origine", null, one -> one.livre() ? "Liste livrée" : "Ajouté par la nation")
                .setAutoWidth(false)
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.component("", this::withdrawal)
                .setAutoWidth(false)
                .setWidth("6rem")
                .setFlexGrow(0);
        return grid;
    }

    private Button withdrawal(TermeSurveille one) {
        Button withdraw = new Button(
                "Retirer",
                event -> new Ask(
                                "Ne plus surveiller « " + one.terme().terme() + " » ?",
                                "Les offres qui le contiennent ne seront plus signalées. La décision reste dans l’historique.")
                        .decideWithReason("Pourquoi", "Retirer", reason -> withdraw(one.terme(), reason)));
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return withdraw;
    }

    private PagedGrid<DecisionDeVigilance> history() {
        PagedGrid<DecisionDeVigilance> grid = new PagedGrid<>(
                slice -> vigilance.listHistory(slice.offset(), slice.limit()),
                vigilance::countHistory,
                new EmptyState(
                        VaadinIcon.CLOCK,
                        "La liste est celle qui est livrée avec Estuaire.",
                        "Chaque ajout et chaque retrait paraîtra ici, avec sa raison."));
        grid.component("Décision", one -> new Span(one.surveille() ? "Surveillé" : "Retiré"));
        grid.text("Terme", null, one -> one.terme().terme());
        grid.text("Pourquoi", null, DecisionDeVigilance::pourquoi)
                .setAutoWidth(false)
                .setWidth("20rem")
                .setFlexGrow(3);
        grid.text("Par", null, DecisionDeVigilance::par);
        grid.text("Le", null, one -> FrenchText.dateTime(one.le(), RuleContexts.LEGAL_TIME));
        return grid;
    }

    private List<TermeSurveille> matching() {
        String wanted = FrenchText.normalise(search.getValue());
        return vigilance.list().stream()
                .filter(one -> FrenchText.normalise(
                                one.terme().terme() + " " + one.terme().categorie())
                        .contains(wanted))
                .toList();
    }

    private void add() {
        refusal.clear();
        try {
            vigilance.add(terme.getValue(), categorie.getValue(), motif.getValue(), pourquoi.getValue());
        } catch (IllegalArgumentException e) {
            refusal.show(e);
            return;
        }
        Messages.done("« " + terme.getValue().strip() + " » est maintenant surveillé.");
        List.of(terme, categorie, motif, pourquoi).forEach(TextField::clear);
        refresh();
        history.refresh();
    }

    private void withdraw(Terme withdrawn, String reason) {
        vigilance.withdraw(withdrawn.terme(), reason);
        Messages.done("« " + withdrawn.terme() + " » n’est plus surveillé.");
        refresh();
        history.refresh();
    }

    private void refresh() {
        terms.refresh();
    }

    private static TextField field(String label) {
        TextField field = new TextField(label);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
