package fr.estuaire.reference.francecompetences;

import fr.estuaire.reference.csv.CsvLayout;
import fr.estuaire.reference.csv.CsvLine;
import fr.estuaire.reference.francecompetences.FicheCertification.Voie;
import fr.estuaire.shared.FrenchText;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of the CSV archive, one file each, and what a line of them adds to its sheet. */
enum ArchiveTable {
    STANDARD("Standard", "Intitule Nomenclature_Europe_Niveau Actif") {
        @Override
        CsvLayout layout() {
            return super.layout()
                    .optional("Abrege_Libelle")
                    .optional("Abrege_Intitule")
                    .optional("Accessible_Nouvelle_Caledonie")
                    .optional("Accessible_Polynesie_Francaise")
                    .optional("Date_Decision")
                    .optional("Date_Effet")
                    .optional("Date_Fin_Enregistrement")
                    .optional("Type_Enregistrement")
                    .unused("Id_Fiche Nomenclature_Europe_Intitule Date_dernier_jo Validation_Partielle");
        }

        @Override
        void add(FicheDraft fiche, CsvLine line) {
            fiche.intitule(line.text("Intitule"));
            fiche.abregeCode(line.text("Abrege_Libelle"));
            fiche.abregeLibelle(line.text("Abrege_Intitule"));
            fiche.niveau(line.text("Nomenclature_Europe_Niveau"));
            fiche.accessibleNc(line.text("Accessible_Nouvelle_Caledonie"));
            fiche.accessiblePf(line.text("Accessible_Polynesie_Francaise"));
            fiche.decision(line.text("Date_Decision"));
            fiche.effet(line.text("Date_Effet"));
            fiche.fin(line.text("Date_Fin_Enregistrement"));
            fiche.typeEnregistrement(line.text("Type_Enregistrement"));
            fiche.active(line.text("Actif"));
        }
    },
    BLOCS("Blocs_De_Compétences", "Bloc_Competences_Code Bloc_Competences_Libelle") {
        @Override
        void add(FicheDraft fiche, CsvLine line) {
            fiche.bloc(line.text("Bloc_Competences_Code"), line.text("Bloc_Competences_Libelle"));
        }
    },
    CERTIFICATEURS("Certificateurs", "Siret_Certificateur Nom_Certificateur") {
        @Override
        void add(FicheDraft fiche, CsvLine line) {
            fiche.certificateur(line.text("Siret_Certificateur"), line.text("Nom_Certificateur"));
        }
    },
    FORMACODES("Formacode", "Formacode_Code Formacode_Libelle") {
        @Override
        void add(FicheDraft fiche, CsvLine line) {
            fiche.code("FORMACODE", line.text("Formacode_Code"), line.text("Formacode_Libelle"));
        }
    },
    NSF("Nsf", "Nsf_Code Nsf_Intitule") {
        @Override
        void add(FicheDraft fiche, CsvLine line) {
            fiche.code("NSF", line.text("Nsf_Code"), line.text("Nsf_Intitule"));
        }
    },
    ROME("Rome", "Codes_Rome_Code Codes_Rome_Libelle") {
        @Override
        void add(FicheDraft fiche, CsvLine line) {
            fiche.code("ROME", line.text("Codes_Rome_Code"), line.text("Codes_Rome_Libelle"));
        }
    },
    PARTENAIRES("Partenaires", "Nom_Partenaire Siret_Partenaire Habilitation_Partenaire") {
        @Override
        void add(FicheDraft fiche, CsvLine line) {
            fiche.habilitation(
                    line.text("Siret_Partenaire"),
                    FicheValues.nature(line.text("Habilitation_Partenaire")),
                    line.text("Nom_Partenaire"),
                    null,
                    true);
        }
    },
    VOIES("VoixdAccès", "Si_Jury") {
        @Override
        void add(FicheDraft fiche, CsvLine line) {
            voie(line.text("Si_Jury")).ifPresent(fiche::voie);
        }
    },
    LIENS("Ancienne_Nouvelle_Certification", "Ancienne_Certification Nouvelle_Certification") {
        @Override
        void add(FicheDraft fiche, CsvLine line) {
            fiche.replaces(line.text("Ancienne_Certification"));
            fiche.replacedBy(line.text("Nouvelle_Certification"));
        }
    },
    /** Collective agreements: nothing of ours, but without it the archive is not whole. */
    CCN("CCN", "Ccn_1_Numero") {
        @Override
        CsvLayout layout() {
            return super.layout().unused("Ccn_1_Libelle Ccn_2_Numero Ccn_2_Libelle Ccn_3_Numero Ccn_3_Libelle");
        }

        @Override
        void add(FicheDraft fiche, CsvLine line) {
            // no rule asks for it
        }
    };

    static final String NUMERO = "Numero_Fiche";

    private final String title;
    private final String key;
    private final String columns;

    /**
     * @param title as the owner calls it, in the name of its file
     * @param columns without which it makes no sense, that of the number aside, separated by a blank
     */
    ArchiveTable(String title, String columns) {
        this.title = title;
        this.key = key(title);
        this.columns = columns;
    }

    String title() {
        return title;
    }

    /** Adds what a line says. */
    abstract void add(FicheDraft fiche, CsvLine line);

    CsvLayout layout() {
        CsvLayout layout = new CsvLayout().required(NUMERO);
        for (String column : columns.split(" ", -1)) {
            layout = layout.required(column);
        }
        return layout;
    }

    /** By the name of its file, whose accents may be composed or not: {@code export_fiches_CSV_VoixdAccès_2024_02_22.csv}. */
    static Optional<ArchiveTable> find(String fileName) {
        String name = key(fileName);
        return Arrays.stream(values())
                .filter(table -> name.contains("csv" + table.key))
                .findFirst();
    }

    private static String key(String name) {
        return FrenchText.normalise(name).replace(" ", "");
    }

    private static Optional<Voie> voie(@Nullable String text) {
        String way = text == null ? "" : FrenchText.normalise(text);
        if (way.contains("apprentissage")) {
            return Optional.of(Voie.APPRENTISSAGE);
        }
        if (way.contains("professionnalisation")) {
            return Optional.of(Voie.PROFESSIONNALISATION);
        }
        if (way.contains("continue")) {
            return Optional.of(Voie.FC);
        }
        if (way.contains("eleve")) {
            return Optional.of(Voie.FI);
        }
        if (way.contains("candidature")) {
            return Optional.of(Voie.INDIVIDUELLE);
        }
        return way.contains("experience") ? Optional.of(Voie.VAE) : Optional.empty();
    }
}
