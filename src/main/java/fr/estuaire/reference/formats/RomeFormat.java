package fr.estuaire.reference.formats;

import fr.estuaire.reference.Register;
import fr.estuaire.reference.csv.CsvLayout;
import fr.estuaire.reference.csv.CsvLine;
import fr.estuaire.reference.imports.RegisterFile;
import fr.estuaire.reference.imports.RegisterFormat;
import fr.estuaire.reference.imports.RegisterReader;
import fr.estuaire.reference.imports.RegisterTable;
import fr.estuaire.shared.FrenchText;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The jobs of the ROME: {@code unix_referentiel_code_rome_v460_utf8.csv} of ROME 4.0, or the same file of ROME 3, which
 * has fewer columns.
 */
@Component
class RomeFormat implements RegisterFormat<RomeFormat.Fiche> {
    private static final Pattern CODE = Pattern.compile("[A-N]\\d{4}");
    private static final CsvLayout LAYOUT = new CsvLayout()
            .required("code_rome")
            .required("libelle_rome")
            .optional("code_rome_parent")
            .optional("transition_eco")
            .unused(
                    "code_fiche_metier code_fiche_em code_ogr transition_num transition_demo emploi_reglemente emploi_cadre"
                            + " statut code_grand_domaine libelle_grand_domaine code_domaine_professionel"
                            + " libelle_domaine_professionel");
    private static final RegisterTable<Fiche> TABLE = RegisterTable.<Fiche>named("rome_fiche")
            .key("code", Fiche::code)
            .text("libelle", 250, Fiche::libelle)
            .derived("libelle_cle", 250, fiche -> FrenchText.normalise(fiche.libelle()))
            .value("parent", Fiche::parent)
            .text("transition_ecologique", 120, Fiche::transition)
            .build();

    @Override
    public Register register() {
        return Register.ROME;
    }

    @Override
    public RegisterTable<Fiche> table() {
        return TABLE;
    }

    @Override
    public RegisterReader<Fiche> open(RegisterFile file, JdbcClient registers) throws IOException {
        return OneTable.open(file, LAYOUT, line -> Optional.of(fiche(line)));
    }

    private static Fiche fiche(CsvLine line) {
        return new Fiche(
                line.matching("code_rome", CODE),
                line.required("libelle_rome"),
                line.matchingOrNull("code_rome_parent", CODE),
                line.text("transition_eco"));
    }

    record Fiche(
            String code,
            String libelle,
            @Nullable String parent,
            @Nullable String transition) {}
}
