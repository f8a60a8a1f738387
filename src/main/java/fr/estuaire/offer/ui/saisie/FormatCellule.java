package fr.estuaire.offer.ui.saisie;

import fr.estuaire.shared.FrenchText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How the values of a column are shown, edited and read from what a person types. */
sealed interface FormatCellule<V> {

    /** The name that the script gives to this kind of cell. */
    String genre();

    /** What stands in a cell that is not being typed in. */
    String show(V value);

    /** What stands in the field when it opens, and on the clipboard. */
    default String edit(V value) {
        return show(value);
    }

    /**
     * @param text without spaces around, not empty
     * @throws IllegalArgumentException with a sentence for the person
     */
    V read(String text);

    /** What an empty field shows; may be empty. */
    default String exemple() {
        return "";
    }

    /** The words to choose from; none for a field in which one types. */
    default Collection<String> mots() {
        return List.of();
    }

    /** @param max longest text, in characters */
    record Texte(int max) implements FormatCellule<String> {
        @Override
        public String genre() {
            return "texte";
        }

        @Override
        public String show(String value) {
            return value;
        }

        @Override
        public String read(String text) {
            if (text.length() > max) {
                throw new IllegalArgumentException("Ce texte compte " + FrenchText.count(text.length(), "caractère")
                        + " : raccourcissez-le à " + max + ".");
            }
            return text;
        }
    }

    record Nombre(int min, int max) implements FormatCellule<Integer> {
        private static final int DIGITS = 9;

        @Override
        public String genre() {
            return "nombre";
        }

        @Override
        public String show(Integer value) {
            return FrenchText.number(value);
        }

        @Override
        public String edit(Integer value) {
            return String.valueOf(value);
        }

        @Override
        public Integer read(String text) {
            String digits = text.replaceAll("[\\s\\u00A0\\u202F]", "");
            if (!digits.matches("\\d{1," + DIGITS + "}") || isOutside(Integer.parseInt(digits))) {
                throw new IllegalArgumentException(
                        "Écrivez un nombre entier de " + FrenchText.number(min) + " à " + FrenchText.number(max) + ".");
            }
            return Integer.valueOf(digits);
        }

        private boolean isOutside(int number) {
            return number < min || number > max;
        }
    }

    /** @param clock what day it is where people type */
    record Jour(Clock clock) implements FormatCellule<LocalDate> {
        private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("dd/MM/yyyy");

        @Override
        public String genre() {
            return "date";
        }

        @Override
        public String show(LocalDate value) {
            return FrenchText.date(value);
        }

        @Override
        public String edit(LocalDate value) {
            return value.format(DIGITS);
        }

        @Override
        public LocalDate read(String text) {
            return DateTapee.read(text, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        }

        @Override
        public String exemple() {
            return "jj/mm/aaaa";
        }
    }

    /** @param words by code, in the order of the list */
    record Choix(Map<String, String> words) implements FormatCellule<String> {
        @Override
        public String genre() {
            return "choix";
        }

        @Override
        public String show(String value) {
            return words.getOrDefault(value, value);
        }

        @Override
        public String read(String text) {
            String wanted = FrenchText.normalise(text);
            return words.entrySet().stream()
                    .filter(word -> FrenchText.normalise(word.getValue()).equals(wanted)
                            || word.getKey().equals(text))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Choisissez un de ces mots : " + String.join(", ", words.values()) + "."));
        }

        @Override
        public Collection<String> mots() {
            return words.values();
        }
    }
}
