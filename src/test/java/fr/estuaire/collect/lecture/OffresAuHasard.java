package fr.estuaire.collect.lecture;

import fr.estuaire.collect.lecture.Colonne.Niveau;
import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Offers that a table can carry whole, made at random. */
final class OffresAuHasard {
    private static final String LETTERS = "abcxyzÀÉéœçñ’'\"“«»;,|\n\t=+-@ 0129<>&#€😀ß‑_/\\()";
    private static final Set<String> DIGITS = Set.of("SIRET", "numero-activite", "codepostal", "code-FORMACODE");

    private final Random random;
    private int numbers;

    OffresAuHasard(long seed) {
        this.random = new Random(seed);
    }

    List<Element> offers(int count) {
        List<Element> offers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Piece formation = piece(Niveau.FORMATION);
            for (int actions = random.nextInt(3); actions > 0; actions--) {
                Piece action = piece(Niveau.ACTION);
                for (int sessions = random.nextInt(4); sessions > 0; sessions--) {
                    action.add(piece(Niveau.SESSION));
                }
                formation.add(action);
            }
            offers.add(LheoGrammar.inOrder(formation.toElement()));
        }
        return offers;
    }

    private Piece piece(Niveau niveau) {
        Piece piece = new Piece(niveau.name().toLowerCase(Locale.ROOT), 0);
        Colonnes.numero(niveau).chemins().forEach(chemin -> piece.put(chemin, 0, niveau + "-" + ++numbers));
        for (Colonne colonne : Colonnes.of(niveau)) {
            // a place without a modality would be given one
            boolean needed = colonne.entete().equals("Modalité de recrutement");
            if (!colonne.isNumero() && (needed || random.nextInt(3) > 0)) {
                put(colonne, piece);
            }
        }
        return piece;
    }

    private void put(Colonne colonne, Piece piece) {
        int count = colonne.isList() ? 1 + random.nextInt(3) : 1;
        for (int rank = 0; rank < count; rank++) {
            String value = value(colonne);
            for (Chemin chemin : colonne.chemins()) {
                piece.put(chemin, rank, value);
            }
        }
    }

    private String value(Colonne colonne) {
        String element = colonne.element();
        if (colonne.findTable().isPresent()) {
            return code(colonne.findTable().get(), element);
        }
        LheoGrammar.Type type = LheoGrammar.get(element);
        return switch (element) {
            case "prix-total-TTC" -> random.nextInt(100_000) + (random.nextBoolean() ? "" : ".5");
            case "heure-debut" -> "%02dh%02d".formatted(random.nextInt(24), random.nextInt(60));
            case "langue-formation" -> random.nextBoolean() ? "fr" : "EN";
            case "numtel" -> pick(List.of("0199001234", "01 99 00 12 34", "+33199001234", "3900"));
            default -> byForm(colonne, type);
        };
    }

    private String code(DictLheo table, String element) {
        List<String> codes = table.codes().stream()
                .map(CodeLheo::code)
                .filter(code -> !element.equals("modalite-recrutement") || !code.equals("9"))
                .toList();
        return pick(codes);
    }

    private String byForm(Colonne colonne, LheoGrammar.Type type) {
        return switch (type.form()) {
            case DATE ->
                pick(List.of("20260907", "20261231", "20240229", "20260900", "20260000", "00000000", "99999999"));
            case INTEGER -> String.valueOf(random.nextInt(type.maxValue() + 1));
            default -> text(colonne, type);
        };
    }

    private String text(Colonne colonne, LheoGrammar.Type type) {
        if (DIGITS.contains(type.name()) || type.name().startsWith("code-")) {
            StringBuilder digits = new StringBuilder(type.name().equals("code-ROME") ? "K" : "");
            while (digits.length() < Math.min(type.maxLength(), 14)) {
                digits.append(random.nextInt(10));
            }
            return digits.toString();
        }
        StringBuilder text = new StringBuilder("x");
        int[] letters = LETTERS.codePoints().toArray();
        text.setLength(random.nextInt(2));
        for (int length = 3 + random.nextInt(Math.min(type.maxLength() - 5, 60)); length > 0; length--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        String made = colonne.isList() ? text.toString().replaceAll("[|\\n]", " ") : text.toString();
        String bare = made.strip();
        return bare.length() < Math.max(type.minLength(), 1) ? "texte" : bare;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
