package fr.estuaire.identity;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Makes passwords that are read once and replaced at the next sign-in. */
final class OneTimePassword {
    /** Neither vowels, so that no word appears, nor letters and digits that look alike. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;
    private static final RandomGenerator RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** {@code bk4t-9mzx-cd3v-r7hp}: 76 bits, easy to dictate. */
    static String make() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
