package fr.estuaire.collect.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.lheo.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each says in one sentence what is wrong and what to do. */
class DamagedFilesTest {

    @Test
    void refusesWhatIsNoFileOfOffers() {
        refuses("", "est vide");
        refuses("  \n \n", "est vide");
        refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "image", "XLSX");
        refuses("%PDF-1.7 …", "fichier binaire");
        refuses(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0}, "ancien classeur", ".xlsx");
        refuses("<!DOCTYPE html><html></html>", "page web");
        refuses("<lheo xmlns=\"urn:x\"/>", "« urn:x »");
        refuses("<lheo-index xmlns=\"http://www.lheo.org/2.2\"/>", "index");
        refuses(Fichiers.gzip(Fichiers.gzip(Samples.text().getBytes(StandardCharsets.UTF_8))), "compressé deux fois");
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        String bomb = "<!DOCTYPE lheo [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
                + "<lheo xmlns=\"http://lheo.gouv.fr/2.3\"><offres><formation>&b;</formation></offres></lheo>";
        refuses(bomb, "DOCTYPE", "sécurité");
    }

    @Test
    void refusesWhatExpandsOverTheLimit() {
        byte[] bomb = Fichiers.gzip(("<lheo>" + " ".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
        refuses(bomb, ReadLimits.DEFAULT.withBytes(100_000), "dépasse la taille");
    }

    @Test
    void readsAFileThatBearsTheNameOfAnother() {
        byte[] table = "Intitulé;Contenu\nAnglais;Programme\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Fichiers.read(table, "offres.xml", ReadLimits.DEFAULT).told())
                .contains("Le nom « offres.xml » annonce un autre format : le contenu est « tableau CSV »");
        assertThat(Fichiers.read(table, "offres.CSV", ReadLimits.DEFAULT).told())
                .doesNotContain("annonce");
        assertThat(Fichiers.read(Fichiers.gzip(table), "offres.csv.gz", ReadLimits.DEFAULT)
                        .told())
                .doesNotContain("annonce");
    }

    @Test
    void explainsWhateverIsWrong() {
        Random random = new Random(2026);
        List<byte[]> files = List.of(
                Samples.text().getBytes(StandardCharsets.UTF_8),
                Fichiers.own("edof.xml"),
                Fichiers.own("offres.csv"),
                TablesTest.write(OfferFormat.XLSX, Samples.formation()).bytes());
        for (int i = 0; i < 400; i++) {
            byte[] file = damaged(files.get(i % files.size()), random);
            try {
                Fichiers.read(file);
            } catch (UnreadableOfferFileException e) {
                assertThat(e.sentence()).endsWith(".").doesNotContain("Exception", "null");
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] file = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
        for (int hits = file.length == 0 ? 0 : random.nextInt(20); hits > 0; hits--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return file;
    }

    @Test
    void refusesADamagedCompression() {
        byte[] whole = Fichiers.gzip(Samples.text().getBytes(StandardCharsets.UTF_8));
        refuses(Arrays.copyOf(whole, whole.length / 2), ReadLimits.DEFAULT, "incomplet");
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 100, 200, (byte) 0x55);
        refuses(damaged, ReadLimits.DEFAULT, "abîmé");
    }

    private static void refuses(String text, String... words) {
        refuses(text.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT, words);
    }

    private static void refuses(byte[] bytes, String... words) {
        refuses(bytes, ReadLimits.DEFAULT, words);
    }

    private static void refuses(byte[] bytes, ReadLimits limits, String... words) {
        assertThatThrownBy(() -> Fichiers.read(bytes, limits))
                .isInstanceOf(UnreadableOfferFileException.class)
                .message()
                .contains(words)
                .endsWith(".")
                .doesNotContain("\n");
    }
}
