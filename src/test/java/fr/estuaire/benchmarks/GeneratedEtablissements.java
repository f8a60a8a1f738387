package fr.estuaire.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A file in the layout of SIRENE’s StockEtablissement (53 columns), its lines invented; one SIREN in twenty is known. */
final class GeneratedEtablissements {
    /** How many legal units the register of training bodies is to know. */
    static final int KNOWN = 40_000;

    private static final int KNOWN_SHARE = 20;
    private static final List<String> COLUMNS = List.of(
            "siren",
            "nic",
            "siret",
            "statutDiffusionEtablissement",
            "dateCreationEtablissement",
            "trancheEffectifsEtablissement",
            "anneeEffectifsEtablissement",
            "activitePrincipaleRegistreMetiersEtablissement",
            "dateDernierTraitementEtablissement",
            "etablissementSiege",
            "nombrePeriodesEtablissement",
            "complementAdresseEtablissement",
            "numeroVoieEtablissement",
            "indiceRepetitionEtablissement",
            "dernierNumeroVoieEtablissement",
            "indiceRepetitionDernierNumeroVoieEtablissement",
            "typeVoieEtablissement",
            "libelleVoieEtablissement",
            "codePostalEtablissement",
            "libelleCommuneEtablissement",
            "libelleCommuneEtrangerEtablissement",
            "distributionSpecialeEtablissement",
            "codeCommuneEtablissement",
            "codeCedexEtablissement",
            "libelleCedexEtablissement",
            "codePaysEtrangerEtablissement",
            "libellePaysEtrangerEtablissement",
            "identifiantAdresseEtablissement",
            "coordonneeLambertAbscisseEtablissement",
            "coordonneeLambertOrdonneeEtablissement",
            "complementAdresse2Etablissement",
            "numeroVoie2Etablissement",
            "indiceRepetition2Etablissement",
            "typeVoie2Etablissement",
            "libelleVoie2Etablissement",
            "codePostal2Etablissement",
            "libelleCommune2Etablissement",
            "libelleCommuneEtranger2Etablissement",
            "distributionSpeciale2Etablissement",
            "codeCommune2Etablissement",
            "codeCedex2Etablissement",
            "libelleCedex2Etablissement",
            "codePaysEtranger2Etablissement",
            "libellePaysEtranger2Etablissement",
            "dateDebut",
            "etatAdministratifEtablissement",
            "enseigne1Etablissement",
            "enseigne2Etablissement",
            "enseigne3Etablissement",
            "denominationUsuelleEtablissement",
            "activitePrincipaleEtablissement",
            "nomenclatureActivitePrincipaleEtablissement",
            "caractereEmployeurEtablissement");

    private final long seed;

    GeneratedEtablissements(long seed) {
        this.seed = seed;
    }

    /** The SIREN of a legal unit that the register of training bodies knows. */
    static String knownSiren(int rank) {
        return String.valueOf(990_000_000 + rank);
    }

    /** @param changed one known line in how many is closed; 0 for none */
    void write(Path file, int lines, int changed) throws IOException {
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", COLUMNS));
            out.write('\n');
            for (int i = 0; i < lines; i++) {
                boolean known = i % KNOWN_SHARE == 0;
                int rank = i / KNOWN_SHARE;
                boolean closed = known && changed > 0 && rank % changed == 0;
                String siren = known ? knownSiren(rank % KNOWN) : String.valueOf(100_000_000 + i);
                write(out, siren, known ? rank / KNOWN : i % 7, closed, random);
            }
        }
    }

    private static void write(BufferedWriter out, String siren, int rank, boolean closed, Random random)
            throws IOException {
        String nic = String.format("%05d", 10 + rank * 10);
        int street = random.nextInt(400);
        int town = random.nextInt(900);
        out.write(siren + ',' + nic + ',' + siren + nic + ",O,2012-03-01,11,2023,,2025-11-03T08:15:22.000,"
                + (rank == 0) + ",3,," + street + ",,,,RUE,DE L INVENTION " + town + ",350" + (10 + town % 90)
                + ",VILLE FICTIVE " + town + ",,,35" + (100 + town) + ",,,,,350000" + street
                + "_B,351234.5,6789012.3,,,,,,,,,,,,,,,2019-01-01," + (closed ? "F" : "A")
                + ",\"ENSEIGNE, FICTIVE " + street + "\",,,,85.59A,NAFRev2,O\n");
    }
}
