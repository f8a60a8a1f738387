package fr.estuaire.offer.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.estuaire.Typing.enter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.identity.Membership;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.offer.Citation;
import fr.estuaire.offer.CitationService;
import fr.estuaire.offer.ContactFiche;
import fr.estuaire.offer.ContactLine;
import fr.estuaire.offer.ContactService;
import fr.estuaire.offer.Etat;
import fr.estuaire.offer.Lien;
import fr.estuaire.offer.LieuFiche;
import fr.estuaire.offer.LieuService;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreService;
import fr.estuaire.offer.OrganismeLine;
import fr.estuaire.offer.OrganismeSearch;
import fr.estuaire.offer.OrganismeService;
import fr.estuaire.offer.Plateaux;
import fr.estuaire.offer.ui.choix.CommunePicker;
import fr.estuaire.offer.ui.choix.Pickers;
import fr.estuaire.offer.ui.choix.PointChoisi;
import fr.estuaire.offer.ui.choix.PointMap;
import fr.estuaire.reference.RegistersFixture;
import fr.estuaire.review.ReviewService;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

// Karibu finds components by their raw class
@SuppressWarnings({"unchecked", "rawtypes"})
@EstuaireTest
@Import(RegistersFixture.class)
class FichesPagesTest {
    private static final Element CONTACT = ElementText.parse("""
            <contact-formation><coordonnees><nom>Le Goff</nom><courriel>anne@exemple.fr</courriel></coordonnees></contact-formation>""");

    @Autowired
    ApplicationContext context;

    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    LieuService lieux;

    @Autowired
    ContactService contacts;

    @Autowired
    CitationService citations;

    @Autowired
    OrganismeService organismes;

    @Autowired
    OrganismeSearch search;

    @Autowired
    ReviewService review;

    @Autowired
    Pickers pickers;

    @Autowired
    RegistersFixture registers;

    @Test
    void makesAContactFromItsName() {
        At body = fixture.body("bretagne", "73282932073402");
        contact(fixture.body("bretagne", "73282932073410"));

        visit(body, "contacts/nouveau", () -> {
            enter(text("Nom"), "Le Bihan");
            enter(text("Prénom"), "Yann");
            enter(_get(EmailField.class, spec -> spec.withLabel("Courriel")), "yann@exemple.fr");
            click("Enregistrer");
            assertThat(here()).isEqualTo("contacts");
            assertThat(GridKt._findAll(contactGrid()))
                    .singleElement()
                    .extracting(ContactLine::nom)
                    .isEqualTo("Yann Le Bihan");
        });
    }

    @Test
    void refusesAContactThatNobodyCanReach() {
        visit(fixture.body("bretagne", "73282932073428"), "contacts/nouveau", () -> {
            enter(text("Nom"), "Le Bihan");
            click("Enregistrer");
            assertThat(_get(Refusal.class).getText()).contains("téléphone");
        });
    }

    @Test
    void archivesAContactAndPutsItBack() {
        At body = fixture.body("bretagne", "73282932073436");
        ContactFiche contact = contact(body);

        visit(body, "contacts/" + contact.numero(), () -> {
            click("Archiver");
            _click(_find(Button.class, spec -> spec.withText("Archiver")).getLast());
            assertThat(here()).isEqualTo("contacts");
            assertThat(GridKt._size(contactGrid())).isZero();
            archived().setValue(true);
            assertThat(GridKt._size(contactGrid())).isEqualTo(1);
        });
        visit(body, "contacts/" + contact.numero(), () -> click("Remettre en service"));
        assertThat(body.call(() -> contacts.list(organisme(body)))).hasSize(1);
    }

    @Test
    void saysThatSomebodyElseSavedMeanwhile() {
        At body = fixture.body("bretagne", "73282932073444");
        ContactFiche contact = contact(body);

        visit(body, "contacts/" + contact.numero(), () -> {
            contacts.save(contact);
            enter(text("Prénom"), "Anne");
            click("Enregistrer");
            assertThat(_get(Refusal.class).getText()).contains("rechargez");
            assertThat(text("Prénom").getValue()).isEqualTo("Anne");
        });
    }

    @Test
    void opensAPlaceMadeBeforeAsTheDocumentOfItsColumns() {
        At body = fixture.body("bretagne", "73282932073451");
        LieuFiche lieu = place(body);

        visit(body, "lieux/" + lieu.numero(), () -> {
            enter(text("Accès des personnes handicapées"), "Rampe");
            enter(text("Équipement 1"), "Tour à bois");
            click("Enregistrer");
            assertThat(here()).isEqualTo("lieux");
        });

        LieuFiche saved = body.call(() -> lieux.get(lieu.numero()));
        assertThat(saved.adresse()).isEqualTo(lieu.adresse());
        assertThat(saved.accesHandicapes()).isEqualTo("Rampe");
        assertThat(Plateaux.list(java.util.Objects.requireNonNull(saved.document())))
                .containsExactly("Tour à bois");
    }

    @Test
    void putsAPlaceOnTheMapWhereItsCommuneIsUntilSomebodyMovesIt() {
        At body = fixture.body("bretagne", "73282932073576");

        visit(body, "lieux/nouveau", () -> {
            enter(text("Nom dans vos listes"), "Atelier");
            enter(text("Nom du lieu"), "Atelier");
            enter(text("Numéro et voie"), "4 rue du Moulin");
            choose("35238");
            PointChoisi rennes =
                    pickers.findCommune("35238").orElseThrow().centre().orElseThrow();
            assertThat(point().getValue()).isEqualTo(rennes);
            choose("29019");
            assertThat(point().getValue())
                    .isEqualTo(
                            pickers.findCommune("29019").orElseThrow().centre().orElseThrow());
            enter(text("Latitude"), "48,3905");
            choose("35238");
            assertThat(text("Latitude").getValue()).isEqualTo("48.3905");
            click("Enregistrer");
        });

        LieuFiche saved = body.call(() -> lieux.list(organisme(body)).getFirst());
        Element adresse = java.util.Objects.requireNonNull(saved.document())
                .child("coordonnees")
                .flatMap(coordonnees -> coordonnees.child("adresse"))
                .orElseThrow();
        assertThat(adresse.text("code-INSEE-commune")).contains("35238");
        assertThat(adresse.text("geolocalisation", "latitude")).contains("48.3905");
        assertThat(adresse.text("geolocalisation", "longitude")).isPresent();
        visit(body, "lieux/" + saved.numero(), () -> {
            click("Retirer le point");
            click("Enregistrer");
            assertThat(ElementText.write(java.util.Objects.requireNonNull(
                            lieux.get(saved.numero()).document())))
                    .doesNotContain("geolocalisation");
        });
    }

    private static PointMap point() {
        return _get(PointMap.class);
    }

    private void choose(String codeInsee) {
        enter(_get(CommunePicker.class), pickers.findCommune(codeInsee).orElseThrow());
    }

    @Test
    void asksBeforeAPlaceChangesOffersThatAreLiveAndSubmitsThem() {
        At body = fixture.body("bretagne", "73282932073469");
        String live = published(body, "Voilerie");
        LieuFiche lieu = body.call(() -> lieux.list(organisme(body)).getFirst());

        visit(body, "lieux/" + lieu.numero(), () -> {
            enter(text("Nom dans vos listes"), "Quai");
            enter(text("Nom du lieu"), "Quai des voiles");
            click("Enregistrer");
            assertThat(lieux.get(lieu.numero()).nom()).isEqualTo("Site");
            _get(Checkbox.class, spec -> spec.withLabel("Soumettre ces offres à la collecte"))
                    .setValue(true);
            _click(_find(Button.class, spec -> spec.withText("Enregistrer")).getLast());
            assertThat(lieux.get(lieu.numero()).nom()).isEqualTo("Quai");
            assertThat(_find(Paragraph.class))
                    .extracting(Paragraph::getText)
                    .anyMatch(words -> words.contains("1 offre soumise"));
        });
        assertThat(body.call(() -> offres.get(live)).etat()).isEqualTo(Etat.SOUMISE);
    }

    @Test
    void showsTheCollectorsThePlacesAndContactsOfABody() {
        At body = fixture.body("bretagne", "73282932073477");
        ContactFiche contact = contact(body);
        LieuFiche lieu = place(body);
        At collector = At.collector("bretagne");

        visit(
                collector,
                "organismes/" + organisme(body) + "/contacts",
                () -> assertThat(GridKt._size(contactGrid())).isEqualTo(1));
        visit(
                collector,
                "organismes/" + organisme(body) + "/lieux",
                () -> assertThat(GridKt._size(_get(PagedGrid.class))).isEqualTo(1));
        visit(collector, "contacts/" + contact.numero(), () -> {
            enter(text("Prénom"), "Anne");
            click("Enregistrer");
            assertThat(here()).isEqualTo("organismes/" + organisme(body) + "/contacts");
        });
        visit(
                collector,
                "lieux/" + lieu.numero(),
                () -> assertThat(text("Nom dans vos listes").getValue()).isEqualTo("Site"));
    }

    @Test
    void opensNothingOfAnotherBodyByItsAddress() {
        At body = fixture.body("bretagne", "73282932073485");
        ContactFiche contact = contact(body);
        LieuFiche lieu = place(body);
        At other = fixture.body("bretagne", "73282932073493");

        for (String path : List.of("contacts/" + contact.numero(), "lieux/" + lieu.numero())) {
            other.run(() -> {
                try (Browser browser = Browser.open(context, other)) {
                    assertThatThrownBy(() -> {
                                browser.go(path);
                                text("Nom dans vos listes");
                            })
                            .isNotNull();
                }
            });
        }
    }

    @Test
    void keepsAnInlineContactForAllOffersAndLeadsToItsPageAndBack() {
        At body = fixture.body("bretagne", "73282932073501");
        String numero = fixture.offer(body, "Matelotage");

        visit(body, "offres/" + numero + "?section=CONTACTS", () -> {
            click("Enregistrer ce contact pour toutes vos offres");
            click("Modifier ce contact");
            assertThat(here()).startsWith("contacts/");
            enter(text("Prénom"), "Service");
            click("Enregistrer");
            assertThat(here()).isEqualTo("offres/" + numero);
        });

        ContactFiche kept = body.call(() -> contacts.list(organisme(body)).getFirst());
        assertThat(kept.document().text("coordonnees", "prenom")).contains("Service");
        Element document = body.call(() -> offres.getDocument(numero));
        assertThat(document.child("contact-formation").flatMap(Lien.CONTACT::find))
                .contains(kept.numero());
        assertThat(body.call(() -> citations.getOfContact(kept.numero())).premieres())
                .extracting(Citation::numero)
                .containsExactly(numero);
    }

    @Test
    void proposesTheAccessOfThePlaceToTheAction() {
        At body = fixture.body("bretagne", "73282932073519");
        String numero = fixture.offer(body, "Gréement");
        body.run(() -> {
            LieuFiche lieu = lieux.list(organisme(body)).getFirst();
            lieux.save(new LieuFiche(
                    lieu.numero(),
                    lieu.version(),
                    lieu.organisme(),
                    "Site",
                    null,
                    null,
                    lieu.adresse(),
                    "Quai accessible",
                    false));
        });

        visit(body, "offres/" + numero + "?section=OU", () -> {
            _click(_find(Button.class).stream()
                    .filter(button -> button.getText().startsWith("Reprendre l’accueil"))
                    .findFirst()
                    .orElseThrow());
            assertThat(offres.getDocument(numero).text("action", "acces-handicapes"))
                    .contains("Quai accessible");
        });
    }

    @Test
    void proposesWhatTheRegistersSayOfASiretWithoutReplacingAnything() {
        At body = fixture.body("bretagne", "73282932073527");
        String siret = RegistersFixture.siret(731, 1);
        registers.organisme("53350731001", siret, "ZZCORDERIE DU PORT", "35000", "RENNES", true);
        registers.etablissement(siret, true, true, "35000", "RENNES");

        visit(body, "mon-organisme", () -> {
            enter(text("SIRET"), siret);
            assertThat(text("Raison sociale").getValue()).isEmpty();
            click("Reprendre ce qui est coché");
            assertThat(text("Raison sociale").getValue()).isEqualTo("ZZCORDERIE DU PORT");
            assertThat(text("Nom").getValue()).isEqualTo("Organisme d’essai");
            enter(_get(TextArea.class, spec -> spec.withLabel("À savoir sur l’organisme")), "Label Qualité");
            click("Enregistrer");
        });
        assertThat(java.util.Objects.requireNonNull(
                                body.call(() -> organismes.get(organisme(body))).complement())
                        .text("renseignements-specifiques"))
                .contains("Label Qualité");
    }

    @Test
    void givesAnOfferToAnotherBodyOfThePerson() {
        At body = fixture.body("corse", "73282932073535");
        At other = fixture.body("corse", "73282932073543");
        String numero = fixture.offer(body, "Coutellerie");

        body.run(() -> {
            try (Browser browser = Browser.open(context, body, other.membership())) {
                browser.go("offres/" + numero + "?section=CONTACTS");
                click("Choisir un autre organisme");
                @SuppressWarnings("unchecked")
                ComboBox<Membership> box = _get(ComboBox.class, spec -> spec.withLabel("Organisme responsable"));
                box.setValue(other.membership());
                click("Confier l’offre");
                assertThat(here()).isEqualTo("offres");
            }
        });
        assertThat(other.call(() -> offres.get(numero)).organisme()).isEqualTo(organisme(other));
    }

    @Test
    void letsACollectorGiveAnOfferToAnotherBody() {
        At body = fixture.body("corse", "73282932073550");
        At other = fixture.body("corse", "73282932073568");
        String numero = fixture.offer(body, "Châtaigne");
        At collector = At.collector("corse");

        visit(collector, "offres-du-territoire/" + numero, () -> {
            click("Confier à un autre organisme");
            @SuppressWarnings("unchecked")
            ComboBox<OrganismeLine> box = _get(ComboBox.class, spec -> spec.withLabel("Organisme responsable"));
            box.setValue(search.find(organisme(other)).orElseThrow());
            click("Confier l’offre");
        });
        assertThat(other.call(() -> offres.get(numero)).organisme()).isEqualTo(organisme(other));
        visit(
                At.administrator("corse"),
                "offres-du-territoire/" + numero,
                () -> _assertNone(Button.class, spec -> spec.withText("Confier à un autre organisme")));
    }

    private LieuFiche place(At body) {
        fixture.offer(body, "Pour un lieu");
        return body.call(() -> lieux.list(organisme(body)).getFirst());
    }

    private ContactFiche contact(At body) {
        return body.call(() -> contacts.save(new ContactFiche("", 0, organisme(body), "Anne", CONTACT, false)));
    }

    private String published(At body, String intitule) {
        String numero = fixture.offer(body, intitule);
        body.run(() -> offres.submit(numero));
        At.collector("bretagne")
                .run(() -> review.approve(numero, offres.get(numero).version()));
        return numero;
    }

    private void visit(At who, String path, Runnable work) {
        who.run(() -> {
            try (Browser browser = Browser.open(context, who)) {
                browser.go(path);
                work.run();
            }
        });
    }

    private static String here() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    private static void click(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getFirst());
    }

    private static TextField text(String label) {
        return _find(TextField.class, spec -> spec.withLabel(label)).getFirst();
    }

    @SuppressWarnings("unchecked")
    private static Select<Boolean> archived() {
        return _get(Select.class, spec -> spec.withLabel("Montrer"));
    }

    @SuppressWarnings("unchecked")
    private static PagedGrid<ContactLine> contactGrid() {
        return _get(PagedGrid.class);
    }

    private static String organisme(At body) {
        return String.valueOf(body.membership().organisme());
    }
}
