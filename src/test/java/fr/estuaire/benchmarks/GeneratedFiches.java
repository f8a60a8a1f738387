package fr.estuaire.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A flow that weighs what the one of France compétences does, about 33 kB a sheet: a few codes and blocks, twenty partners on
 * average, most sheets having few and some several hundred, and above all long texts. Every word of it is invented.
 */
final class GeneratedFiches {
    private static final int BYTES_A_SHEET = 33_500;
    private static final int BODIES = 34_000;
    private static final List<String> WORDS = List.of(
            "l’équipe",
            "un projet",
            "des méthodes",
            "la qualité",
            "une démarche",
            "les données",
            "le chantier",
            "l’atelier",
            "la sécurité",
            "un client",
            "des outils",
            "la relation",
            "une analyse",
            "le suivi",
            "l’évaluation",
            "un diagnostic",
            "analyser",
            "conduire",
            "mettre en œuvre",
            "évaluer",
            "proposer",
            "organiser",
            "contrôler",
            "piloter",
            "à partir de",
            "selon",
            "en vue de",
            "avec",
            "afin de",
            "dans le respect de",
            "&lt;br&gt;",
            "R&amp;D");

    private final long seed;
    private final byte[][] sentences;
    private long partners;

    GeneratedFiches(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        this.sentences = IntStream.range(0, 500)
                .mapToObj(_ -> sentence(random).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /**
     * Writes a flow of about so many bytes.
     *
     * @param changed one sheet in how many has another title and one partner more; 0 for none
     * @return how many sheets it has
     */
    int write(Path file, long bytes, int changed) throws IOException {
        int sheets = (int) (bytes / BYTES_A_SHEET);
        partners = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            put(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<FICHES>\n  <VERSION_FLUX>4.1</VERSION_FLUX>\n");
            for (int i = 0; i < sheets; i++) {
                sheet(out, i, changed > 0 && i % changed == 0);
            }
            put(out, "</FICHES>\n");
        }
        return sheets;
    }

    /** Partners in the flow written last. */
    long partners() {
        return partners;
    }

    private void sheet(OutputStream out, int rank, boolean changed) throws IOException {
        Random random = new Random(seed + rank);
        String numero = numero(rank);
        put(out, "  <FICHE>\n    <ID_FICHE>" + rank + "</ID_FICHE>\n    <NUMERO_FICHE>" + numero + "</NUMERO_FICHE>\n");
        if (rank % 3 == 1) {
            put(
                    out,
                    "    <ANCIENNES_CERTIFICATIONS>\n      <ANCIENNE_CERTIFICATION>\n        <ID_FICHE_ANCIENNE_CERTIFICATION>"
                            + numero(rank - 1)
                            + "</ID_FICHE_ANCIENNE_CERTIFICATION>\n      </ANCIENNE_CERTIFICATION>\n    </ANCIENNES_CERTIFICATIONS>\n");
        }
        String title = (changed ? "Nouveau métier fictif n° " : "Métier fictif n° ") + rank;
        field(out, "INTITULE", title + " : " + text(random, 4));
        put(
                out,
                "    <ABREGE>\n      <CODE>TP</CODE>\n      <LIBELLE>Titre professionnel fictif</LIBELLE>\n    </ABREGE>\n");
        field(out, "ETAT_FICHE", "Publiée");
        codes(out, "FORMACODES", "FORMACODE", 3, () -> String.valueOf(10000 + random.nextInt(5000)));
        put(
                out,
                "    <NOMENCLATURE_EUROPE>\n      <NIVEAU>NIV" + (3 + rank % 5) + "</NIVEAU>\n      <LIBELLE>Niveau "
                        + (3 + rank % 5) + "</LIBELLE>\n    </NOMENCLATURE_EUROPE>\n");
        codes(out, "CODES_NSF", "NSF", 2, () -> String.valueOf(200 + random.nextInt(150)));
        certifiers(out, random);
        partners(out, random, changed);
        field(out, "ACTIVITES_VISEES", random, 2_800);
        field(out, "CAPACITES_ATTESTEES", random, 3_200);
        field(out, "SECTEURS_ACTIVITE", random, 800);
        field(out, "TYPE_EMPLOI_ACCESSIBLES", random, 700);
        codes(out, "CODES_ROME", "ROME", 3, () -> "M1" + (100 + random.nextInt(800)));
        for (String way : List.of("FI", "CA", "FC", "CQ", "CL", "VAE")) {
            way(out, way, random);
        }
        dates(out, rank);
        blocks(out, numero, random);
        field(out, "OBJECTIFS_CONTEXTE", random, 1_600);
        field(out, "ACTIF", random.nextInt(4) > 0 ? "Oui" : "Non");
        put(out, "  </FICHE>\n");
    }

    private static String numero(int rank) {
        return "RNCP" + (10_000 + rank);
    }

    private void certifiers(OutputStream out, Random random) throws IOException {
        put(out, "    <CERTIFICATEURS>\n");
        for (int i = 0; i <= random.nextInt(2); i++) {
            int body = random.nextInt(2_000);
            put(
                    out,
                    "      <CERTIFICATEUR>\n        <SIRET_CERTIFICATEUR>" + siret(body)
                            + "</SIRET_CERTIFICATEUR>\n        <NOM_CERTIFICATEUR>CERTIFICATEUR FICTIF " + body
                            + "</NOM_CERTIFICATEUR>\n        <ETAT_CERTIFICATEUR>Actif</ETAT_CERTIFICATEUR>\n      </CERTIFICATEUR>\n");
        }
        put(out, "    </CERTIFICATEURS>\n");
    }

    private void partners(OutputStream out, Random random, boolean changed) throws IOException {
        // six sheets in ten have partners: a long tail of mean 33, cut at 1500
        int count = random.nextInt(10) < 4 ? 0 : (int) Math.min(1500, 7.3 * Math.pow(1 - random.nextDouble(), -0.85));
        put(out, "    <PARTENAIRES>\n");
        for (int i = 0; i < count + (changed ? 1 : 0); i++) {
            int body = random.nextInt(BODIES);
            put(
                    out,
                    "      <PARTENAIRE>\n        <NOM_PARTENAIRE>ORGANISME FICTIF DE FORMATION " + body
                            + "</NOM_PARTENAIRE>\n        <SIRET_PARTENAIRE>" + siret(body)
                            + "</SIRET_PARTENAIRE>\n        <HABILITATION_PARTENAIRE>HABILITATION_ORGA_FORM</HABILITATION_PARTENAIRE>"
                            + "\n        <ETAT_HABILITATION>" + (body % 5 == 0 ? "Inactif" : "Actif")
                            + "</ETAT_HABILITATION>\n        <DATE_ACTIF>12/04/2023</DATE_ACTIF>"
                            + "\n        <DATE_DERNIERE_MODIFICATION_ETAT>12/04/2023</DATE_DERNIERE_MODIFICATION_ETAT>"
                            + "\n      </PARTENAIRE>\n");
            partners++;
        }
        put(out, "    </PARTENAIRES>\n");
    }

    private void way(OutputStream out, String way, Random random) throws IOException {
        boolean open = random.nextInt(3) > 0;
        put(out, "    <SI_JURY_" + way + ">\n      <ACTIF>" + (open ? "Oui" : "Non") + "</ACTIF>\n");
        if (open) {
            put(out, "      <COMPOSITION>");
            texts(out, random, 300);
            put(out, "</COMPOSITION>\n");
        }
        put(out, "    </SI_JURY_" + way + ">\n");
    }

    private static void dates(OutputStream out, int rank) throws IOException {
        field(out, "ACCESSIBLE_NOUVELLE_CALEDONIE", rank % 10 == 0 ? "Oui" : "Non");
        field(out, "ACCESSIBLE_POLYNESIE_FRANCAISE", "Non");
        field(out, "DATE_DECISION", "17/03/2025");
        field(out, "DATE_FIN_ENREGISTREMENT", "31/08/20" + (24 + rank % 7));
        field(out, "DATE_EFFET", "01/09/2025");
        field(out, "TYPE_ENREGISTREMENT", rank % 2 == 0 ? "Enregistrement de droit" : "Enregistrement sur demande");
        field(out, "DATE_LIMITE_DELIVRANCE", "28/03/2032");
    }

    private void blocks(OutputStream out, String numero, Random random) throws IOException {
        put(out, "    <BLOCS_COMPETENCES>\n");
        int count = 2 + random.nextInt(5);
        for (int i = 1; i <= count; i++) {
            put(
                    out,
                    "      <BLOC_COMPETENCES>\n        <CODE>" + numero + "BC0" + i + "</CODE>\n        <LIBELLE>"
                            + text(random, 6) + "</LIBELLE>\n        <LISTE_COMPETENCES>");
            texts(out, random, 1_200);
            put(out, "</LISTE_COMPETENCES>\n        <MODALITES_EVALUATION>");
            texts(out, random, 800);
            put(out, "</MODALITES_EVALUATION>\n      </BLOC_COMPETENCES>\n");
        }
        put(out, "    </BLOCS_COMPETENCES>\n");
    }

    /** Gives the code of each element. */
    private interface Codes {
        String next();
    }

    private static void codes(OutputStream out, String list, String element, int count, Codes codes)
            throws IOException {
        put(out, "    <" + list + ">\n");
        for (int i = 0; i < count; i++) {
            String code = codes.next();
            put(
                    out,
                    "      <" + element + ">\n        <CODE>" + code
                            + "</CODE>\n        <LIBELLE>Libellé fictif du code " + code + "</LIBELLE>\n      </"
                            + element + ">\n");
        }
        put(out, "    </" + list + ">\n");
    }

    private static void field(OutputStream out, String name, String value) throws IOException {
        put(out, "    <" + name + ">" + value + "</" + name + ">\n");
    }

    private void field(OutputStream out, String name, Random random, int bytes) throws IOException {
        put(out, "    <" + name + ">");
        texts(out, random, bytes);
        put(out, "</" + name + ">\n");
    }

    private void texts(OutputStream out, Random random, int bytes) throws IOException {
        int target = bytes / 2 + random.nextInt(bytes);
        for (int written = 0; written < target; ) {
            byte[] sentence = sentences[random.nextInt(sentences.length)];
            out.write(sentence);
            written += sentence.length;
        }
    }

    private static String sentence(RandomGenerator random) {
        return "Le titulaire sait " + text(random, 8 + random.nextInt(20)) + ". ";
    }

    private static String text(RandomGenerator random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    /** A number that no establishment has: its first digits are not given out. */
    private static String siret(int body) {
        return "99" + (1_000_000 + body) + "00018";
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
