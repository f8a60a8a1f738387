package fr.estuaire.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.lheo.Canonique;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Samples;
import fr.estuaire.offer.OffreService;
import fr.estuaire.publish.RegionalOutputs;
import fr.estuaire.review.ReviewService;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** The way of offers from the file of one tool to the output of their territory, by the services that people use. */
@TestComponent
class CheminEntier {
    private static final Duration LONG = Duration.ofMinutes(3);
    private final Imports imports;
    private final OffreService offres;
    private final ReviewService review;
    private final RegionalOutputs outputs;

    CheminEntier(Imports imports, OffreService offres, ReviewService review, RegionalOutputs outputs) {
        this.imports = imports;
        this.offres = offres;
        this.review = review;
        this.outputs = outputs;
    }

    /** Imports all that a file proposes; what became of each of its formations. */
    List<LigneImport> importFile(At at, String name, InputStream file) {
        long id = at.call(() -> imports.receive(name, file, Imports.Options.AUCUNE));
        at.call(() -> imports.await(id, LONG));
        if (at.call(() -> imports.countChosen(id)) > 0) {
            at.run(() -> imports.accept(id));
            Import done = at.call(() -> imports.await(id, LONG));
            if (done.statut() != Import.Statut.IMPORTE) {
                throw new AssertionError(name + " : " + done.statut() + " " + done.motif());
            }
        }
        return at.call(() -> imports.listLines(id, null, 0, 1000));
    }

    /**
     * Its body hands an offer over, and a collector approves it.
     *
     * @throws fr.estuaire.offer.IncompleteOffreException when the offer is not whole
     */
    void publish(String territoire, String numero) {
        String organisme =
                At.collector(territoire).call(() -> offres.get(numero)).organisme();
        long version =
                At.body(territoire, organisme).call(() -> offres.submit(numero)).version();
        At.collector(territoire).run(() -> review.approve(numero, version));
    }

    /** All that came in went out, but for what decision 0014 lists. */
    static void assertSame(String name, Element before, @Nullable Element after) {
        assertThat(after).as(name).isNotNull();
        Element left = Canonique.of(before);
        Element right = Canonique.of(Objects.requireNonNull(after));
        // the differences first: a whole formation is long to read
        assertThat(Ecarts.between(left, right, 5)).as(name).isEmpty();
        assertThat(Canonique.text(right)).as(name).isEqualTo(Canonique.text(left));
    }

    /** The formations of the output of the day of a territory, as whoever takes the file reads them, by their numbers. */
    Map<String, Element> read(String territoire) {
        At collector = At.collector(territoire);
        collector.call(outputs::publishCurrent);
        Path file = collector.call(
                () -> outputs.getFile(outputs.list(0, 1).getFirst().id()));
        Map<String, Element> read = new HashMap<>();
        Samples.formations(file)
                .forEach(formation -> read.put(formation.numero().orElseThrow(), formation));
        return read;
    }
}
