package fr.estuaire.collect.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook: those of its sheet of offers, or of the first one that is shown. */
final class WorkbookRows implements RowSource {
    private static final String SHEET = "offres";
    private static final int MOST_DIGITS = 40;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH'h'mm");

    private final Path copy;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final ReadLimits limits;
    private int line;

    private WorkbookRows(Path copy, ReadLimits limits) throws IOException {
        this.copy = copy;
        this.limits = limits;
        this.workbook = workbook(copy);
        this.stream = sheet(workbook).openStream();
        this.rows = stream.iterator();
    }

    /** @param bytes copied to a temporary file, which lasts as long as the source */
    static RowSource open(InputStream bytes, ReadLimits limits) throws IOException {
        Path copy = Files.createTempFile("offres-", ".xlsx");
        try (bytes) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            WorkbookCheck.require(copy, limits);
            return new WorkbookRows(copy, limits);
        } catch (UnreadableOfferFileException | IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        } catch (RuntimeException e) {
            Files.deleteIfExists(copy);
            throw damaged(0, e);
        }
    }

    /** The formats of the cells tell dates from numbers; a workbook may have none. */
    private static ReadableWorkbook workbook(Path copy) throws IOException {
        try {
            return new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException _) {
            return new ReadableWorkbook(copy.toFile(), new ReadingOptions(false, true));
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook) {
        List<Sheet> sheets = workbook.getSheets().toList();
        return sheets.stream()
                .filter(sheet -> Colonne.key(sheet.getName()).equals(SHEET))
                .findFirst()
                .or(() -> sheets.stream()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .findFirst())
                .orElseThrow(() -> new UnreadableOfferFileException(
                        "Le classeur n’a aucune feuille : partez du modèle, puis recommencez."));
    }

    static UnreadableOfferFileException damaged(int line, Exception cause) {
        return new UnreadableOfferFileException(
                "Le classeur est abîmé" + (line == 0 ? "" : " après la ligne " + line)
                        + " : ouvrez-le dans un tableur, réenregistrez-le en .xlsx, puis recommencez.",
                cause);
    }

    @Override
    public OfferFormat format() {
        return OfferFormat.XLSX;
    }

    @Override
    public Optional<Rangee> next() {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            Row row = rows.next();
            line = row.getRowNum();
            return Optional.of(new Rangee(line, cells(row)));
        } catch (UncheckedIOException e) {
            throw damaged(line, e);
        } catch (UnreadableOfferFileException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(line, e);
        }
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            String text = row.getOptionalCell(column).map(this::text).orElse("");
            if (column < limits.columns()) {
                cells.add(text);
            } else if (!text.isBlank()) {
                throw new UnreadableOfferFileException("La ligne " + line + " a plus de " + limits.columns()
                        + " colonnes : vérifiez que le fichier est bien un tableau d’offres.");
            }
        }
        return cells;
    }

    private String text(Cell cell) {
        @Nullable Object value = cell.getValue();
        return switch (value) {
            case null -> cell.getType() == CellType.ERROR ? String.valueOf(cell.getRawValue()) : "";
            case BigDecimal number -> number(cell, number);
            case Boolean yes -> yes ? "oui" : "non";
            default -> limited(value.toString());
        };
    }

    private String limited(String text) {
        if (text.length() > limits.cell()) {
            throw new UnreadableOfferFileException(
                    "Une cellule de la ligne " + line + " est démesurée : raccourcissez-la, puis recommencez.");
        }
        return text;
    }

    private static String number(Cell cell, BigDecimal number) {
        String format = String.valueOf(cell.getDataFormatString()).toLowerCase(Locale.ROOT);
        boolean small = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(2_958_465)) <= 0;
        if (small && isDate(format)) {
            LocalDateTime date = cell.asDate();
            return number.compareTo(BigDecimal.ONE) < 0 ? HOUR.format(date) : DAY.format(date);
        }
        boolean reasonable = Math.abs(number.scale()) < MOST_DIGITS && number.precision() < MOST_DIGITS;
        return reasonable ? number.stripTrailingZeros().toPlainString() : number.toString();
    }

    /** Letters of a date or an hour, outside of what is quoted or between brackets. */
    private static boolean isDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        return !format.equals("null") && !bare.contains("general") && bare.matches(".*[dyh:].*");
    }

    @Override
    public List<Remarque> remarques() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
            workbook.close();
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
