package fr.estuaire.rollup;

import fr.estuaire.lheo.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A Lhéo file for tests: {@code unFlux().avec("N1", "Anglais").avecIsolee("N2", "Allemand")}. */
public final class Flux {
    private static final String FORMATION = Samples.text()
            .substring(
                    Samples.text().indexOf("<formation "),
                    Samples.text().indexOf("</formation>") + "</formation>".length());

    private final List<String> formations = new ArrayList<>();

    private Flux() {}

    public static Flux unFlux() {
        return new Flux();
    }

    public Flux avec(String numero, String intitule) {
        formations.add(formation(numero, intitule));
        return this;
    }

    /** Formations numbered from 1 to n, after the prefix. */
    public Flux avec(int n, String prefix) {
        IntStream.rangeClosed(1, n).forEach(rank -> avec(prefix + rank, "Formation " + rank));
        return this;
    }

    /** A formation that the grammar refuses. */
    public Flux avecIsolee(String numero, String intitule) {
        formations.add(formation(numero, intitule).replace("<certifiante>1</certifiante>", ""));
        return this;
    }

    public Flux avecXml(String formation) {
        formations.add(formation);
        return this;
    }

    /** The sample formation under another number and title. */
    public static String formation(String numero, String intitule) {
        return FORMATION
                .replace("99_F0001", numero)
                .replace("99_A0001", numero + "-A")
                .replace("S0001", numero + "-S")
                .replace("Anglais professionnel niveau A2", intitule);
    }

    public String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<lheo xmlns=\"http://lheo.gouv.fr/2.3\"><offres>\n"
                + String.join("\n", formations) + "\n</offres></lheo>\n";
    }

    public InputStream stream() {
        return new ByteArrayInputStream(xml().getBytes(StandardCharsets.UTF_8));
    }

    public Path write(Path file) {
        try {
            return Files.writeString(file, xml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
