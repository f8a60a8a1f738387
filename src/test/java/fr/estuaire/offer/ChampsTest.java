package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.LheoGrammar.Child;
import fr.estuaire.lheo.LheoGrammar.Form;
import fr.estuaire.offer.Champ.Saisie;
import fr.estuaire.offer.Champ.Section;
import fr.estuaire.offer.Champ.Situation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChampsTest {
    private static final Set<String> PARTS = Set.of("formation", "action", "session");
    private static final Pattern BAD_TYPOGRAPHY = Pattern.compile(
            "'|\"|\\.\\.\\.|(?<=[^\u00A0\u202F\\p{Punct}])[;!?»]|(?<=[^\u00A0\u202F/s])[:](?!//)| {2}|«(?!\u00A0)");

    /** Every path below the formation, with what the grammar says of its last element. */
    private static final Map<String, Child> PATHS = paths("formation", "formation");

    @Test
    void describesEveryElementOfAFormation() {
        assertThat(PATHS).hasSizeGreaterThan(400);
        assertThat(PATHS.keySet()).allSatisfy(path -> {
            Champ champ = Champs.get(path);
            assertThat(champ.element()).isEqualTo(path.substring(path.lastIndexOf('/') + 1));
            assertThat(champ.libelle()).isNotEmpty().hasSizeLessThanOrEqualTo(45);
            assertThat(champ.aide()).matches(".{10,230}[.…]");
        });
    }

    @Test
    void knowsNoElementThatLheoIgnores() {
        assertThat(ChampsFile.read("/offer/champs.yaml").keySet())
                .allSatisfy(cle ->
                        assertThat(PATHS.keySet()).anyMatch(path -> path.equals(cle) || path.endsWith("/" + cle)));
    }

    @Test
    void givesAPlaceOnTheScreenToEachChildOfAPart() {
        PARTS.forEach(part -> assertThat(Champs.list(part)).allSatisfy(champ -> {
            assertThat(champ.section()).isNotNull();
            assertThat(champ.cle()).isEqualTo(part + "/" + champ.element());
        }));
        PATHS.keySet().stream()
                .filter(path -> !PARTS.contains(parent(path)))
                .forEach(path -> assertThat(Champs.get(path).section()).as(path).isNull());
    }

    @Test
    void ordersASectionAsPeopleThink() {
        assertThat(Champs.list("formation").stream()
                        .filter(champ -> champ.section() == Section.APPRENDRE)
                        .map(Champ::element))
                .startsWith("intitule-formation", "domaine-formation", "objectif-formation", "contenu-formation");
        assertThat(Champs.list("action/session/recrutement").getFirst().element())
                .isEqualTo("modalite-recrutement");
        assertThat(Champs.list("").stream().map(Champ::section)).isSorted();
    }

    @Test
    void showsWhatIsMandatoryAtOnceAndSaysWhatToDoWithoutIt() {
        PATHS.forEach((path, child) -> {
            Champ champ = Champs.get(path);
            if (child.isMandatory()) {
                assertThat(champ.essentiel()).as(path).isTrue();
                assertThat(champ.manque()).as(path).matches(".+[.…]");
            }
        });
    }

    @Test
    void givesSiblingsDifferentLabels() {
        Stream.concat(Stream.of("formation"), PATHS.keySet().stream())
                .filter(path ->
                        LheoGrammar.get(Champs.find(path).map(Champ::element).orElse("formation"))
                                        .form()
                                == Form.CONTAINER)
                .forEach(path -> assertThat(Champs.list(path).stream().map(Champ::libelle))
                        .as(path)
                        .doesNotHaveDuplicates());
    }

    @Test
    void writesGoodFrench() {
        PATHS.keySet().forEach(path -> {
            Champ champ = Champs.get(path);
            texts(champ).forEach(text -> assertThat(text).as(path).doesNotContainPattern(BAD_TYPOGRAPHY));
        });
    }

    @Test
    void givesExamplesThatLheoAccepts() {
        PATHS.keySet().forEach(path -> {
            Champ champ = Champs.get(path);
            if (!champ.exemple().isEmpty()) {
                assertThat(accepts(LheoGrammar.get(champ.element()), champ.exemple()))
                        .as(path + " = " + champ.exemple())
                        .isTrue();
            }
        });
    }

    @Test
    void givesAnExampleOfEveryTextAndNumber() {
        PATHS.keySet().stream()
                .map(Champs::get)
                .filter(champ -> Set.of(Form.TEXT, Form.INTEGER, Form.DATE)
                        .contains(LheoGrammar.get(champ.element()).form()))
                .forEach(champ -> assertThat(champ.exemple()).as(champ.cle()).isNotEmpty());
    }

    @Test
    void choosesControlsThatFitWhatLheoHolds() {
        PATHS.keySet().forEach(path -> {
            Champ champ = Champs.get(path);
            assertThat(fits(LheoGrammar.get(champ.element()), champ.saisie()))
                    .as(path + " by " + champ.saisie())
                    .isTrue();
        });
    }

    @Test
    void weighsWhatHelpsAndSaysWhy() {
        PATHS.keySet().forEach(path -> {
            Champ champ = Champs.get(path);
            assertThat(champ.poids()).as(path).isBetween(0, 10);
            assertThat(champ.gain().isEmpty()).as(path).isEqualTo(champ.poids() == 0);
        });
        assertThat(Champs.get("action/session/etat-recrutement").poids())
                .isGreaterThan(Champs.get("action/restauration").poids());
    }

    @ParameterizedTest
    @CsvSource({
        "certifiante, formation/certifiante",
        "formation/certifiante, formation/certifiante",
        "action[1]/session[2]/periode/debut, periode/debut",
        "recrutement/adresse, recrutement/adresse",
        "action[2]/lieu-de-formation[1]/coordonnees/nom, lieu-de-formation/coordonnees/nom",
        "contact-formation[1]/coordonnees/nom, coordonnees/nom",
        "recrutement/extras, recrutement/extras",
        "organisme-formateur/SIRET-formateur/SIRET, SIRET-formateur/SIRET"
    })
    void findsTheMostPreciseDescription(String chemin, String cle) {
        assertThat(Champs.get(chemin).cle()).isEqualTo(cle);
    }

    @Test
    void takesFromLessPreciseDescriptionsWhatItDoesNotSay() {
        Champ nom = Champs.get("action/lieu-de-formation/coordonnees/nom");

        assertThat(nom.libelle()).isEqualTo("Nom du lieu");
        assertThat(nom.essentiel()).isTrue();
        assertThat(Champs.get("SIRET-formateur/SIRET").libelle()).isEqualTo("Numéro SIRET");
        assertThat(Champs.get("recrutement/extras").saisie()).isEqualTo(Saisie.EXTRAS);
    }

    @Test
    void knowsNothingOutsideLheo() {
        assertThat(Champs.find("action/invention")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Champs.get("invention"));
    }

    @Test
    void showsAFieldOnlyInTheSituationsItIsFor() {
        Champ certification = Champs.get("formation/certification");

        assertThat(certification.applies(EnumSet.of(Situation.CERTIFIANTE))).isTrue();
        assertThat(certification.applies(EnumSet.of(Situation.NON_CERTIFIANTE))).isFalse();
        assertThat(Champs.get("formation/intitule-formation").applies(EnumSet.noneOf(Situation.class)))
                .isTrue();
    }

    private static List<String> texts(Champ champ) {
        List<String> texts = new ArrayList<>(List.of(champ.libelle(), champ.aide(), champ.lecteurs()));
        texts.add(champ.manque());
        texts.add(champ.gain());
        texts.add(champ.exemple());
        return texts;
    }

    private static boolean accepts(LheoGrammar.Type type, String exemple) {
        return switch (type.form()) {
            case TEXT -> exemple.length() >= type.minLength() && exemple.length() <= type.maxLength();
            case INTEGER -> Integer.parseInt(exemple) <= type.maxValue();
            case DATE -> exemple.matches("[0-3][0-9]/[01][0-9]/20[0-9]{2}");
            case CODE ->
                table(type).proposed().stream().anyMatch(code -> code.label().equals(exemple.replace('\u00A0', ' ')));
            case CONTAINER -> exemple.length() > 3;
            case FREE -> false;
        };
    }

    private static boolean fits(LheoGrammar.Type type, Saisie saisie) {
        return switch (type.form()) {
            case CODE -> saisie == (table(type) == DictLheo.BOOLEAN ? Saisie.OUI_NON : Saisie.CODE);
            case INTEGER -> saisie == Saisie.ENTIER;
            case FREE -> saisie == Saisie.EXTRAS;
            case DATE -> saisie == Saisie.DATE;
            case TEXT ->
                !Set.of(Saisie.GROUPE, Saisie.EXTRAS, Saisie.CODE, Saisie.OUI_NON, Saisie.ENTIER)
                        .contains(saisie);
            case CONTAINER ->
                !Set.of(Saisie.TEXTE, Saisie.TEXTE_LONG, Saisie.CODE, Saisie.ENTIER, Saisie.OUI_NON)
                        .contains(saisie);
        };
    }

    private static DictLheo table(LheoGrammar.Type type) {
        return Objects.requireNonNull(type.table());
    }

    private static String parent(String path) {
        List<String> steps = List.of(path.split("/", -1));
        return steps.size() < 2 ? "" : steps.get(steps.size() - 2);
    }

    private static Map<String, Child> paths(String path, String element) {
        Map<String, Child> found = new LinkedHashMap<>();
        LheoGrammar.get(element).children().forEach(child -> {
            String below = path + "/" + child.name();
            found.put(below, child);
            found.putAll(paths(below, child.name()));
        });
        return found;
    }
}
