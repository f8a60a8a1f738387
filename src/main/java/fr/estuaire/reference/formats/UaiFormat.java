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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The schools and training centres: the extraction of ACCE ({@code ACCE_UAI.csv}), or the open file of the Éducation
 * nationale, whose columns have near names.
 */
@Component
class UaiFormat implements RegisterFormat<UaiFormat.Etablissement> {
    private static final String OPEN = "1";
    private static final String CLOSING = "2";
    private static final CsvLayout LAYOUT = new CsvLayout()
            .required("numero_uai")
            .required("etat_etablissement", "etat_etablissement_code")
            .optional("denomination_principale", "denomination_principale_uai")
            .optional("appellation_officielle", "appellation_officielle_uai")
            .optional("patronyme_uai")
            .optional("etat_etablissement_libe", "etat_etablissement_libelle")
            .optional("nature_uai_libe", "nature_uai_libelle", "libelle_nature")
            .optional("numero_siren_siret_uai", "siren_siret")
            .optional("adresse_uai")
            .optional("code_postal_uai")
            .optional("commune", "code_commune")
            .optional("commune_libe", "libelle_commune", "localite_acheminement_uai")
            .optional("academie_libe", "libelle_academie")
            .unused("""
                    nature_uai type_uai type_uai_libe ministere_tutelle ministere_tutelle_libe tutelle_2 tutelle_2_libe
                    secteur_public_prive secteur_public_prive_libe sigle_uai categorie_juridique categorie_juridique_libe
                    contrat_etablissement contrat_etablissement_libe categorie_financiere categorie_financiere_libe
                    situation_comptable situation_comptable_libe niveau_uai niveau_uai_libe academie pays pays_libe
                    departement_insee_3 departement_insee_3_libe hebergement_etablissement hebergement_etablissement_libe
                    numero_finess_uai date_ouverture date_fermeture date_derniere_mise_a_jour lieu_dit_uai
                    boite_postale_uai etat_sirad_uai localite_acheminement_uai pays_etranger_acheminement
                    numero_telephone_uai numero_telecopieur_uai mention_distribution mel_uai site_web coordonnee_x
                    coordonnee_y appariement appariement_complement localisation localisation_complement
                    date_geolocalisation source""");
    private static final RegisterTable<Etablissement> TABLE = RegisterTable.<Etablissement>named("uai")
            .key("code", Etablissement::code)
            .value("siret", Etablissement::siret)
            .text("denomination", 250, Etablissement::denomination)
            .text("nature", 250, Etablissement::nature)
            .value("ouvert", Etablissement::ouvert)
            .text("adresse", 250, Etablissement::adresse)
            .value("code_postal", Etablissement::codePostal)
            .value("code_commune", Etablissement::codeCommune)
            .text("ville", 100, Etablissement::ville)
            .text("academie", 60, Etablissement::academie)
            .build();

    @Override
    public Register register() {
        return Register.UAI;
    }

    @Override
    public RegisterTable<Etablissement> table() {
        return TABLE;
    }

    @Override
    public RegisterReader<Etablissement> open(RegisterFile file, JdbcClient registers) throws IOException {
        return OneTable.open(file, LAYOUT, line -> Optional.of(etablissement(line)));
    }

    private static Etablissement etablissement(CsvLine line) {
        return new Etablissement(
                line.matching("numero_uai", Codes.UAI),
                line.matchingOrNull("numero_siren_siret_uai", Codes.SIRET),
                denomination(line),
                line.text("nature_uai_libe"),
                isOpen(line),
                line.text("adresse_uai"),
                line.matchingOrNull("code_postal_uai", Codes.CODE_POSTAL),
                line.matchingOrNull("commune", Codes.COMMUNE),
                line.text("commune_libe"),
                line.text("academie_libe"));
    }

    private static String denomination(CsvLine line) {
        String official = line.text("appellation_officielle");
        if (official != null) {
            return official;
        }
        String name = line.required("denomination_principale");
        String patronym = line.text("patronyme_uai");
        return patronym == null || FrenchText.normalise(name).contains(FrenchText.normalise(patronym))
                ? name
                : name + " " + patronym;
    }

    /** In ACCE 1 is open, 2 about to close, 3 closed, 4 about to open; some editions write the word. */
    private static boolean isOpen(CsvLine line) {
        String state = line.required("etat_etablissement");
        return state.equals(OPEN)
                || state.equals(CLOSING)
                || state.toLowerCase(Locale.ROOT).startsWith("ouvert");
    }

    record Etablissement(
            String code,
            @Nullable String siret,
            String denomination,
            @Nullable String nature,
            boolean ouvert,
            @Nullable String adresse,
            @Nullable String codePostal,
            @Nullable String codeCommune,
            @Nullable String ville,
            @Nullable String academie) {}
}
