package fr.estuaire.collect;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.collect.DeliveryReport.DeliveredFinding;
import fr.estuaire.collect.DeliveryReport.Outcome;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.UnreadableFeedException;
import fr.estuaire.quality.Severity;
import fr.estuaire.rollup.LivraisonFixture;
import fr.estuaire.tenant.EstuaireProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
@Import(LivraisonFixture.class)
class DeliveriesTest {
    private static final String ONE = "martinique";
    private static final String TWO = "guadeloupe";

    @Autowired
    Deliveries deliveries;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    EstuaireProperties properties;

    @BeforeEach
    void forget() throws IOException {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
        for (Path file : kept(ONE)) {
            Files.delete(file);
        }
    }

    @Test
    void keepsWhatCanBeReadWithItsFindings() {
        DeliveryReport report = deliver(ONE, unFlux().avec("N1", "Anglais").avecIsolee("N2", "Allemand").stream());

        assertThat(report.outcome()).isEqualTo(Outcome.ACCEPTEE);
        assertThat(report.version()).isEqualTo("2.3");
        assertThat(report.formations()).isEqualTo(2);
        assertThat(report.isolees()).isEqualTo(1);
        assertThat(report.hasRefusals()).isTrue();
        DeliveredFinding finding = report.findings().stream()
                .filter(one -> one.severity() == Severity.ISOLATING)
                .findFirst()
                .orElseThrow();
        assertThat(finding.numero()).isEqualTo("N2");
        assertThat(finding.line()).isGreaterThan(50);
        assertThat(finding.message()).contains("certifiante");
        assertThat(kept(ONE)).singleElement().satisfies(file -> {
            try (FeedReader reader = FeedReader.open(file)) {
                assertThat(reader.next()).isPresent();
            }
        });
    }

    @Test
    void saysThatItHasTheFileAlready() {
        deliver(ONE, unFlux().avec("N1", "Anglais").stream());

        DeliveryReport again = deliver(ONE, unFlux().avec("N1", "Anglais").stream());

        assertThat(again.outcome()).isEqualTo(Outcome.DEJA_RECUE);
        assertThat(count(ONE)).isEqualTo(1);
        assertThat(kept(ONE)).hasSize(1);
    }

    @Test
    void keepsADeliveryToTheTerritoryItWasMadeFor() {
        deliver(ONE, unFlux().avec("N1", "Anglais").stream());
        deliver(TWO, unFlux().avec("N1", "Anglais").stream());

        assertThat(count(ONE)).isEqualTo(1);
        assertThat(count(TWO)).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeReadAndKeepsNothingButTheRefusal() {
        DeliveryReport report = deliver(ONE, stream("PK\u0003\u0004archive"));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSEE);
        assertThat(report.motif()).contains("archive ZIP");
        assertThat(kept(ONE)).isEmpty();
        List<DeliveryLine> list = At.nation().call(() -> deliveries.list(ONE, 0, 10));
        assertThat(list).singleElement().satisfies(line -> {
            assertThat(line.fileName()).isEqualTo("../flux.xml");
            assertThat(line.outcome()).isEqualTo(Outcome.REFUSEE);
        });
    }

    @Test
    void refusesAFileThatBreaksOff() {
        String whole = unFlux().avec(3, "N").xml();

        DeliveryReport report = deliver(ONE, stream(whole.substring(0, whole.length() - 30)));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSEE);
        assertThat(report.motif()).doesNotContain("Exception");
    }

    @Test
    void keepsNothingWhenTheSenderHangsUp() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> deliver(ONE, broken)).isInstanceOf(UncheckedIOException.class);
        assertThat(kept(ONE)).isEmpty();
        assertThat(count(ONE)).isZero();
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatThrownBy(() -> At.nation().call(() -> deliveries.deliver(ONE, Path.of("absent.xml"))))
                .isInstanceOf(UnreadableFeedException.class)
                .hasMessageContaining("introuvable");
    }

    @Test
    void saysThatThereIsNoSuchTerritory() {
        assertThatThrownBy(() -> deliver("atlantide", unFlux().avec("N1", "Anglais").stream()))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("atlantide");
    }

    @Test
    void letsAnAdministratorDeliverForTheirTerritoryAlone() {
        InputStream flux = unFlux().avec("N1", "Anglais").stream();

        assertThat(At.administrator(ONE)
                        .call(() -> deliveries.deliver(ONE, "flux.xml", flux))
                        .outcome())
                .isEqualTo(Outcome.ACCEPTEE);
        assertThatThrownBy(() -> At.administrator(ONE).call(() -> deliveries.count(TWO)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.collector(ONE).call(() -> deliveries.count(ONE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private DeliveryReport deliver(String territoire, InputStream content) {
        return At.nation().call(() -> deliveries.deliver(territoire, "../flux.xml", content));
    }

    private long count(String territoire) {
        return At.nation().call(() -> deliveries.count(territoire));
    }

    private List<Path> kept(String territoire) {
        Path folder = properties.files("archive", territoire);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
