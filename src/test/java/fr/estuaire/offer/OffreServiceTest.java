package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.ElementText;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
class OffreServiceTest {
    /** Often enough for two people to meet. */
    private static final int TIMES = 60;

    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    PartieService parties;

    @Autowired
    OffreQuality quality;

    @Test
    void givesBackExactlyWhatWasEntered() {
        At body = fixture.body("hauts-de-france", null);
        At neighbour = fixture.body("normandie", null);
        String numero = fixture.offer(body, "Céramique");
        fixture.offer(neighbour, "Verrerie");

        Element document = body.call(() -> offres.getDocument(numero));

        assertThat(document.text("intitule-formation")).contains("Céramique");
        assertThat(document.text("action", "session", "recrutement", "nb-places"))
                .contains("12");
        assertThatThrownBy(() -> neighbour.run(() -> offres.get(numero))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void keepsWhatTwoPeopleEnterInThePartAtOnce() {
        At body = fixture.body("hauts-de-france", null);
        String numero = fixture.offer(body, "Tissage");
        Element read = body.call(() -> parties.get(numero).document());

        body.run(() -> parties.save(numero, read, put(read, "intitule-formation", "Tissage à la main")));
        Saved saved = body.call(() -> parties.save(numero, read, put(read, "objectif-formation", "Monter un métier")));

        assertThat(saved.conflits()).isEmpty();
        assertThat(saved.partie().document().text("intitule-formation")).contains("Tissage à la main");
        assertThat(saved.partie().document().text("objectif-formation")).contains("Monter un métier");
    }

    @Test
    void writesOverNothingThatSomebodyElseSaved() {
        At body = fixture.body("hauts-de-france", null);
        String numero = fixture.offer(body, "Tissage");
        Element read = body.call(() -> parties.get(numero).document());

        body.run(() -> parties.save(numero, read, put(read, "intitule-formation", "Tissage à la main")));
        Saved saved = body.call(() -> parties.save(numero, read, put(read, "intitule-formation", "Tapisserie")));

        assertThat(saved.partie().document().text("intitule-formation")).contains("Tissage à la main");
        assertThat(saved.conflits()).singleElement().satisfies(conflit -> {
            assertThat(conflit.chemin()).hasToString("intitule-formation");
            assertThat(conflit.takeMine(saved.partie().document()).text("intitule-formation"))
                    .contains("Tapisserie");
        });
    }

    @Test
    void losesNothingWhenTwoPeopleSaveAtTheVerySameTime() throws Exception {
        At body = fixture.body("hauts-de-france", null);
        String numero = fixture.offer(body, "Tissage");
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = List.of(
                    people.submit(() -> saveOften(body, numero, "objectif-formation")),
                    people.submit(() -> saveOften(body, numero, "contenu-formation")));
            for (Future<?> one : both) {
                one.get();
            }
        }

        Element saved = body.call(() -> parties.get(numero).document());
        assertThat(saved.text("objectif-formation")).contains("Version " + TIMES);
        assertThat(saved.text("contenu-formation")).contains("Version " + TIMES);
    }

    @Test
    void losesNothingOfAnOfferThatIsGivenToAnotherBodyMeanwhile() throws Exception {
        At first = fixture.body("hauts-de-france", null);
        At second = fixture.body("hauts-de-france", null);
        String elsewhere = fixture.offer(fixture.body("corse", null), "Fromagerie");
        String numero = fixture.offer(first, "Tissage");
        At collector = At.collector("hauts-de-france");
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = List.of(
                    people.submit(() -> describeTheBodyOften(collector, numero)),
                    people.submit(() -> giveOften(collector, numero, first, second)));
            for (Future<?> one : both) {
                one.get();
            }
        }

        assertThat(collector.call(() -> parties.get(numero).document()).text("objectif-formation"))
                .contains("Version " + TIMES);
        assertThat(collector.call(() -> offres.get(numero)).organisme())
                .isEqualTo(second.membership().organisme());
        assertThat(At.collector("corse").call(() -> offres.get(elsewhere)).titre())
                .isEqualTo("Fromagerie");
    }

    /** Each time an objective and the description of a body, which goes when the offer is given away. */
    private void describeTheBodyOften(At who, String numero) {
        Element body = ElementText.parse("<organisme-formation-responsable/>");
        for (int i = 1; i <= TIMES; i++) {
            String text = "Version " + i;
            Saved saved = who.call(() -> {
                Element read = parties.get(numero).document();
                Element described = ElementPath.SELF.putAll(read, body.name(), List.of(body));
                return parties.save(numero, read, put(described, "objectif-formation", text));
            });
            assertThat(saved.partie().document().text("objectif-formation")).contains(text);
        }
    }

    private void giveOften(At who, String numero, At first, At second) {
        for (int i = 0; i < TIMES; i++) {
            At to = i % 2 == 0 ? first : second;
            who.run(() -> offres.giveTo(numero, String.valueOf(to.membership().organisme())));
        }
    }

    private void saveOften(At body, String numero, String name) {
        for (int i = 1; i <= TIMES; i++) {
            String text = "Version " + i;
            Saved saved = body.call(() -> {
                Element read = parties.get(numero).document();
                return parties.save(numero, read, put(read, name, text));
            });
            assertThat(saved.conflits()).isEmpty();
            assertThat(saved.partie().document().text(name)).contains(text);
        }
    }

    @Test
    void countsEachChangeOfAnyPart() {
        At body = fixture.body("hauts-de-france", null);
        String numero = fixture.offer(body, "Brasserie");
        long before = body.call(() -> offres.get(numero).version());

        body.run(() -> {
            Partie action = parties.listActions(numero).getFirst();
            parties.save(action.numero(), action.document(), put(action.document(), "rythme-formation", "Le soir"));
        });

        assertThat(body.call(() -> offres.get(numero).version())).isGreaterThan(before);
    }

    @Test
    void neverGivesANumberTwice() {
        At body = fixture.body("hauts-de-france", null);
        String numero = fixture.offer(body, "Brasserie");
        String first = body.call(() -> parties.listActions(numero).getFirst().numero());

        body.run(() -> {
            parties.delete(first);
            parties.addAction(numero, new Element("action", java.util.Map.of(), List.of()));
        });

        assertThat(body.call(() -> parties.listActions(numero)))
                .singleElement()
                .extracting(Partie::numero)
                .isNotEqualTo(first);
    }

    @Test
    void putsBackWhatWasTakenOutAsItWas() {
        At body = fixture.body("hauts-de-france", null);
        String numero = fixture.offer(body, "Vannerie");
        Element before = body.call(() -> offres.getDocument(numero));

        body.run(() -> {
            String action = parties.listActions(numero).getFirst().numero();
            long key = parties.delete(action);
            assertThat(offres.getDocument(numero).child("action")).isEmpty();
            parties.restore(key);
        });

        assertThat(body.call(() -> offres.getDocument(numero))).isEqualTo(before);
    }

    @Test
    void bringsBackADeletedOffer() {
        At body = fixture.body("hauts-de-france", null);
        At neighbour = fixture.body("hauts-de-france", null);
        String numero = fixture.offer(body, "Osier");
        Element before = body.call(() -> offres.getDocument(numero));

        long key = body.call(() -> offres.delete(numero));

        assertThatThrownBy(() -> body.run(() -> offres.get(numero))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> neighbour.run(() -> offres.restore(key))).isInstanceOf(AccessDeniedException.class);
        body.run(() -> offres.restore(key));
        assertThat(body.call(() -> offres.getDocument(numero))).isEqualTo(before);
    }

    @Test
    void copiesAnOfferWithoutWhatItsSessionsSaidOfTheirPlaces() {
        At body = fixture.body("hauts-de-france", null);
        String numero = fixture.offer(body, "Osier");
        body.run(() -> {
            String action = parties.listActions(numero).getFirst().numero();
            Element session = new Suivi(3, 12, null, null).writeIn(OffreFixture.session(LocalDate.of(2031, 1, 6)));
            parties.addSessions(action, List.of(session));
        });

        String copy = body.call(() -> offres.duplicate(numero));

        Element document = body.call(() -> offres.getDocument(copy));
        assertThat(document.text("intitule-formation")).contains("Osier");
        assertThat(document.child("action").orElseThrow().children("session")).hasSize(2);
        assertThat(ElementText.write(document)).doesNotContain("places-restantes", numero);
    }

    @Test
    void keepsAnEditorAwayFromThePartsOfAnotherBody() {
        At body = fixture.body("hauts-de-france", null);
        At neighbour = fixture.body("hauts-de-france", null);
        String numero = fixture.offer(neighbour, "Poterie");
        Partie theirs = neighbour.call(() -> parties.listActions(numero).getFirst());

        assertThatThrownBy(() -> body.run(() -> parties.get(theirs.numero())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> body.run(() -> parties.save(theirs.numero(), theirs.document(), theirs.document())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> body.run(() -> parties.delete(theirs.numero())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> body.run(() -> parties.addSessions(theirs.numero(), List.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> body.run(() -> offres.getDocument(numero))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> body.run(() -> offres.giveTo(numero, "x"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void neverReadsThePlaceOfAnotherBody() {
        At body = fixture.body("hauts-de-france", null);
        At neighbour = fixture.body("hauts-de-france", null);
        String theirs = fixture.offer(neighbour, "Poterie");
        String own = fixture.offer(body, "Reliure");
        Optional<Element> lieu = neighbour.call(
                () -> parties.listActions(theirs).getFirst().document().child("lieu-de-formation"));
        assertThat(body.call(() -> quality.preview(own)).descend("action", "lieu-de-formation"))
                .isPresent();

        body.run(() -> {
            Partie action = parties.listActions(own).getFirst();
            parties.save(
                    action.numero(),
                    action.document(),
                    ElementPath.parse("lieu-de-formation").put(action.document(), lieu.orElseThrow()));
        });

        assertThat(body.call(() -> quality.preview(own)).descend("action", "lieu-de-formation"))
                .isEmpty();
    }

    @Test
    void refusesToChangeWhatWaitsForTheCollectors() {
        At body = fixture.body("occitanie", "73282932000595");
        String numero = fixture.offer(body, "Dentelle");
        body.run(() -> offres.submit(numero));

        assertThatThrownBy(() -> body.run(() -> fixture.rename(numero, "Dentelle de Calais")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("reprenez-la");
    }

    private static Element put(Element document, String name, String text) {
        return ElementPath.parse(name).put(document, Element.leaf(name, text));
    }
}
