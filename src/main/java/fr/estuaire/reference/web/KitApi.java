package fr.estuaire.reference.web;

import fr.estuaire.reference.KitApprentissage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The apprenticeship kit as a file that spreadsheets open: semicolons, UTF-8 with its mark, named by its day. */
@RestController
class KitApi {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader(
                    "CFD",
                    "RNCP",
                    "Intitulé du diplôme",
                    "Intitulé de la certification",
                    "Niveau",
                    "Fin de validité",
                    "État")
            .get();

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final KitApprentissage kit;

    KitApi(KitApprentissage kit) {
        this.kit = kit;
    }

    @GetMapping("/api/kit-apprentissage.csv")
    ResponseEntity<StreamingResponseBody> download() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("kit-apprentissage-" + kit.today() + ".csv")
                                .build()
                                .toString())
                .body(this::write);
    }

    private void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
            kit.forEach(line -> print(printer, line));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void print(CSVPrinter printer, KitApprentissage.Line line) {
        try {
            printer.printRecord(
                    line.cfd(),
                    line.rncp(),
                    harmless(line.diplome()),
                    harmless(line.certification()),
                    line.niveau(),
                    line.fin(),
                    line.etat().label());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet takes a text that begins so for a formula, and does what it says: the apostrophe makes it a text. */
    private static @Nullable String harmless(@Nullable String text) {
        return text == null || text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
