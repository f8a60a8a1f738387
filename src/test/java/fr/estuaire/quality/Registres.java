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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers with a few lines each, all fictional but the communes. */
final class Registres {
    private static final LocalDate END_2026 = LocalDate.of(2026, 12, 31);

    private Registres() {}

    static References small() {
        ReferenceTables.Builder tables = new ReferenceTables.Builder().communes(Communes.load());
        certifications(tables);
        diplomes(tables);
        organismes(tables);
        return tables.formacode("V14", "15235")
                .formacode("V14", "83056")
                .formacode("V13", "15201")
                .rome("K2111")
                .add(new UaiFacts("0750001U", "73282932000074", true, "75111"))
                .add(new UaiFacts("0750002V", "55210055400013", true, "75111"))
                .add(new UaiFacts("0750003W", null, false, "75111"))
                .build();
    }

    private static void certifications(ReferenceTables.Builder tables) {
        tables.add(certification("RS6432", 0, true, null, null, null, false, false))
                .add(certification(
                        "RNCP35000", 5, true, END_2026.plusYears(1), END_2026.plusYears(2), null, true, false))
                .add(certification("RNCP34000", 6, false, LocalDate.of(2026, 1, 1), null, "RNCP35000", false, false))
                .add(certification("RNCP33000", 3, true, null, null, null, true, true))
                .add(certification("RNCP32000", 8, false, null, null, null, false, false))
                .add(certification("RNCP31000", 4, true, null, LocalDate.of(2027, 12, 17), null, true, false))
                .add(certification(
                        "RNCP30000", 4, true, LocalDate.of(2027, 9, 7), LocalDate.of(2027, 12, 18), null, false, false))
                .habilitation("RNCP35000", "732829320")
                .habilitation("RNCP31000", "552100554");
    }

    private static CertificationFacts certification(
            String numero,
            int niveau,
            boolean active,
            @Nullable LocalDate fin,
            @Nullable LocalDate limite,
            @Nullable String remplacante,
            boolean parPartenaires,
            boolean deDroit) {
        return new CertificationFacts(
                numero,
                "Certification " + numero,
                niveau,
                active,
                null,
                fin,
                limite,
                remplacante,
                parPartenaires,
                deDroit,
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static void diplomes(ReferenceTables.Builder tables) {
        tables.add(new DiplomeFacts("54321", "Titre d’essai", "RNCP35000", "32031310", 5, 2027))
                .add(new DiplomeFacts("11111", "Hors registres", null, null, 0, 0))
                .add(new DiplomeFacts("22222", "Ancien titre", "RNCP34000", "40025214", 6, 2026))
                .add(new DiplomeFacts("33333", "Titre fermé", null, "50025214", 3, 0))
                .add(new CfdFacts(
                        "32031310", "Titre d’essai", LocalDate.of(2027, 9, 7), Set.of("RNCP35000", "RNCP33000")))
                .add(new CfdFacts("40025214", "Ancien titre", null, Set.of()))
                .add(new CfdFacts("50025214", "Titre fermé", LocalDate.of(2027, 9, 6), Set.of()));
    }

    private static void organismes(ReferenceTables.Builder tables) {
        tables.add(new OrganismeFacts("11754321075", "732829320", "Organisme exemple", true, true, false, false, false))
                .add(new OrganismeFacts(
                        "7331P001531", "732829320", "Université exemple", true, true, false, false, false))
                .add(new OrganismeFacts("11888888875", "552100554", "Autre organisme", true, false, true, true, true))
                .add(new OrganismeFacts(
                        "11777777775", "732829320", "Ancien organisme", false, false, false, false, false))
                .add(new OrganismeFacts("11666666675", null, "Sans SIREN", true, false, false, false, false))
                .add(new EtablissementFacts("73282932000074", true, "75111"))
                .add(new EtablissementFacts("73282932000017", false, "75111"))
                .add(new EtablissementFacts("55210055400013", true, "13055"));
    }
}
