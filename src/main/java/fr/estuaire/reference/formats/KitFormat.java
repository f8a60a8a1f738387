package fr.estuaire.reference.formats;

import fr.estuaire.reference.Register;
import fr.estuaire.reference.csv.CsvLayout;
import fr.estuaire.reference.csv.CsvLine;
import fr.estuaire.reference.csv.RefusedLineException;
import fr.estuaire.reference.imports.RegisterFile;
import fr.estuaire.reference.imports.RegisterFormat;
import fr.estuaire.reference.imports.RegisterReader;
import fr.estuaire.reference.imports.RegisterTable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The apprenticeship kit: which diploma is which sheet of the RNCP. Its columns changed names over its editions, from
 * {@code Kit apprentissage et RNCP v1.0.csv} (2020) to {@code Kit_apprentissage_20241025.csv}; all are known here.
 */
@Component
class KitFormat implements RegisterFormat<KitFormat.Correspondance> {
    private static final String UNUSED = "Abrégé_de_diplôme_(RNCP);type_Diplôme;DerniereMaJ;Dernière_MaJ;"
            + "Accès_à_l'apprentissage_de_la_fiche_RNCP_(oui/non);Fiche_RNCP_active/inactive;Fiche_ACTIVE/INACTIVE;"
            + "Type_d'enregistrement;Date_de_publication_de_la_fiche_(enregistrement_de_droit);"
            + "Date_de_décision_(enregistrement_sur_demande);"
            + "Date_de_début_des_parcours_certifiants_(enregistrement_de_droit);Date_limite_de_la_délivrance;"
            + "Nouvelle_Certification_rempla_(RNCP);Ancienne_Certification_(RNCP)";
    private static final CsvLayout LAYOUT = new CsvLayout()
            .required("Code Diplôme", "CodeDiplome", "Code du diplôme", "CFD")
            .required("FicheRNCP", "Fiche RNCP", "CodeRNCP", "Code RNCP", "Code fiche RNCP")
            .optional("Intitulé diplôme (DEPP)", "Intitulé certification", "Intitulé Diplôme")
            .optional("Intitulé certification (RNCP)")
            .optional("Niveau fiche RNCP", "Niveau de formation", "Niveau2019")
            .optional("Date d'échéance de la fiche RNCP")
            .unused(UNUSED);
    private static final RegisterTable<Correspondance> TABLE = RegisterTable.<Correspondance>named("kit_apprentissage")
            .key("cfd", Correspondance::cfd)
            .key("rncp", Correspondance::rncp)
            .text("intitule", 500, Correspondance::intitule)
            .value("niveau", Correspondance::niveau)
            .value("echeance", Correspondance::echeance)
            .build();

    @Override
    public Register register() {
        return Register.KIT_APPRENTISSAGE;
    }

    @Override
    public RegisterTable<Correspondance> table() {
        return TABLE;
    }

    @Override
    public RegisterReader<Correspondance> open(RegisterFile file, JdbcClient registers) throws IOException {
        return OneTable.open(file, LAYOUT, KitFormat::correspondance);
    }

    /** A diploma without a sheet ({@code NR}) has nothing to correspond to. */
    private static Optional<Correspondance> correspondance(CsvLine line) {
        String written = line.required("Code Diplôme");
        String cfd = Codes.cfd(written);
        if (cfd == null) {
            throw RefusedLineException.badForm("Code Diplôme", written);
        }
        String sheet = line.text("FicheRNCP");
        String rncp = Codes.numero(sheet, "RNCP");
        if (rncp == null) {
            if (sheet == null || sheet.equalsIgnoreCase("NR")) {
                return Optional.empty();
            }
            throw RefusedLineException.badForm("FicheRNCP", sheet);
        }
        String title = line.text("Intitulé diplôme (DEPP)");
        return Optional.of(new Correspondance(
                cfd,
                rncp,
                title == null ? line.text("Intitulé certification (RNCP)") : title,
                Codes.level(line.text("Niveau fiche RNCP")),
                line.date("Date d'échéance de la fiche RNCP")));
    }

    record Correspondance(
            String cfd,
            String rncp,
            @Nullable String intitule,
            @Nullable Integer niveau,
            @Nullable LocalDate echeance) {}
}
