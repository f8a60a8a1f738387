package fr.estuaire.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code reference/communes.csv}: UTF-8, semicolons, no quotes, postal codes separated by {@code |}, sorted by
 * code. Its origin is in {@code NOTICE}. Repeated texts and lists are shared to spare memory.
 */
final class CommunesReader {
    static final String RESOURCE = "/reference/communes.csv";
    private static final String HEADER =
            "code;nom;departement;region;codes_postaux;population;commune_de_rattachement;latitude;longitude";

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> postalCodes = new HashMap<>();

    List<Commune> read() {
        try (var in = CommunesReader.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Le fichier des communes manque dans l’application : " + RESOURCE);
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Commune> read(BufferedReader lines) throws IOException {
        if (!HEADER.equals(lines.readLine())) {
            throw new IllegalStateException("Le fichier des communes n’a pas les colonnes attendues : " + HEADER);
        }
        return lines.lines().map(this::commune).toList();
    }

    private Commune commune(String line) {
        var cells = line.split(";", -1);
        return new Commune(
                cells[0],
                cells[1],
                shared(cells[2]),
                shared(cells[3]),
                postalCodes.computeIfAbsent(cells[4], this::split),
                cells[5].isEmpty() ? 0 : Integer.parseInt(cells[5]),
                cells[6].isEmpty() ? null : shared(cells[6]),
                degrees(cells[7]),
                degrees(cells[8]));
    }

    private List<String> split(String codes) {
        return codes.isEmpty()
                ? List.of()
                : List.of(codes.split("\\|")).stream().map(this::shared).toList();
    }

    private String shared(String text) {
        return texts.computeIfAbsent(text, key -> key);
    }

    private static @Nullable Double degrees(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}
