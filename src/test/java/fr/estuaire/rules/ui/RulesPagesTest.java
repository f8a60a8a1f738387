package fr.estuaire.rules.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreService;
import fr.estuaire.quality.Severity;
import fr.estuaire.quality.Trait;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.LivraisonFixture;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rules.KnownRules;
import fr.estuaire.rules.RegleIci;
import fr.estuaire.rules.Rehearsals;
import fr.estuaire.rules.Repetition;
import fr.estuaire.rules.RuleSettings;
import fr.estuaire.rules.RulesFixture;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@EstuaireTest
@Import({LivraisonFixture.class, RulesFixture.class})
class RulesPagesTest {
    private static final String ONE = "bourgogne-franche-comte";
    private static final String TWO = "auvergne-rhone-alpes";
    private static final String RULE = "texte-en-capitales";
    private static final String TITLE = "APPRENDRE LE MÉTIER DE BOULANGER";

    @Autowired
    ApplicationContext context;

    @Autowired
    RuleSettings settings;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    RulesFixture rules;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    Rollup rollup;

    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @AfterEach
    void restore() {
        rules.forget(ONE);
        rules.forget(TWO);
        rules.forgetNation();
    }

    @Test
    void listsEveryRuleAndFindsThemByWordAndSeverity() {
        At.administrator(ONE).run(() -> settings.change(RULE, Severity.ISOLATING, "Charte"));
        for (At who : List.of(At.body(ONE, "X"), At.collector(ONE), At.administrator(ONE), At.nation())) {
            visit(who, () -> {
                go("regles");
                assertThat(codes()).hasSameSizeAs(KnownRules.list());
            });
        }
        visit(At.collector(ONE), () -> {
            go("regles?texte=capitales&gravite=isolating");
            assertThat(codes()).containsExactly(RULE);
            _get(TextField.class).setValue("rien de tel");
            assertThat(codes()).isEmpty();
        });
        visit(At.collector(TWO), () -> {
            go("regles?texte=capitales&gravite=isolating");
            assertThat(codes()).as("un autre territoire").isEmpty();
        });
    }

    @Test
    void letsTheAdministrationChangeASeverityAndComeBack() {
        visit(At.administrator(ONE), () -> {
            go("regles/" + RULE);
            choose(Severity.ISOLATING);
            _click(button("Changer la gravité"));
            assertThat(page()).as("sans motif").contains("Dites pourquoi");

            _get(TextArea.class).setValue("Charte de la région");
            _click(button("Changer la gravité"));
            assertThat(page()).contains("À écarter, décidée par essai", "Charte de la région", "Réglée ici");

            _click(button("Revenir à la gravité habituelle"));
            assertThat(page()).contains("Conseil, gravité habituelle", "Fin de la gravité « À écarter »");
        });
        visit(At.administrator(TWO), () -> {
            go("regles/" + RULE);
            assertThat(page()).doesNotContain("Charte de la région");
        });
    }

    @Test
    void showsARuleToAllAndLetsOthersChangeNothing() {
        for (At who : List.of(At.body(ONE, "X"), At.collector(ONE))) {
            visit(who, () -> {
                go("regles/" + RULE);
                assertThat(page()).contains("Que faire", "Historique", "Charte de rédaction");
                _assertNone(RadioButtonGroup.class);
                _assertNone(Button.class, spec -> spec.withText("Remettre en répétition"));
            });
        }
        visit(At.administrator(ONE), () -> {
            go("regles/schema");
            assertThat(page()).contains("elle ne se règle pas ici");
            _assertNone(RadioButtonGroup.class);
        });
    }

    @Test
    void saysWhatHasNoObjectInATerritory() {
        String code = KnownRules.list().stream()
                .filter(rule -> rule.traits().contains(Trait.SIRET))
                .findFirst()
                .orElseThrow()
                .code();
        visit(At.collector("nouvelle-caledonie"), () -> {
            go("regles/" + code);
            assertThat(page()).contains("Sans objet ici", "Aucune : la règle ne s’applique pas ici.");
        });
        visit(At.collector(ONE), () -> {
            go("regles/" + code);
            assertThat(page()).doesNotContain("Sans objet ici");
        });
    }

    @Test
    void keepsTheRehearsalsForTheNation() {
        for (At who : List.of(At.body(ONE, "X"), At.collector(ONE), At.administrator(ONE))) {
            visit(
                    who,
                    () -> List.of("repetitions", "repetitions/1").forEach(path -> {
                        go(path);
                        assertThat(_find(Page.class))
                                .as(path)
                                .noneMatch(page -> page.getClass().isAnnotationPresent(Route.class));
                    }));
        }
    }

    @Test
    void rehearsesShowsAndEnacts() {
        livraisons.forget(ONE);
        livraisons.deliver(ONE, unFlux().avec("P1", TITLE).avec("P2", "Anglais"));
        At.nation().run(() -> rollup.run("essai", Declencheur.TERMINAL, List.of(ONE), ProgressListener.NONE));
        visit(At.nation(), () -> {
            go("repetitions?regle=" + RULE);
            assertThat(_get(ComboBox.class).getValue())
                    .isEqualTo(KnownRules.find(RULE).orElseThrow());
            severity().setValue(Severity.ISOLATING);
            _click(button("Répéter"));
            long id = rehearsals.list(0, 1).getFirst().id();
            await().pollInSameThread()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> rehearsals.find(id).filter(Repetition::isOver).isPresent());
            go("repetitions");
            go("repetitions/" + id);
            assertThat(page()).contains("Terminée", "Exemples : Bourgogne-Franche-Comté", TITLE + " (P1)");
            assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().equals("catalogue/" + ONE + "/P1"));

            _click(button("Mettre en vigueur"));
            confirm("Mettre en vigueur", "Deux mois de préavis");
            assertThat(page()).contains("Mise en vigueur par essai");
            go("regles/" + RULE);
            assertThat(page()).contains("Gravité décidée par la nation", "Deux mois de préavis");
        });
        livraisons.forget(ONE);
    }

    @Test
    void letsTheNationPutARuleAside() {
        visit(At.nation(), () -> {
            go("regles/" + RULE);
            _click(button("Remettre en répétition"));
            confirm("Remettre en répétition", "Trop de faux constats");
            assertThat(page()).contains("En répétition : ne compte pas encore", "Trop de faux constats");
            go("repetitions");
            assertThat(page()).contains("Règles en répétition", KnownRules.summary(RULE));
        });
    }

    @Test
    void letsACollectorAcceptAFindingAndTakeItBack() {
        At body = fixture.body(ONE, "73282932001098");
        String numero = fixture.offer(body, TITLE);
        body.run(() -> offres.submit(numero));
        for (String path : List.of("relecture/" + numero, "offres-du-territoire/" + numero)) {
            visit(At.collector(ONE), () -> {
                go(path);
                _click(_get(finding(), Button.class, spec -> spec.withText("Accepter ce constat")));
                confirm("Accepter ce constat", "  ");
                _assertOne(Dialog.class);
                confirm("Accepter ce constat", "Nom déposé");
                _assertNone(Dialog.class);
                assertThat(page()).contains("Accepté par essai", "Nom déposé");

                _click(_get(finding(), Button.class, spec -> spec.withText("Reprendre")));
                assertThat(page()).doesNotContain("Accepté par essai").contains("Constat repris par la collecte");
            });
        }
        visit(At.administrator(ONE), () -> {
            go("offres-du-territoire/" + numero);
            _assertNone(Button.class, spec -> spec.withText("Accepter ce constat"));
        });
    }

    /** The one of our rule among all that the rules find in the offer. */
    private static ListItem finding() {
        return _find(ListItem.class).stream()
                .filter(item -> _find(item, Anchor.class).stream()
                        .anyMatch(link -> link.getHref().equals("regles/" + RULE)))
                .findFirst()
                .orElseThrow();
    }

    private void visit(At who, Runnable visit) {
        who.run(() -> {
            try (Browser _ = Browser.open(context, who)) {
                visit.run();
            }
        });
    }

    private static void go(String path) {
        Location location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private static void confirm(String verb, String reason) {
        Dialog dialog = _get(Dialog.class);
        _get(dialog, TextArea.class).setValue(reason);
        _click(_get(dialog, Button.class, spec -> spec.withText(verb)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> codes() {
        PagedGrid<RegleIci> grid = (PagedGrid<RegleIci>) _get(PagedGrid.class);
        return GridKt._findAll(grid).stream().map(RegleIci::code).toList();
    }

    @SuppressWarnings("unchecked")
    private static void choose(Severity severity) {
        ((RadioButtonGroup<Severity>) _get(RadioButtonGroup.class)).setValue(severity);
    }

    @SuppressWarnings("unchecked")
    private static Select<Severity> severity() {
        return (Select<Severity>) _get(Select.class);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String page() {
        return _get(Page.class).getElement().getTextRecursively().replace('\u00A0', ' ');
    }
}
