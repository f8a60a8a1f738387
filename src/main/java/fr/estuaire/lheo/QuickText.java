package fr.estuaire.lheo;

import java.util.Set;

/** What a text may be, told without the validator; no where it is not sure. */
sealed interface QuickText {

    boolean holds(String text);

    /** @param min characters, of which a letter outside the first plane may count one or two */
    record Words(int min, int max) implements QuickText {
        @Override
        public boolean holds(String text) {
            int length = text.length();
            return length <= max && (length >= 2 * min || text.codePointCount(0, length) >= min);
        }
    }

    /** A code exactly as it stands in its table. */
    record Code(Set<String> codes) implements QuickText {
        public Code {
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean holds(String text) {
            return codes.contains(text);
        }
    }

    /** An integer of a few digits. */
    record Digits(long min, long max) implements QuickText {
        private static final int MOST = 15;

        @Override
        public boolean holds(String text) {
            if (text.isEmpty() || text.length() > MOST) {
                return false;
            }
            long number = 0;
            for (int i = 0; i < text.length(); i++) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return false;
                }
                number = 10 * number + digit;
            }
            return number >= min && number <= max;
        }
    }

    /** Eight digits by {@code [0-9]{4}[019][0-9][01239][0-9]}, the pattern of the schema. */
    record Day() implements QuickText {
        static final String PATTERN = "[0-9]{4}[019][0-9][01239][0-9]";
        private static final int LENGTH = 8;

        @Override
        public boolean holds(String text) {
            if (text.length() != LENGTH) {
                return false;
            }
            for (int i = 0; i < LENGTH; i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            char month = text.charAt(4);
            char day = text.charAt(6);
            return (month <= '1' || month == '9') && (day <= '3' || day == '9');
        }
    }

    /** A type that is not known here: for the validator. */
    record Unknown() implements QuickText {
        @Override
        public boolean holds(String text) {
            return false;
        }
    }
}
