package fr.estuaire.reference.formats;

import fr.estuaire.reference.Register;
import fr.estuaire.reference.csv.CsvLayout;
import fr.estuaire.reference.csv.CsvLine;
import fr.estuaire.reference.csv.RefusedLineException;
import fr.estuaire.reference.imports.ChildTable;
import fr.estuaire.reference.imports.RegisterFile;
import fr.estuaire.reference.imports.RegisterFormat;
import fr.estuaire.reference.imports.RegisterReader;
import fr.estuaire.reference.imports.RegisterTable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The diplomas of the Base centrale des nomenclatures: {@code N_FORMATION_DIPLOME.csv}, or its view V_. */
@Component
class CfdFormat implements RegisterFormat<CfdFormat.Diplome> {
    private static final int LINKS = 7;
    private static final String UNUSED = """
            N_NIVEAU_FORMATION_DIPLOME.LIBELLE_100 GROUPE_SPECIALITE N_GROUPE_SPECIALITE.LIBELLE_LONG LETTRE_SPECIALITE
            N_LETTRE_SPECIALITE.LIBELLE_LONG ANCIEN_RECME LIBELLE_STAT_33 UNITE_CAPITALISABLE DATE_ARRETE_CREATION
            DATE_ARRETE_ABROGATION DATE_ARRETE_MODIFICATION_1 DATE_ARRETE_MODIFICATION_2 DATE_ARRETE_MODIFICATION_3
            DATE_ARRETE_MODIFICATION_4 DATE_ARRETE_MODIFICATION_5 DATE_ARRETE_MODIFICATION_6 DATE_ARRETE_MODIFICATION_7
            DATE_ARRETE_MODIFICATION_8 DATE_ARRETE_MODIFICATION_9 DATE_ARRETE_MODIFICATION_10 COMMENTAIRE
            NATURE_FORMATION_DIPLOME N_NATURE_FORMATION_DIPLOME.LIBELLE_100 GESTIONNAIRE_FORMATION_DIPLOME
            DATE_INTERVENTION NB_MEF_OUVERT NB_MEF_FERME ID_DOCUMENT CITE_DOMAINE_FORMATION
            N_CITE_DOMAINE_FORMATION.LIBELLE_EDITION DATE_SESSION_RATTRAPAGE OBSERVATION N_COMMENTAIRE
            CITE_DOMAINE_DETAILLE N_CITE_2013_DOMAINE_DETAILL.LIBELLE_EDITION N_NIVEAU_QUALIFICATION_RNCP.LIBELLE_LONG
            NIVEAU_FORMATION_DIPLOME
            """;
    private static final CsvLayout LAYOUT = layout();
    private static final RegisterTable<Diplome> TABLE = RegisterTable.<Diplome>named("diplome_bcn")
            .key("cfd", Diplome::cfd)
            .text("libelle_court", 60, Diplome::libelleCourt)
            .text("libelle", 250, Diplome::libelle)
            .value("niveau", Diplome::niveau)
            .value("ouverture", Diplome::ouverture)
            .value("fermeture", Diplome::fermeture)
            .value("premiere_session", Diplome::premiereSession)
            .value("derniere_session", Diplome::derniereSession)
            .children(new ChildTable<Diplome, Succession>(
                    "diplome_bcn_lien",
                    "dit_par = ?",
                    diplome -> List.of(diplome.cfd()),
                    List.of("ancien", "nouveau", "dit_par"),
                    Diplome::successions,
                    (diplome, lien) -> List.of(lien.ancien(), lien.nouveau(), diplome.cfd())))
            .build();

    @Override
    public Register register() {
        return Register.CFD;
    }

    @Override
    public RegisterTable<Diplome> table() {
        return TABLE;
    }

    @Override
    public RegisterReader<Diplome> open(RegisterFile file, JdbcClient registers) throws IOException {
        return OneTable.open(file, LAYOUT, line -> Optional.of(diplome(line)));
    }

    private static CsvLayout layout() {
        CsvLayout layout = new CsvLayout()
                .required("FORMATION_DIPLOME")
                .required("LIBELLE_LONG_200", "LIBELLE_LONG")
                .optional("LIBELLE_COURT")
                .optional("NIVEAU_QUALIFICATION_RNCP")
                .optional("DATE_OUVERTURE")
                .optional("DATE_FERMETURE")
                .optional("DATE_PREMIERE_SESSION")
                .optional("DATE_DERNIERE_SESSION")
                .unused(UNUSED);
        for (int i = 1; i <= LINKS; i++) {
            layout.optional("ANCIEN_DIPLOME_" + i).optional("NOUVEAU_DIPLOME_" + i);
        }
        return layout;
    }

    private static Diplome diplome(CsvLine line) {
        String written = line.required("FORMATION_DIPLOME");
        String cfd = Codes.cfd(written);
        if (cfd == null) {
            throw RefusedLineException.badForm("FORMATION_DIPLOME", written);
        }
        return new Diplome(
                cfd,
                line.text("LIBELLE_COURT"),
                line.required("LIBELLE_LONG_200"),
                Codes.level(line.text("NIVEAU_QUALIFICATION_RNCP")),
                line.date("DATE_OUVERTURE"),
                line.date("DATE_FERMETURE"),
                line.year("DATE_PREMIERE_SESSION"),
                line.year("DATE_DERNIERE_SESSION"),
                successions(line, cfd));
    }

    private static List<Succession> successions(CsvLine line, String cfd) {
        List<Succession> found = new ArrayList<>();
        for (int i = 1; i <= LINKS; i++) {
            String older = Codes.cfd(line.text("ANCIEN_DIPLOME_" + i));
            String newer = Codes.cfd(line.text("NOUVEAU_DIPLOME_" + i));
            if (older != null) {
                found.add(new Succession(older, cfd));
            }
            if (newer != null) {
                found.add(new Succession(cfd, newer));
            }
        }
        return found.stream()
                .filter(link -> !link.ancien().equals(link.nouveau()))
                .distinct()
                .toList();
    }

    record Diplome(
            String cfd,
            @Nullable String libelleCourt,
            String libelle,
            @Nullable Integer niveau,
            @Nullable LocalDate ouverture,
            @Nullable LocalDate fermeture,
            @Nullable Integer premiereSession,
            @Nullable Integer derniereSession,
            List<Succession> successions) {}

    record Succession(String ancien, String nouveau) {}
}
