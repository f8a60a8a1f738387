package fr.estuaire.lheo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class FeedWriterTest {
    private static final FeedStamps STAMPS = new FeedStamps(LocalDateTime.of(2026, 3, 1, 6, 28, 47));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void writesAFileThatIsValidAndReadsBack() throws IOException {
        try (FeedWriter writer = new FeedWriter(bytes, STAMPS)) {
            writer.write(Fragment.of(Samples.formation()));
            writer.write(Fragment.of(Samples.formation()).bytes());
            writer.finish();
            assertThat(writer.count()).isEqualTo(2);
        }
        assertThat(SchemaCheck.document(written(), 10)).isEmpty();
        try (FeedReader reader = FeedReader.open(written(), FeedLimits.DEFAULT)) {
            reader.forEach(formation -> assertThat(formation.element()).isEqualTo(Samples.formation()));
            assertThat(reader.extras().getFirst().children())
                    .extracting(Element::ownText)
                    .containsExactly("20260301", "062847");
        }
    }

    @Test
    void refusesToWriteAFileWithoutFormation() throws IOException {
        try (FeedWriter writer = new FeedWriter(bytes, STAMPS)) {
            assertThatThrownBy(writer::finish)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("au moins une formation");
        }
    }

    @Test
    void leavesAnUnfinishedFileVisiblyTruncated() throws IOException {
        try (FeedWriter writer = new FeedWriter(bytes, STAMPS)) {
            writer.write(Fragment.of(Samples.formation()));
        }
        try (FeedReader reader = FeedReader.open(written(), FeedLimits.DEFAULT)) {
            assertThat(reader.next()).isPresent();
            assertThatThrownBy(reader::next).hasMessageContaining("tronqué");
        }
    }

    private ByteArrayInputStream written() {
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
