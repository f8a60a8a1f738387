package fr.estuaire.shared;

/** The key of SIREN and SIRET: from the right, every second digit doubled, the sum of all digits a multiple of 10. */
final class Luhn {

    private Luhn() {}

    /** @param digits ASCII digits only */
    static boolean isValid(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    static int sumOfDigits(String digits) {
        return digits.chars().map(digit -> digit - '0').sum();
    }
}
