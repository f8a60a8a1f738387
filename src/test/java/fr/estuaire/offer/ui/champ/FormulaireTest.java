package fr.estuaire.offer.ui.champ;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.estuaire.Typing.enter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.QueryParameters;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.identity.Membership;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementBuilder;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.offer.Champ.Section;
import fr.estuaire.offer.Champs;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreService;
import fr.estuaire.offer.Partie;
import fr.estuaire.offer.PartieService;
import fr.estuaire.offer.ui.champ.Formulaire.Valeur;
import fr.estuaire.reference.RegistersFixture;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Every field of every section: typed, saved, judged beside it and read back; and who may not. */
// Karibu finds components by their raw class
@SuppressWarnings({"unchecked", "rawtypes", "try"})
@EstuaireTest
class FormulaireTest {
    private static final AtomicInteger BODIES = new AtomicInteger();
    private static final String TERRITOIRE = "bourgogne-franche-comte";

    private static final String MAP = "geolocalisation";

    /** Parts of their own, what has a page of its own, and what Lhéo does not foresee. */
    private static final Set<String> ELSEWHERE =
            Set.of("action", "session", "organisme-formation-responsable", "extras");

    /** What the choice of a commune writes. */
    private static final Set<String> BY_COMMUNE =
            Set.of("codepostal", "departement", "code-INSEE-commune", "region", "ville");

    /** Texts of each section in which a filler says nothing. */
    private static final Set<String> TEXTS = Set.of(
            "contenu-formation",
            "conditions-specifiques",
            "infos-perimetre-recrutement",
            "restauration",
            "rythme-formation",
            "modalites-inscription",
            "frais-restants");

    @Autowired
    ApplicationContext context;

    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    PartieService parties;

    @ParameterizedTest
    @EnumSource(Section.class)
    void savesEachFieldOfTheSectionAndShowsItAgain(Section section) {
        At body = fixture.body(TERRITOIRE, RegistersFixture.siret(730, BODIES.incrementAndGet()));
        String numero = offer(body);
        Map<String, Valeur> typed = new LinkedHashMap<>();

        visit(body, numero, section, () -> {
            Set<String> opened = new HashSet<>();
            do {
                typeAll(body, numero, typed);
            } while (Formulaire.open(opened));
        });

        assertThat(leaves(section)).isNotEmpty();
        assertThat(new TreeSet<>(typed.keySet())).containsAll(leaves(section));
        visit(body, numero, section, () -> {
            Map<String, Controle> shown = new LinkedHashMap<>();
            Formulaire.fields().forEach(field -> shown.putIfAbsent(Formulaire.path(field), field));
            typed.forEach((path, valeur) -> {
                if (!path.endsWith("extras")) {
                    assertThat(shown).containsKey(path);
                    assertThat(Formulaire.own(Objects.requireNonNull(shown.get(path))))
                            .as(path)
                            .anyMatch(input -> Formulaire.isShown(input, valeur));
                }
            });
        });
    }

    private void typeAll(At body, String numero, Map<String, Valeur> typed) {
        for (Optional<Controle> field = next(typed); field.isPresent(); field = next(typed)) {
            String path = Formulaire.path(field.get());
            List<AbstractField<?, ?>> inputs = Formulaire.own(field.get());
            Valeur valeur = Formulaire.valueFor(inputs.getFirst(), Formulaire.leaf(path));
            typed.put(path, valeur);
            inputs.forEach(input -> Formulaire.type(input, valeur.value()));
            Element saved = body.call(() -> offres.getDocument(numero));
            assertThat(Formulaire.texts(saved, Formulaire.leaf(path))).as(path).contains(valeur.written());
        }
    }

    private static Optional<Controle> next(Map<String, Valeur> typed) {
        return Formulaire.fields().stream()
                .filter(field -> !Formulaire.isHolder(field))
                .filter(field -> !Formulaire.path(field).endsWith("extras"))
                // the map has its own tests
                .filter(field -> !Formulaire.path(field).endsWith(MAP))
                .filter(field -> !typed.containsKey(Formulaire.path(field)))
                .findFirst();
    }

    /** The ways of all values that the section is there for. */
    private static Set<String> leaves(Section section) {
        Set<String> leaves = new TreeSet<>();
        for (String part : List.of("", "action", "action/session")) {
            Champs.list(part).stream()
                    .filter(champ -> champ.section() == section && !ELSEWHERE.contains(champ.element()))
                    .forEach(champ -> leaves(part.isEmpty() ? champ.element() : part + "/" + champ.element(), leaves));
        }
        return leaves;
    }

    private static void leaves(String path, Set<String> leaves) {
        LheoGrammar.Type type = LheoGrammar.get(path.substring(path.lastIndexOf('/') + 1));
        if (type.form() != LheoGrammar.Form.CONTAINER) {
            if (!BY_COMMUNE.contains(type.name()) || type.name().equals("ville")) {
                leaves.add(path);
            }
            return;
        }
        if (type.name().equals("periode")) {
            leaves.add(path);
            return;
        }
        type.children().stream()
                .filter(child ->
                        !ELSEWHERE.contains(child.name()) && !child.name().equals(MAP))
                .forEach(child -> leaves(path + "/" + child.name(), leaves));
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void saysWhatIsWrongBesideTheField(Section section) {
        At body = fixture.body(TERRITOIRE, RegistersFixture.siret(730, BODIES.incrementAndGet()));
        String numero = offer(body);

        visit(body, numero, section, () -> {
            boolean told = false;
            for (int i = 0; i < Formulaire.fields().size() && !told; i++) {
                Controle field = Formulaire.fields().get(i);
                String name = Formulaire.path(field).replaceAll(".*/", "");
                if (!Formulaire.isHolder(field)
                        && (TEXTS.contains(name) || name.equals("numtel"))
                        && Formulaire.own(field).getFirst() instanceof TextFieldBase<?, ?> input) {
                    Formulaire.type(input, name.equals("numtel") ? "12" : "Non renseigné");
                    told = Formulaire.isTold(Formulaire.fields().get(i));
                }
            }
            assertThat(told).as("un constat à côté d’un champ").isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void opensTheSectionToNobodyElse(Section section) {
        At body = fixture.body(TERRITOIRE, RegistersFixture.siret(730, BODIES.incrementAndGet()));
        String numero = offer(body);
        Element before = body.call(() -> offres.getDocument(numero));
        List<At> others = List.of(
                fixture.body(TERRITOIRE, RegistersFixture.siret(730, BODIES.incrementAndGet())),
                fixture.body("normandie", RegistersFixture.siret(730, BODIES.incrementAndGet())),
                At.collector(TERRITOIRE),
                At.administrator(TERRITOIRE),
                At.nation());

        others.forEach(other -> visit(
                other, numero, section, () -> assertThat(Formulaire.fields()).isEmpty()));

        assertThat(body.call(() -> offres.getDocument(numero))).isEqualTo(before);
    }

    @Test
    void letsNobodyElseSaveAPartNorGiveTheOfferAway() {
        At body = fixture.body(TERRITOIRE, RegistersFixture.siret(734, 1));
        At neighbour = fixture.body(TERRITOIRE, RegistersFixture.siret(734, 2));
        At elsewhere = fixture.body("normandie", RegistersFixture.siret(734, 1));
        String numero = offer(body);
        Partie formation = body.call(() -> parties.get(numero));
        Element mine = ElementPath.parse("intitule-formation")
                .put(formation.document(), Element.leaf("intitule-formation", "À moi"));

        for (At other : List.of(neighbour, At.administrator(TERRITOIRE), At.nation())) {
            assertThatThrownBy(() -> other.run(() -> parties.save(numero, formation.document(), mine)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.run(() -> offres.giveTo(
                            numero, neighbour.membership().findOrganisme().orElseThrow())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> elsewhere.run(() -> parties.save(numero, formation.document(), mine)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(body.call(() -> parties.get(numero))).isEqualTo(formation);
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void takesNothingWhileTheCollectorsRead(Section section) {
        At body = fixture.body(TERRITOIRE, RegistersFixture.siret(730, BODIES.incrementAndGet()));
        String numero = fixture.offer(body, "Vannerie");
        body.run(() -> offres.submit(numero));

        visit(body, numero, section, () -> {
            assertThat(Formulaire.fields()).isNotEmpty();
            Formulaire.fields().stream()
                    .flatMap(field -> Formulaire.own(field).stream())
                    .forEach(input -> assertThat(input.getElement().isEnabled()
                                    && !((com.vaadin.flow.component.HasValue) input).isReadOnly())
                            .as(String.valueOf(input.getElement().getProperty("label")))
                            .isFalse());
        });
    }

    @Test
    void givesTheOfferToAnotherBodyOfThePersonAndLosesNothing() {
        At body = fixture.body(TERRITOIRE, RegistersFixture.siret(736, 1));
        At second = fixture.body(TERRITOIRE, RegistersFixture.siret(736, 2));
        fixture.body("normandie", RegistersFixture.siret(736, 2));
        String numero = fixture.offer(body, "Tannerie");
        Element before = body.call(() -> offres.getDocument(numero));
        Membership other = new Membership(
                0, second.membership().role(), TERRITOIRE, second.membership().organisme(), "Second organisme");

        visit(
                body,
                numero,
                Section.CONTACTS,
                () -> {
                    _click(_get(Button.class, spec -> spec.withText("Choisir un autre organisme")));
                    ComboBox<Membership> box = _get(ComboBox.class, spec -> spec.withLabel("Organisme responsable"));
                    assertThat(box.getListDataView().getItems()).containsExactly(other);
                    enter(box, other);
                    _click(_get(Button.class, spec -> spec.withText("Confier l’offre")));
                },
                other);

        assertThat(second.call(() -> offres.get(numero)).organisme())
                .isEqualTo(second.membership().organisme());
        assertThat(second.call(() -> offres.getDocument(numero))).isEqualTo(before);
        assertThatThrownBy(() -> body.run(() -> offres.get(numero))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void proposesNoOtherBodyToWhoWorksForOne() {
        At body = fixture.body(TERRITOIRE, RegistersFixture.siret(737, 1));
        fixture.body(TERRITOIRE, RegistersFixture.siret(737, 2));
        String numero = fixture.offer(body, "Tannerie");

        visit(
                body,
                numero,
                Section.CONTACTS,
                () -> assertThat(_find(Button.class, spec -> spec.withText("Choisir un autre organisme")))
                        .isEmpty());
    }

    /** An offer whose place and trainer are its own, so that their fields are there too. */
    private String offer(At body) {
        String numero = fixture.offer(body, "Vannerie");
        body.run(() -> {
            Partie action = parties.listActions(numero).getFirst();
            Element lieu = ElementBuilder.element("lieu-de-formation")
                    .with(ElementBuilder.element("coordonnees").text("nom", "Atelier"))
                    .build();
            Element formateur = ElementBuilder.element("organisme-formateur")
                    .text("raison-sociale-formateur", "Un autre")
                    .build();
            parties.save(
                    action.numero(),
                    action.document(),
                    ElementPath.SELF.putAll(
                            ElementPath.SELF.putAll(action.document(), "lieu-de-formation", List.of(lieu)),
                            "organisme-formateur",
                            List.of(formateur)));
        });
        return numero;
    }

    private void visit(At who, String numero, Section section, Runnable work, Membership... others) {
        who.run(() -> {
            try (Browser browser = Browser.open(context, who, others)) {
                UI.getCurrent().navigate("offres/" + numero, QueryParameters.of("section", section.name()));
                work.run();
            }
        });
    }
}
