package fr.estuaire.reference.francecompetences;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A CSV archive in the layout of France compétences, about two sheets that do not exist. */
final class ArchiveFixture {
    private final Map<String, String> tables = new LinkedHashMap<>();

    ArchiveFixture() {
        // the tables come in no order, and sheets in another order in each
        table(
                "Partenaires",
                "\"Numero_Fiche\";\"Nom_Partenaire\";\"Siret_Partenaire\";\"Habilitation_Partenaire\"",
                "\"RS9002\";\"Ecole fictive D\";\"\t99000000400013\";\"HABILITATION_FORMER\"",
                "\"RNCP90001\";\"École fictive A, renommée\";\"\t99000000100019\";\"HABILITATION_FORMER\"",
                "\"RNCP90001\";\"École fictive B\";\"\t99000000200017\";\"HABILITATION_ORGA_FORM\"");
        table(
                "Ancienne_Nouvelle_Certification",
                "\"Numero_Fiche\";\"Ancienne_Certification\";\"Nouvelle_Certification\"",
                "\"RNCP90001\";;\"RNCP90002\"");
        table(
                "Blocs_De_Compétences",
                "\"Numero_Fiche\";\"Bloc_Competences_Code\";\"Bloc_Competences_Libelle\"",
                "\"RNCP90001\";\"RNCP90001BC01\";\"Ouvrir l’écluse ; la \"\"grande\"\"\"");
        table("CCN", "\"Numero_Fiche\";\"Ccn_1_Numero\";\"Ccn_1_Libelle\"", "\"RS9002\";\"3117\";\"Boulangerie\"");
        table(
                "Certificateurs",
                "\"Numero_Fiche\";\"Siret_Certificateur\";\"Nom_Certificateur\"",
                "\"RNCP90001\";\"\t99000000000011\";\"Office fictif des canaux\"");
        table(
                "Formacode",
                "\"Numero_Fiche\";\"Formacode_Code\";\"Formacode_Libelle\"",
                "\"RNCP90001\";\"31801\";\"31801 : Transport fluvial\"");
        table("Nsf", "\"Numero_Fiche\";\"Nsf_Code\";\"Nsf_Intitule\"", "\"RNCP90001\";\"311\";\"311 : Transport\"");
        table(
                "Rome",
                "\"Numero_Fiche\";\"Codes_Rome_Code\";\"Codes_Rome_Libelle\"",
                "\"RNCP90001\";\"N3102\";\"Équipage\"");
        table(
                "VoixdAccès",
                "\"Numero_Fiche\";\"Si_Jury\"",
                "\"RS9002\";\"Par candidature individuelle\"",
                "\"RNCP90001\";\"En contrat d’apprentissage\"",
                "\"RNCP90001\";\"Par expérience\"");
        table(
                "Standard",
                "\"Numero_Fiche\";\"Intitule\";\"Abrege_Libelle\";\"Nomenclature_Europe_Niveau\";\"Date_Fin_Enregistrement\";\"Actif\"",
                "\"RNCP90001\";\"Éclusier fictif\";\"TP\";\"NIV4\";\"31/08/2028\";\"ACTIVE\"",
                "\"RS9002\";\"Parler aux mouettes\";;;\"29/09/2025\";\"INACTIVE\"");
    }

    /** Replaces a table. */
    ArchiveFixture table(String name, String... lines) {
        tables.put(name, String.join("\r\n", lines) + "\r\n");
        return this;
    }

    ArchiveFixture without(String name) {
        tables.remove(name);
        return this;
    }

    Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> table : tables.entrySet()) {
                String name = "export_fiches_CSV_" + table.getKey() + "_2024_02_22.csv";
                zip.putNextEntry(new ZipEntry(Normalizer.normalize(name, Normalizer.Form.NFD)));
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
