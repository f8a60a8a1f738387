package fr.estuaire.rules.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.rules.RegleIci;
import fr.estuaire.rules.RegleNationale.Etat;
import fr.estuaire.rules.Rehearsals;
import fr.estuaire.rules.RuleContexts;
import fr.estuaire.rules.RuleSettings;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** One rule whole: what it looks for, what to do, how serious it is here and who decided it. */
@Route("regles/:regle")
@PermitAll
class RegleView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    static final String CODE = "regle";

    private final transient RuleSettings settings;
    private final transient Rehearsals rehearsals;
    private final transient CurrentPerson currentPerson;
    private final transient Territories territories;
    private String code = "";
    private String pageTitle = "Règle";

    RegleView(RuleSettings settings, Rehearsals rehearsals, CurrentPerson currentPerson, Territories territories) {
        super("Règle");
        this.settings = settings;
        this.rehearsals = rehearsals;
        this.currentPerson = currentPerson;
        this.territories = territories;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(CODE).orElse("");
        load();
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void load() {
        try {
            show(settings.get(code));
        } catch (NoSuchElementException e) {
            throw new NotFoundException(String.valueOf(e.getMessage()));
        }
    }

    private void show(RegleIci rule) {
        Role role = currentPerson.getMembership().role();
        pageTitle = "Règle " + rule.code();
        title(rule.rule().summary());
        subtitle("Règle " + rule.code());
        back(new RouterLink("Règles et sévérités", ReglesView.class));
        List<Badge> badges = new ArrayList<>(RuleWords.states(rule));
        badges.addFirst(SeverityBadge.of(rule.ici()));
        badges(badges.toArray(Badge[]::new));
        clear();
        add(new Section("Que faire", new Paragraph(rule.rule().remedy())), RuleFacts.of(rule, zone()));
        if (role == Role.ADMINISTRATION) {
            add(new SeverityForm(rule, settings, this::load));
        }
        actions();
        if (role == Role.NATIONAL && rule.nationale() != null) {
            national(rule);
            add(otherwise());
        }
        add(HistoryOfRule.of(settings.listHistory(rule.code()), zone()));
    }

    private void national(RegleIci rule) {
        RouterLink rehearse = new RouterLink("Répéter un changement", RepetitionsView.class);
        rehearse.setQueryParameters(QueryParameters.of(CODE, rule.code()));
        Button suspend = new Button("Remettre en répétition", VaadinIcon.PAUSE.create(), event -> suspend(rule));
        suspend.addThemeVariants(ButtonVariant.LUMO_ERROR);
        suspend.setVisible(rule.etat() == Etat.EN_VIGUEUR);
        actions(rehearse, suspend);
    }

    private Section otherwise() {
        Map<String, RegleIci> territories = rehearsals.listOtherwise(code);
        if (territories.isEmpty()) {
            return new Section(
                    "Dans les territoires", new Paragraph("Tous les territoires gardent la gravité commune."));
        }
        UnorderedList list = new UnorderedList();
        territories.forEach((nom, rule) -> list.add(new ListItem(
                nom + "\u00A0: " + rule.ici().label() + ", " + RuleFacts.why(rule, RuleContexts.LEGAL_TIME))));
        return new Section("Dans les territoires", list);
    }

    private void suspend(RegleIci rule) {
        new Ask(
                        "Remettre cette règle en répétition ?",
                        "Elle ne relèvera plus rien, dans aucun territoire, jusqu’à ce qu’une répétition la remette en vigueur.")
                .danger()
                .decideWithReason("Pourquoi", "Remettre en répétition", motif -> {
                    rehearsals.suspend(rule.code(), motif);
                    Messages.done("La règle ne compte plus : elle est en répétition.");
                    load();
                });
    }

    private ZoneId zone() {
        String territoire = currentPerson.getMembership().territoire();
        return territoire == null
                ? RuleContexts.LEGAL_TIME
                : territories.find(territoire).map(TenantDefinition::fuseau).orElse(RuleContexts.LEGAL_TIME);
    }
}
