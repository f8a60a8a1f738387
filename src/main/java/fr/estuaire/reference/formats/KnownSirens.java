package fr.estuaire.reference.formats;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The legal units whose establishments we want to know: four bytes each, sorted. One that was known stays so, though no
 * register names it any more: left out of the reading, its establishments would pass for closed.
 */
final class KnownSirens {
    static final int LENGTH = 9;
    private static final String ALL = """
            SELECT siren FROM organisme_formation WHERE siren IS NOT NULL
            UNION SELECT LEFT(siret, 9) FROM organisme_formation WHERE siret IS NOT NULL
            UNION SELECT LEFT(siret, 9) FROM habilitation
            UNION SELECT LEFT(siret, 9) FROM certification_certificateur WHERE siret IS NOT NULL
            UNION SELECT LEFT(siret, 9) FROM uai WHERE siret IS NOT NULL
            UNION SELECT siren FROM etablissement""";

    private final int[] sirens;

    private KnownSirens(int[] sirens) {
        this.sirens = sirens;
    }

    static KnownSirens load(JdbcClient registers) {
        int[] sirens = registers.sql(ALL).query(String.class).stream()
                .filter(siren -> Codes.SIREN.matcher(siren).matches())
                .mapToInt(Integer::parseInt)
                .sorted()
                .toArray();
        return new KnownSirens(sirens);
    }

    boolean isEmpty() {
        return sirens.length == 0;
    }

    /** @param siret fourteen digits */
    boolean contains(String siret) {
        int siren = 0;
        for (int i = 0; i < LENGTH; i++) {
            siren = siren * 10 + siret.charAt(i) - '0';
        }
        return Arrays.binarySearch(sirens, siren) >= 0;
    }
}
