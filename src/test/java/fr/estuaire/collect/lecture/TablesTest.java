package fr.estuaire.collect.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FeedLimits;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TablesTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 9, 7, 8, 30);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void readsBackWhatItWrote(OfferFormat format) {
        Element offer =
                Fichiers.read(Fichiers.own("offres.csv")).offres().getFirst().formation();
        Fichiers.Lu back = Fichiers.read(write(format, offer).bytes());
        assertThat(back.format()).isEqualTo(format);
        assertThat(back.seule().formation()).isEqualTo(offer);
        assertThat(back.told()).doesNotContain("a été lu");
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void tellsWhatATableCannotCarry(OfferFormat format) {
        Element formation = Samples.formation();
        Bilan bilan = write(format, formation).bilan();
        assertThat(bilan.ecrites()).isEqualTo(1);
        assertThat(bilan.laisses().keySet())
                .containsExactlyInAnyOrder(
                        "Date de mise à jour",
                        "Date de création",
                        "Marque « principal »",
                        "Contact de la formation · type de contact",
                        "Numéro (Organisme)",
                        "Organisme · raison sociale",
                        "Organisme · contact de l’organisme · nom",
                        "Organisme · contact de l’organisme · courriel",
                        "Organisme · nom",
                        "Numéro (Organisme formateur)",
                        "Lieu de formation · code Insee de la commune",
                        "Lieu de formation · position · latitude",
                        "Lieu de formation · position · longitude",
                        "Cycle · type de cycle",
                        "Cycle · places à la fois",
                        "Complément « dispositif »");
        assertThat(bilan.remarques().getFirst().message())
                .contains("n’a pas de place pour : ", "Pour tout garder, choisissez Lhéo 2.3.");
    }

    @Test
    void losesNothingInLheo() {
        Element offer = Samples.formation();
        Ecrit ecrit = write(OfferFormat.LHEO_2_3, offer);
        assertThat(ecrit.bilan().laisses()).isEmpty();
        try (FeedReader reader = FeedReader.open(new ByteArrayInputStream(ecrit.bytes()), FeedLimits.DEFAULT)) {
            assertThat(reader.next().orElseThrow().element()).isEqualTo(offer);
        }
    }

    @Test
    void countsWhatEdofRefusesAndTellsWhatItLeavesOut() {
        Element offer = Samples.formation();
        Element whole =
                Fichiers.read(Fichiers.own("edof.xml")).offres().getFirst().formation();
        Bilan bilan = write(OfferFormat.EDOF, offer, whole).bilan();
        assertThat(bilan.ecrites()).isEqualTo(1);
        assertThat(bilan.refusees()).isEqualTo(1);
        assertThat(write(OfferFormat.EDOF, offer).bilan().ecrites()).isZero();
    }

    @Test
    void writesNoCellThatASpreadsheetWouldRun() throws IOException {
        for (String text : List.of("=1+1", "+33199001234", "-2", "@SUM(A1)", "'=1", "''=1", "'normal")) {
            Element offer = Fichiers.read("Intitulé;Contenu\n\"" + Cellule.guarded(text) + "\";x\n")
                    .seule()
                    .formation();
            assertThat(offer.text("intitule-formation")).contains(text);
            String csv = new String(write(OfferFormat.CSV, offer).bytes(), StandardCharsets.UTF_8);
            assertThat(csv.lines().skip(1)).noneMatch(line -> line.matches("(.*;)?\"?[=+@-].*"));
            assertThat(Fichiers.read(write(OfferFormat.XLSX, offer).bytes())
                            .seule()
                            .formation())
                    .isEqualTo(offer);
            try (ReadableWorkbook workbook = new ReadableWorkbook(
                    new ByteArrayInputStream(write(OfferFormat.XLSX, offer).bytes()))) {
                assertThat(workbook.getFirstSheet().read().getLast().stream())
                        .filteredOn(cell -> cell != null)
                        .allMatch(cell -> cell.getFormula() == null);
            }
        }
    }

    @Test
    void readsRealCellsOfASpreadsheet() {
        byte[] file = workbook(sheet -> {
            List<String> headings = List.of(
                    "Intitulé",
                    "Début",
                    "Réunion d’information : heure",
                    "Lieu : SIRET",
                    "Prix total TTC",
                    "Formation certifiante",
                    "Lieu : code postal",
                    "Fin");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            sheet.value(1, 0, "Anglais");
            sheet.value(1, 1, LocalDate.of(2026, 9, 7));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(1, 2, 0.604166666666667);
            sheet.style(1, 2).format("hh:mm").set();
            sheet.value(1, 3, 73282932000074L);
            sheet.value(1, 4, 1200.5);
            sheet.value(1, 5, true);
            sheet.value(1, 6, 1000);
            sheet.value(1, 7, 46374);
        });
        Fichiers.Lu lu = Fichiers.read(file);
        Element formation = lu.seule().formation();
        Element session = formation.descend("action", "session").orElseThrow();
        assertThat(session.text("periode", "debut")).contains("20260907");
        assertThat(session.text("periode", "fin")).contains("20261218");
        assertThat(session.text("recrutement", "heure-debut")).contains("14h30");
        Element action = formation.child("action").orElseThrow();
        assertThat(action.text("lieu-de-formation", "SIRET-lieu-formation", "SIRET"))
                .contains("73282932000074");
        assertThat(action.text("lieu-de-formation", "coordonnees", "adresse", "codepostal"))
                .contains("01000");
        assertThat(action.text("prix-total-TTC")).contains("1200.5");
        assertThat(formation.text("certifiante")).contains("1");
        assertThat(lu.told())
                .contains("« 46374 » a été lu « 18\u00a0déc.\u00a02026 »")
                .doesNotContain("« Début »");
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void offersATemplateThatIsReadAndEmpty(OfferFormat format) throws IOException {
        Fichiers.Lu lu = Fichiers.read(template(format));
        assertThat(lu.format()).isEqualTo(format);
        assertThat(lu.offres()).isEmpty();
        assertThat(lu.remarques()).isEmpty();
    }

    @Test
    void explainsEachColumnInTheTemplate() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(template(OfferFormat.XLSX)))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Offres", "Aide", "Listes");
            List<String> help = workbook.getSheets().toList().get(1).read().stream()
                    .map(row -> row.getCellText(0))
                    .skip(1)
                    .toList();
            assertThat(help)
                    .isEqualTo(Colonnes.all().stream().map(Colonne::entete).toList());
        }
        assertThat(part(template(OfferFormat.XLSX), "xl/worksheets/sheet1.xml"))
                .contains("<dataValidation ", "'Listes'!", "type=\"list\"");
        assertThat(new String(template(OfferFormat.CSV), StandardCharsets.UTF_8))
                .startsWith("\ufeffNuméro de formation;Intitulé;");
    }

    @Test
    void readsItsOwnExamples() {
        String headings =
                String.join(";", Colonnes.all().stream().map(Colonne::entete).toList());
        String examples =
                String.join(";", Colonnes.all().stream().map(Colonne::exemple).toList());
        Fichiers.Lu lu = Fichiers.read(headings + "\n" + examples + "\n");
        assertThat(lu.told()).doesNotContain("a été lu", "n’est", "a perdu", "compte");
        assertThat(lu.seule().refusal()).isEmpty();
        for (Colonne colonne : Colonnes.all()) {
            assertThat(colonne.aide()).as(colonne.entete()).isNotBlank().endsWith(".");
            assertThat(colonne.exemple()).as(colonne.entete()).isNotBlank();
        }
    }

    @Test
    void refusesOtherArchivesAndDamagedWorkbooks() {
        refuses(zip("content.xml", "<x/>"), "LibreOffice", ".xlsx");
        refuses(zip("word/document.xml", "<x/>"), "traitement de texte");
        refuses(zip("offres.xml", "<x/>"), "archive ZIP");
        byte[] whole = write(OfferFormat.XLSX, Samples.formation()).bytes();
        refuses(Arrays.copyOf(whole, whole.length / 2), "abîmé", "réenregistrez-le");
        refuses(workbook(sheet -> sheet.value(0, 0, "rien")), "partez du modèle");
    }

    @Test
    void refusesWorkbooksMadeToFillTheMemory() {
        byte[] bomb = zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x>" + "y<b/>".repeat(100_000) + "</x>");
        assertThatThrownBy(() -> Fichiers.read(bomb, ReadLimits.DEFAULT.withBytes(100_000)))
                .hasMessageContaining("dépasse la taille");
        refuses(
                zip("[Content_Types].xml", "<x/>", "xl/worksheets/sheet1.xml", "<c r=\"ZZZZZZ1\"/>"),
                "colonne qui n’existe pas");
        refuses(
                zip("[Content_Types].xml", "<x/>", "xl/worksheets/sheet1.xml", "<t>" + "x".repeat(2_000_000)),
                "démesurée");
    }

    @Test
    void saysThatAFileOfOffersIsNotWrittenInTheOlderVersion() {
        assertThatThrownBy(() -> OfferWriter.open(new ByteArrayOutputStream(), OfferFormat.LHEO_2_2, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refuses(byte[] file, String... words) {
        assertThatThrownBy(() -> Fichiers.read(file))
                .isInstanceOf(UnreadableOfferFileException.class)
                .message()
                .contains(words)
                .endsWith(".");
    }

    record Ecrit(ByteArrayOutputStream file, Bilan bilan) {
        byte[] bytes() {
            return file.toByteArray();
        }
    }

    static Ecrit write(OfferFormat format, Element... offers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OfferWriter writer = OfferWriter.open(out, format, NOW)) {
            for (Element offer : offers) {
                writer.write(offer);
            }
            Bilan bilan = writer.finish();
            return new Ecrit(out, bilan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] template(OfferFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfferWriter.writeTemplate(out, format);
        return out.toByteArray();
    }

    private static byte[] workbook(Consumer<Worksheet> fill) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Essai", null)) {
            fill.accept(workbook.newWorksheet("Feuil1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String part(byte[] file, String name) throws IOException {
        Path copy = Files.write(folder.resolve("classeur.xlsx"), file);
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
