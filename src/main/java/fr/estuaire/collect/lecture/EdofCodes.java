package fr.estuaire.collect.lecture;

import fr.estuaire.shared.FrenchText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The code tables of EDOF, and what they become in Lhéo. */
final class EdofCodes {

    /**
     * How one is admitted, in EDOF.
     *
     * @param lheo code of the modality of recruitment
     * @param commentaire what the code of Lhéo does not say; empty when it says all
     */
    record Admission(String code, String lheo, String commentaire) {}

    private static final List<Admission> ADMISSIONS = List.of(
            new Admission("92002", "3", ""),
            new Admission("92003", "2", ""),
            new Admission("92005", "8", ""),
            new Admission("92007", "4", ""),
            new Admission("92009", "0", "Admission après visite médicale"),
            new Admission("99998", "0", "Plusieurs modalités d’admission possibles"),
            new Admission("99999", "0", "Admission sans disposition particulière"));

    /** The modalities of Lhéo that EDOF does not tell apart. */
    private static final Map<String, String> NEAREST_ADMISSIONS =
            Map.of("1", "92007", "5", "92007", "6", "92007", "7", "92002");

    private static final Map<String, String> RHYTHMS = rhythms();
    private static final Map<String, String> WAYS = ways();

    private EdofCodes() {}

    /** A code of EDOF as a modality of Lhéo; one that is not known is kept in the comment. */
    static Admission admission(String code) {
        return ADMISSIONS.stream()
                .filter(admission -> admission.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Admission(code, "0", "Modalité d’admission EDOF " + code));
    }

    /** The code of EDOF for a modality of Lhéo; nothing for information meetings and what EDOF has no word for. */
    static Optional<String> admission(String lheo, String commentaire) {
        for (Admission admission : ADMISSIONS) {
            boolean said =
                    admission.commentaire().isEmpty() || admission.commentaire().equals(commentaire);
            if (admission.lheo().equals(lheo) && said) {
                return Optional.of(admission.code());
            }
        }
        return Optional.ofNullable(NEAREST_ADMISSIONS.get(lheo));
    }

    /** « Journalier, temps plein ». */
    static String rhythm(List<String> codes) {
        String text = String.join(
                ", ",
                codes.stream()
                        .map(code -> RHYTHMS.getOrDefault(code, "rythme EDOF " + code))
                        .toList());
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    /** The codes of the rhythms that a text names. */
    static List<String> rhythmsIn(String text) {
        String words = " " + FrenchText.normalise(text) + " ";
        List<String> found = new ArrayList<>();
        RHYTHMS.forEach((code, label) -> {
            if (words.contains(" " + FrenchText.normalise(label) + " ")) {
                found.add(code);
            }
        });
        return found;
    }

    /** {@code rue} for {@code RUE}, {@code avenue} for {@code AV}; the code itself when it is not known. */
    static String way(String code) {
        return WAYS.getOrDefault(code, code.toLowerCase(Locale.FRENCH));
    }

    /** {@code AV} for {@code Avenue}. */
    static Optional<String> wayCode(String word) {
        String wanted = FrenchText.normalise(word);
        return WAYS.entrySet().stream()
                .filter(way -> FrenchText.normalise(way.getValue()).equals(wanted)
                        || FrenchText.normalise(way.getKey()).equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, String> rhythms() {
        Map<String, String> rhythms = new LinkedHashMap<>();
        rhythms.put("1", "journalier");
        rhythms.put("2", "hebdomadaire");
        rhythms.put("3", "en semaine");
        rhythms.put("4", "le week-end");
        rhythms.put("5", "temps plein");
        rhythms.put("6", "temps partiel");
        rhythms.put("7", "plusieurs rythmes");
        return rhythms;
    }

    private static Map<String, String> ways() {
        Map<String, String> ways = new LinkedHashMap<>();
        String all =
                "RUE rue,AV avenue,BD boulevard,CHE chemin,IMP impasse,ALL allée,PL place,RTE route,QUAI quai,SQ square,"
                        + "VLA villa,CRS cours,PAS passage,RES résidence,LOT lotissement,HAM hameau,FG faubourg,DOM domaine,"
                        + "ESP esplanade,SEN sentier,TRA traverse,VOIE voie,RLE ruelle,RPT rond-point,CAR carrefour,MTE montée,"
                        + "PARC parc,VLGE village,PRV parvis,MAIL mail,MAR marché,PLT plateau,PLN plaine";
        for (String way : all.split(",", -1)) {
            ways.put(way.substring(0, way.indexOf(' ')), way.substring(way.indexOf(' ') + 1));
        }
        return ways;
    }
}
