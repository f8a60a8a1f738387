package fr.estuaire.lheo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedSlicesTest {
    private static final String HEAD = "<lheo xmlns=\"http://lheo.gouv.fr/2.3\"><offres>";
    private static final String TAIL = "</offres></lheo>";

    @TempDir
    Path folder;

    @Property(tries = 2000)
    void givesWhatTheReaderGives(@ForAll long seed) {
        givesTheSame(new FluxAuHasard(seed).bytes());
    }

    @Property(tries = 1000)
    void refusesWhatIsCutWhereTheReaderDoes(@ForAll long seed) {
        byte[] whole = new FluxAuHasard(seed).bytes();
        byte[] cut = Arrays.copyOf(whole, new Random(seed).nextInt(whole.length));
        assertThat(accepts(cut)).isEqualTo(readerAccepts(cut));
    }

    @Property(tries = 2000)
    void refusesWhatIsDamagedWhereTheReaderDoes(@ForAll long seed) {
        byte[] damaged = new FluxAuHasard(seed).bytes();
        Random random = new Random(seed);
        byte[] marks = "<>/&\"'!-?=] a\u0001é".getBytes(StandardCharsets.UTF_8);
        damaged[random.nextInt(damaged.length)] = marks[random.nextInt(marks.length)];
        if (readerAccepts(damaged)) {
            givesTheSame(damaged);
        } else {
            assertThat(accepts(damaged)).isFalse();
        }
    }

    @Test
    void givesWhatTheReaderGivesOfRealFiles() throws IOException {
        for (Path file : Samples.allReal()) {
            givesTheSame(Files.readAllBytes(file));
        }
    }

    @Test
    void tellsNumberLineAndLengthWithoutReading() {
        String formation = "<formation datecrea='2>1' numero=\"53_F1\"><broken></formation>";
        try (FeedSlices slices = open(HEAD + "\n\n  " + formation + TAIL)) {
            FeedSlice slice = slices.next().orElseThrow();
            assertThat(slice.numero()).contains("53_F1");
            assertThat(slice.line()).isEqualTo(3);
            assertThat(slice.rank()).isOne();
            assertThat(slice.length()).isEqualTo(formation.length());
            assertThat(slice.hash()).hasSize(16);
            assertThatThrownBy(slice::parse)
                    .isInstanceOf(UnreadableFeedException.class)
                    .hasMessageContaining("bien formé (ligne 3)");
            assertThat(slices.next()).isEmpty();
        }
    }

    @Test
    void resolvesWhatANumberRefersTo() {
        assertThat(numero("<formation x='numero=' numero=' a&amp;b&#10;'/>")).isEqualTo("a&b");
        assertThat(numero("<formation xnumero='1' numero = 'é'></formation>")).isEqualTo("é");
        assertThat(numero("<formation xmlns:p='urn:p' p:numero='1' numero='2'/>"))
                .isEqualTo("2");
        assertThat(numero("<formation numero='  '/>")).isEmpty();
        assertThat(numero("<formation><a numero='1'/></formation>")).isEmpty();
    }

    @Test
    void hashesTheSameBytesTheSameWhateverSurroundsThem() {
        String formation = "<formation numero='1'><a/></formation>";
        byte[] hash = hash(HEAD + formation + TAIL);
        assertThat(hash("<!-- ! -->" + HEAD + "\r\n<formation/>" + formation + "<x/>" + TAIL, 2))
                .isEqualTo(hash);
        assertThat(hash(HEAD.replace("<lheo", "<lheo datemaj='20300101'") + formation + TAIL))
                .isEqualTo(hash);
        assertThat(hash(HEAD + formation.replace("<a/>", "<a />") + TAIL)).isNotEqualTo(hash);
    }

    /** What is kept was hashed by an earlier version of the program: another value would make every feed be read in full. */
    @Test
    void hashesAsItAlwaysDid() {
        assertThat(HexFormat.of().formatHex(hash(HEAD + "<formation numero='1'><a/></formation>" + TAIL)))
                .isEqualTo("bc56128312598ddc95b450741b6c5f8f");
    }

    @Test
    void hashesDifferentlyWhatMeansSomethingElse() {
        String formation = "<formation numero='1'><p:a/></formation>";
        List<String> hashes = new ArrayList<>();
        for (String head : List.of(
                HEAD,
                HEAD.replace("2.3", "2.2"),
                HEAD.replace("<offres", "<offres xmlns:p='urn:p'"),
                HEAD.replace("<offres", "<offres xmlns:p='urn:q'"),
                "<?xml version='1.0' encoding='ISO-8859-1'?>" + HEAD)) {
            hashes.add(HexFormat.of().formatHex(hash(head + formation + TAIL)));
        }
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void readsInFullWhatItCannotCut() {
        byte[] utf16 = (HEAD + "\n<formation numero='é'/>" + TAIL).getBytes(StandardCharsets.UTF_16);
        try (FeedSlices slices = open(utf16)) {
            FeedSlice slice = slices.next().orElseThrow();
            assertThat(slice.numero()).contains("é");
            assertThat(slice.line()).isEqualTo(2);
            assertThat(slice.hash()).isNotEqualTo(hash(HEAD + "<formation numero=\"é\"/>" + TAIL));
        }
        givesTheSame(utf16);
    }

    @Test
    void readsACompressedFile() throws IOException {
        Path file = folder.resolve("flux.xml.gz");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(Samples.text().getBytes(StandardCharsets.UTF_8));
        }
        try (FeedSlices slices = FeedSlices.open(file)) {
            assertThat(slices.next().orElseThrow().parse().element()).isEqualTo(Samples.formation());
        }
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        refuses("", FeedLimits.DEFAULT, "est vide");
        refuses("<lheo/>", FeedLimits.DEFAULT, "sans espace de noms");
        refuses("<!DOCTYPE lheo []>" + HEAD, FeedLimits.DEFAULT, "DOCTYPE");
        refuses(HEAD + "\n<formation>", FeedLimits.DEFAULT, "tronqué", "ligne 2");
        refuses(HEAD + "\n<formation/>\n</lheo>", FeedLimits.DEFAULT, "bien formé", "ligne 3");
        refuses(HEAD + "<formation/>\n&inconnue;" + TAIL, FeedLimits.DEFAULT, "bien formé", "ligne 2");
        refuses(HEAD + "<formation/>" + TAIL + "\n\nreste", FeedLimits.DEFAULT, "bien formé", "ligne 3");
        refuses(HEAD + "<formation/>" + TAIL + "<lheo/>", FeedLimits.DEFAULT, "bien formé");
        refuses(HEAD + " ".repeat(100_000), FeedLimits.DEFAULT.withBytes(10_000), "dépasse la taille");
        refuses("<?xml version=\"1.0\" encoding=\"klingon\"?>" + HEAD, FeedLimits.DEFAULT, "codage");
    }

    @Test
    void refusesWhatIsTooLongToBeHeld() {
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream((HEAD + "<formation>").getBytes(StandardCharsets.UTF_8)), new Endless());
        try (FeedSlices slices = FeedSlices.open(endless, FeedLimits.DEFAULT)) {
            assertThatThrownBy(slices::next).hasMessageContaining("démesuré").hasMessageContaining("ligne 1");
        }
    }

    @Test
    void countsBytesEightAtATimeAsOneByOne() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String text = random.ints(random.nextInt(40), 0, 8)
                    .mapToObj(at -> List.of("a", "é", "€", "😀", "\n", "\r", "<", "\u00ff")
                            .get(at))
                    .reduce("", String::concat);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(ByteSearch.unitsOfUtf8(bytes, 0, bytes.length)).isEqualTo(text.length());
            assertThat(ByteSearch.count(bytes, 0, bytes.length, (byte) '\n', (byte) '\r'))
                    .isEqualTo(text.chars().filter(c -> c == '\n').count()
                            + (text.chars().filter(c -> c == '\r').count() << 32));
            assertThat(ByteSearch.indexOf(bytes, 0, bytes.length, (byte) '<'))
                    .isEqualTo(new String(bytes, StandardCharsets.ISO_8859_1).indexOf('<'));
        }
    }

    /** The same letter for ever. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            return length;
        }
    }

    private static void givesTheSame(byte[] bytes) {
        try (FeedReader reader = FeedReader.open(new ByteArrayInputStream(bytes), FeedLimits.DEFAULT);
                FeedSlices slices = open(bytes)) {
            assertThat(slices.version()).isEqualTo(reader.version());
            same(slices.root(), reader.root());
            reader.forEach(expected -> {
                FeedSlice slice = slices.next().orElseThrow();
                FeedFormation formation = slice.parse();
                assertThat(formation.rank()).isEqualTo(expected.rank()).isEqualTo(slice.rank());
                assertThat(formation.version()).isEqualTo(expected.version());
                assertThat(slice.line()).isEqualTo(expected.element().position().line());
                assertThat(slice.numero()).isEqualTo(expected.element().numero());
                same(formation.element(), expected.element());
            });
            assertThat(slices.next()).isEmpty();
            assertThat(slices.next()).isEmpty();
            same(slices.strays(), reader.strays());
            same(slices.extras(), reader.extras());
        }
    }

    private static void same(List<Element> found, List<Element> expected) {
        assertThat(found).isEqualTo(expected);
        for (int i = 0; i < found.size(); i++) {
            same(found.get(i), expected.get(i));
        }
    }

    private static void same(Element found, Element expected) {
        assertThat(found).isEqualTo(expected);
        assertThat(found.all().map(Element::position))
                .containsExactlyElementsOf(expected.all().map(Element::position).toList());
    }

    private static boolean accepts(byte[] bytes) {
        try {
            acceptAll(bytes);
            return true;
        } catch (UnreadableFeedException e) {
            assertThat(e.sentence()).endsWith(".").doesNotContain("\n");
            return false;
        }
    }

    private static void acceptAll(byte[] bytes) {
        try (FeedSlices slices = open(bytes)) {
            while (slices.next().map(FeedSlice::parse).isPresent()) {
                // each one is parsed
            }
        }
    }

    private static boolean readerAccepts(byte[] bytes) {
        try (FeedReader reader = FeedReader.open(new ByteArrayInputStream(bytes), FeedLimits.DEFAULT)) {
            reader.forEach(formation -> {});
            return true;
        } catch (UnreadableFeedException _) {
            return false;
        }
    }

    private static void refuses(String xml, FeedLimits limits, String... words) {
        assertThatThrownBy(() -> {
                    try (FeedSlices slices =
                            FeedSlices.open(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), limits)) {
                        while (slices.next().isPresent()) {
                            // not parsed
                        }
                    }
                })
                .isInstanceOf(UnreadableFeedException.class)
                .message()
                .contains(words);
    }

    private static String numero(String formation) {
        try (FeedSlices slices = open(HEAD + formation + TAIL)) {
            FeedSlice slice = slices.next().orElseThrow();
            assertThat(slice.numero()).isEqualTo(slice.parse().element().numero());
            return slice.numero().orElse("");
        }
    }

    private static byte[] hash(String xml) {
        return hash(xml, 1);
    }

    private static byte[] hash(String xml, int rank) {
        try (FeedSlices slices = open(xml)) {
            for (int i = 1; i < rank; i++) {
                slices.next();
            }
            return slices.next().orElseThrow().hash();
        }
    }

    private static FeedSlices open(String xml) {
        return open(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static FeedSlices open(byte[] bytes) {
        return FeedSlices.open(new ByteArrayInputStream(bytes), FeedLimits.DEFAULT);
    }
}
