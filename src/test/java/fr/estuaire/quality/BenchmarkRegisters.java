package fr.estuaire.quality;

import fr.estuaire.reference.Communes;
import fr.estuaire.reference.ReferenceTables;
import fr.estuaire.reference.References;
import fr.estuaire.reference.References.CertificationFacts;
import fr.estuaire.reference.References.CfdFacts;
import fr.estuaire.reference.References.DiplomeFacts;
import fr.estuaire.reference.References.EtablissementFacts;
import fr.estuaire.reference.References.OrganismeFacts;
import fr.estuaire.reference.References.UaiFacts;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;

/** Registers of the size of the real ones, all fictional but the communes. */
final class BenchmarkRegisters {
    static final int CERTIFICATIONS = 15_000;
    static final int BODIES = 100_000;
    private static final int ESTABLISHMENTS_EACH = 3;
    private static final int PARTNERS_EACH = 20;

    private BenchmarkRegisters() {}

    static References load() {
        ReferenceTables.Builder tables = new ReferenceTables.Builder().communes(Communes.load());
        Random random = new Random(1);
        for (int i = 0; i < CERTIFICATIONS; i++) {
            certification(tables, i, random);
        }
        for (int body = 0; body < BODIES; body++) {
            tables.add(new OrganismeFacts(
                    nda(body), siren(body), "Organisme " + body, true, body % 10 > 0, false, false, false));
            for (int rank = 1; rank <= ESTABLISHMENTS_EACH; rank++) {
                tables.add(new EtablissementFacts(siret(body, rank), rank < 3 || body % 5 > 0, null));
            }
        }
        for (int i = 0; i < 3000; i++) {
            tables.formacode("V14", String.valueOf(10_000 + i));
        }
        return tables.formacode("V14", "83056")
                .rome("M1805")
                .add(new UaiFacts("0750001U", null, true, null))
                .build();
    }

    private static void certification(ReferenceTables.Builder tables, int i, Random random) {
        String numero = "RNCP" + i;
        tables.add(new CertificationFacts(
                numero,
                "Certification " + i,
                3 + i % 4,
                true,
                null,
                LocalDate.of(2027, 1, 1).plusDays(i % 1500),
                null,
                null,
                i % 4 > 0,
                i % 8 == 1,
                Set.of(),
                Set.of(),
                Set.of()));
        tables.add(new DiplomeFacts(String.valueOf(i), "Certification " + i, numero, null, 3 + i % 4, 0));
        tables.add(new CfdFacts("%08d".formatted(i), "Diplôme " + i, null, Set.of()));
        for (int j = 0; j < PARTNERS_EACH; j++) {
            tables.habilitation(numero, siren(random.nextInt(BODIES)));
        }
    }

    static String nda(int body) {
        return "53" + (100_000_000 + body);
    }

    static String siren(int body) {
        return String.valueOf(300_000_000 + 7 * body);
    }

    /** With a true key. */
    static String siret(int body, int rank) {
        String start = siren(body) + "%04d".formatted(rank);
        for (int key = 0; key < 10; key++) {
            if (Digits.haveLuhnKey(start + key)) {
                return start + key;
            }
        }
        throw new IllegalStateException(start);
    }
}
