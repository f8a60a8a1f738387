package fr.estuaire.rollup;

import fr.estuaire.archive.Archive;
import fr.estuaire.rollup.Travail.SourceRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What territories had to say on a past day, as the archive kept it. */
@Component
class FluxArchives {
    private final Archive archive;

    FluxArchives(Archive archive) {
        this.archive = archive;
    }

    /** The feed that counted when a day ended; empty when the archive has nothing so old. */
    Optional<Source> findAsOf(String territoire, LocalDate jour) {
        return archive.findAsOf(territoire, jour)
                .flatMap(kept -> archive.find(territoire, kept.sha256())
                        .map(file -> new Source(
                                Source.Kind.ARCHIVE, kept.id(), kept.sha256(), CatalogueDay.endOf(jour), file)));
    }

    /** A feed that a replay is to bring, if its file is still there. */
    Optional<Source> find(String territoire, SourceRef reference, Instant day) {
        return archive.find(territoire, reference.sha256())
                .map(file -> new Source(Source.Kind.ARCHIVE, reference.id(), reference.sha256(), day, file));
    }
}
