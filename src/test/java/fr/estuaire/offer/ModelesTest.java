package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.offer.Champ.Situation;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelesTest {
    private static final Pattern BAD_TYPOGRAPHY = Pattern.compile("'|[^\u00A0\u202F][:;!?»]|«[^\u00A0]");

    @Test
    void offersEachKindOnceInPlainFrench() {
        assertThat(Modeles.list())
                .hasSizeGreaterThan(8)
                .extracting(Modele::titre)
                .doesNotHaveDuplicates();
        assertThat(Modeles.list()).allSatisfy(modele -> {
            assertThat(modele.cle()).matches("[a-z-]+");
            assertThat(modele.titre()).hasSizeLessThanOrEqualTo(45).doesNotContainPattern(BAD_TYPOGRAPHY);
            assertThat(modele.phrase()).matches("[^.]+\\.").doesNotContainPattern(BAD_TYPOGRAPHY);
        });
    }

    @Test
    void startsFromOneActionAndOneSession() {
        assertThat(Modeles.list()).allSatisfy(modele -> {
            assertThat(modele.formation().children("action")).hasSize(1);
            assertThat(modele.formation().children("action").getFirst().children("session"))
                    .hasSize(1);
        });
    }

    @Test
    void writesOnlyWhatLheoKnowsInItsOrder() {
        assertThat(Modeles.list()).allSatisfy(modele -> {
            assertThat(LheoGrammar.inOrder(modele.formation())).isEqualTo(modele.formation());
            modele.formation().all().forEach(ModelesTest::isKnown);
        });
    }

    private static void isKnown(Element element) {
        LheoGrammar.Type type = LheoGrammar.get(element.name());
        assertThat(type.refRequired()).isEqualTo(element.attribute("ref").isPresent());
        if (type.form() == LheoGrammar.Form.CONTAINER) {
            assertThat(element.children())
                    .allSatisfy(child -> assertThat(type.findChild(child.name()))
                            .as(element.name() + "/" + child.name())
                            .isPresent());
        }
        assertThat(Formes.mistake(type, element.ownText().strip())).isEmpty();
    }

    @Test
    void leavesHolesToFillButNothingToCorrect() {
        assertThat(Modeles.list()).allSatisfy(modele -> {
            List<Attente> attentes = Completude.of(modele.formation()).attentes();
            assertThat(attentes).extracting(Attente::chemin).contains("intitule-formation");
            assertThat(attentes)
                    .extracting(Attente::message)
                    .noneMatch(message -> message.startsWith("Corrigez") || message.startsWith("Vérifiez"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "certifiante, CERTIFIANTE",
        "courte, NON_CERTIFIANTE",
        "blocs, MODULAIRE",
        "apprentissage, APPRENTISSAGE",
        "professionnalisation, ALTERNANCE",
        "distance, DISTANCE",
        "permanente, PERMANENT",
        "fle, LINGUISTIQUE",
        "langue, LINGUISTIQUE",
        "detention, DETENTION",
        "vae, PERMANENT",
        "bilan, NON_CERTIFIANTE"
    })
    void putsTheOfferInItsSituation(String cle, Situation situation) {
        assertThat(Situations.of(Modeles.get(cle).formation())).contains(situation);
    }

    @Test
    void asksNoDatesWhereEntryIsPermanentAndNoPlaceWhereAllIsRemote() {
        assertThat(Completude.of(Modeles.get("permanente").formation()).attentes())
                .extracting(Attente::chemin)
                .noneMatch(chemin -> chemin.contains("periode"));
        assertThat(Completude.of(Modeles.get("distance").formation()).attentes())
                .extracting(Attente::chemin)
                .noneMatch(chemin -> chemin.contains("lieu-de-formation"));
    }

    @Test
    void knowsOnlyItsKinds() {
        assertThat(Modeles.find("inconnu")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Modeles.get("inconnu"));
    }
}
