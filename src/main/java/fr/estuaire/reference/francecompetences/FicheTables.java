package fr.estuaire.reference.francecompetences;

import fr.estuaire.reference.francecompetences.FicheCertification.Bloc;
import fr.estuaire.reference.francecompetences.FicheCertification.Certificateur;
import fr.estuaire.reference.francecompetences.FicheCertification.CodeFiche;
import fr.estuaire.reference.francecompetences.FicheCertification.Voie;
import fr.estuaire.reference.imports.ChildTable;
import fr.estuaire.reference.imports.RegisterTable;
import fr.estuaire.shared.FrenchText;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where sheets are stored. The CSV archive says less than the XML flow: what it does not say, it leaves as the flow last
 * said. A sheet that comes by the one and then by the other counts as changed.
 */
final class FicheTables {
    private static final int TITLE = 1000;

    static final RegisterTable<FicheCertification> XML = common(new HabilitationChildren(true))
            .value("limite_delivrance", FicheCertification::limiteDelivrance)
            .value("objectifs", FicheCertification::objectifs)
            .build();
    static final RegisterTable<FicheCertification> CSV =
            common(new HabilitationChildren(false)).build();

    private FicheTables() {}

    private static RegisterTable.Builder<FicheCertification> common(HabilitationChildren habilitations) {
        return RegisterTable.<FicheCertification>named("certification")
                .key("numero", FicheCertification::numero)
                .value("registre", FicheCertification::registre)
                .value("intitule", FicheCertification::intitule)
                .derived("intitule_cle", TITLE, fiche -> FrenchText.normalise(fiche.intitule()))
                .value("abrege_code", FicheCertification::abregeCode)
                .value("abrege_libelle", FicheCertification::abregeLibelle)
                .value("niveau", fiche -> fiche.niveau() == 0 ? null : fiche.niveau())
                .value("active", FicheCertification::active)
                .value("type_enregistrement", FicheCertification::typeEnregistrement)
                .value("decision_le", FicheCertification::decision)
                .value("effet_le", FicheCertification::effet)
                .value("fin_enregistrement", FicheCertification::fin)
                .value("accessible_nc", FicheCertification::accessibleNc)
                .value("accessible_pf", FicheCertification::accessiblePf)
                .children(codes())
                .children(blocs())
                .children(certificateurs())
                .children(voies())
                .children(new LienChildren())
                .children(habilitations);
    }

    private static ChildTable<FicheCertification, CodeFiche> codes() {
        return table(
                "certification_code",
                FicheCertification::codes,
                (fiche, code) -> values(fiche.numero(), code.genre(), code.code(), code.libelle()),
                "genre",
                "code",
                "libelle");
    }

    private static ChildTable<FicheCertification, Bloc> blocs() {
        return table(
                "certification_bloc",
                FicheCertification::blocs,
                (fiche, bloc) -> values(fiche.numero(), bloc.code(), bloc.libelle()),
                "code",
                "libelle");
    }

    private static ChildTable<FicheCertification, Certificateur> certificateurs() {
        return table(
                "certification_certificateur",
                FicheCertification::certificateurs,
                (fiche, one) -> values(fiche.numero(), one.rang(), one.siret(), one.nom()),
                "rang",
                "siret",
                "nom");
    }

    private static ChildTable<FicheCertification, Voie> voies() {
        return table(
                "certification_voie",
                FicheCertification::voies,
                (fiche, voie) -> values(fiche.numero(), voie.name()),
                "voie");
    }

    private static <C> ChildTable<FicheCertification, C> table(
            String name,
            Function<FicheCertification, ? extends Collection<C>> children,
            ChildTable.ChildValues<FicheCertification, C> values,
            String... columns) {
        String[] all = new String[columns.length + 1];
        all[0] = "certification";
        System.arraycopy(columns, 0, all, 1, columns.length);
        return new ChildTable<>(
                name, "certification = ?", fiche -> List.of(fiche.numero()), List.of(all), children, values);
    }

    static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
