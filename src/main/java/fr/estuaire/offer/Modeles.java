package fr.estuaire.offer;

import fr.estuaire.lheo.Fragment;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The answers to « Quelle offre créez-vous ? »: {@code offer/modeles.yaml}. */
public final class Modeles {
    private static final String RESOURCE = "/offer/modeles.yaml";
    private static final List<Modele> MODELES = read();

    private Modeles() {}

    /** In the order of the screen. */
    public static List<Modele> list() {
        return MODELES;
    }

    public static Optional<Modele> find(String cle) {
        return MODELES.stream().filter(modele -> modele.cle().equals(cle)).findFirst();
    }

    /** @throws IllegalArgumentException when there is no such kind of offer */
    public static Modele get(String cle) {
        return find(cle).orElseThrow(() -> new IllegalArgumentException("No such kind of offer: " + cle));
    }

    private static List<Modele> read() {
        try (InputStream file = Objects.requireNonNull(Modeles.class.getResourceAsStream(RESOURCE))) {
            Map<String, Map<String, String>> modeles = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return modeles.entrySet().stream()
                    .map(entry -> modele(entry.getKey(), entry.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Modele modele(String cle, Map<String, String> values) {
        String formation = Objects.requireNonNull(values.get("formation"), cle);
        return new Modele(
                cle,
                Objects.requireNonNull(values.get("titre"), cle),
                Objects.requireNonNull(values.get("phrase"), cle),
                Fragment.parse(formation.getBytes(StandardCharsets.UTF_8)).element());
    }
}
