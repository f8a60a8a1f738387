package fr.estuaire.collect.lecture;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file, whatever its encoding and its separator. */
final class CsvRows implements RowSource {
    private static final String SEPARATORS = ";,\t|";
    private static final List<String> NAMES =
            List.of("points-virgules", "virgules", "tabulations", "barres verticales");

    private final ReadLimits limits;
    private final MendedText decoded;
    private final RowLimit limited;
    private final char separator;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int line = 1;
    private int width;

    CsvRows(BufferedInputStream bytes, FileHead head, ReadLimits limits) throws IOException {
        this.limits = limits;
        this.decoded = new MendedText(bytes, head);
        this.limited = new RowLimit(decoded, (long) limits.cell() * 20);
        BufferedReader text = new BufferedReader(limited, RowLimit.READ_AHEAD);
        this.separator = separator(text);
        this.parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get()
                .parse(text);
        this.records = parser.iterator();
    }

    @Override
    public OfferFormat format() {
        return OfferFormat.CSV;
    }

    @Override
    public Optional<Rangee> next() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            Rangee row = row(records.next());
            requireWhole(row);
            return Optional.of(row);
        } catch (UncheckedIOException e) {
            throw explained(e);
        } catch (IllegalStateException e) {
            throw new UnreadableOfferFileException(
                    "La ligne " + line + " du tableau est abîmée : vérifiez ses guillemets, puis recommencez.", e);
        }
    }

    private Rangee row(CSVRecord cells) {
        int start = line;
        line = (int) parser.getCurrentLineNumber() + 1;
        if (cells.size() > limits.columns()) {
            throw new UnreadableOfferFileException("La ligne " + start + " a plus de " + limits.columns()
                    + " colonnes : vérifiez que le fichier est bien un tableau d’offres.");
        }
        for (String cell : cells) {
            if (cell.length() > limits.cell()) {
                throw new UnreadableOfferFileException("Une cellule de la ligne " + start + " est démesurée :"
                        + " un guillemet n’y est sans doute pas refermé. Corrigez-la, puis recommencez.");
            }
        }
        return new Rangee(start, cells.toList());
    }

    /** A last row that is shorter than the others, in a file that does not end with a line break, was cut. */
    private void requireWhole(Rangee row) {
        limited.next();
        if (row.cellules().size() < width && !limited.endsWithLineBreak() && !records.hasNext()) {
            throw new UnreadableOfferFileException("Le fichier est tronqué : il s’arrête au milieu de la ligne "
                    + row.ligne() + ". Produisez-le ou transférez-le de nouveau.");
        }
        width = Math.max(width, row.cellules().size());
    }

    private UnreadableOfferFileException explained(UncheckedIOException failure) {
        @Nullable IOException cause = failure.getCause();
        if (cause instanceof CSVException) {
            return new UnreadableOfferFileException(
                    "La ligne " + line + " du tableau est abîmée : vérifiez ses guillemets, puis recommencez.",
                    failure);
        }
        return FileBytes.explain(cause == null ? new IOException(failure) : cause);
    }

    /** The separator that the first line with several of one has most; a title above the headings has none. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(RowLimit.READ_AHEAD);
        char[] start = new char[RowLimit.READ_AHEAD - 1];
        int read = Math.max(text.read(start), 0);
        text.reset();
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < read; i++) {
            quoted ^= start[i] == '"';
            int rank = quoted ? -1 : SEPARATORS.indexOf(start[i]);
            if (rank >= 0) {
                counts[rank]++;
            } else if (start[i] == '\n' && !quoted && best(counts) > 1) {
                break;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == best(counts)) {
                return SEPARATORS.charAt(i);
            }
        }
        return SEPARATORS.charAt(0);
    }

    private static int best(int[] counts) {
        int best = 0;
        for (int count : counts) {
            best = Math.max(best, count);
        }
        return best;
    }

    @Override
    public List<Remarque> remarques() {
        List<Remarque> remarques = new ArrayList<>();
        decoded.remarque().ifPresent(remarques::add);
        int rank = SEPARATORS.indexOf(separator);
        if (rank > 0) {
            remarques.add(Remarque.repare(
                    0,
                    "Séparateur",
                    "Les colonnes sont séparées par des " + NAMES.get(rank)
                            + " au lieu de points-virgules : le fichier a été lu ainsi."));
        }
        return remarques;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
