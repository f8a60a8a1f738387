package fr.estuaire.delivery;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.lheo.FeedStamps;
import fr.estuaire.lheo.FeedWriter;
import fr.estuaire.rollup.CatalogueDay;
import fr.estuaire.rollup.CatalogueDifference;
import fr.estuaire.rollup.CatalogueFragments;
import fr.estuaire.rollup.FragmentsSansDoublons;
import fr.estuaire.rollup.LivraisonNationale;
import fr.estuaire.rollup.LivraisonsNationales;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Writes what the national catalogue publishes as one Lhéo 2.3 file, streamed: all territories, or one; as it is, or as it
 * was when a day ended; all of it, or what changed since another day. Each file that left is told in the journal of the
 * national deliveries. Callers need no space.
 *
 * <p>The file holds the fragments as they entered the catalogue, in the order of the territories' codes and of the
 * numbers: two exports without a run in between differ by their stamps alone. It is valid against the grammar of Lhéo 2.3
 * as published, by which each fragment was checked when it entered; it is so against the strict grammar as well unless a
 * region delivered codes without their version ({@code ref}) or integers out of bounds.
 *
 * <p>It can be asked for without the sessions that another territory tells better (decision 21): those alone are written
 * anew, all else is as it entered.
 *
 * <p>The file of one territory comes from the catalogue too, not from what the territory sent last: it is what the nation
 * publishes of it, without what is isolated or held.
 */
@Service
public class NationalExport {
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";
    private static final int BUFFER = 1 << 16;

    private final CatalogueFragments fragments;
    private final FragmentsSansDoublons sansDoublons;
    private final CatalogueDifference differences;
    private final LivraisonsNationales livraisons;
    private final Territories territories;
    private final CurrentPerson person;
    private final Clock clock;

    NationalExport(
            CatalogueFragments fragments,
            FragmentsSansDoublons sansDoublons,
            CatalogueDifference differences,
            LivraisonsNationales livraisons,
            Territories territories,
            CurrentPerson person,
            Clock clock) {
        this.fragments = fragments;
        this.sansDoublons = sansDoublons;
        this.differences = differences;
        this.livraisons = livraisons;
        this.territories = territories;
        this.person = person;
        this.clock = clock;
    }

    /** Whether there is nothing to write. */
    @PreAuthorize(NATIONAL)
    public boolean isEmpty() {
        return fragments.isEmpty();
    }

    /** The name that a download has, without its extension. */
    @PreAuthorize(NATIONAL)
    public String fileName(ExportChoice choice) {
        return choice.fileName(CatalogueDay.today(clock));
    }

    /**
     * Writes the whole catalogue. The file appears at its place once it is complete, never before.
     *
     * @param file compressed by gzip when its name ends with {@code .gz}; replaced when it exists
     * @throws ExportRefusedException when the catalogue is empty or the file cannot be written
     */
    @PreAuthorize(NATIONAL)
    public ExportReport write(Path file) {
        return write(file, ExportChoice.ALL);
    }

    /**
     * Writes what the catalogue publishes of one territory; see {@link #write(Path)}.
     *
     * @throws java.util.NoSuchElementException with a French sentence when no territory has this code
     */
    @PreAuthorize(NATIONAL)
    public ExportReport writeTerritory(String territoire, Path file) {
        return write(file, ExportChoice.of(territoire));
    }

    /**
     * Writes what is chosen; see {@link #write(Path)}.
     *
     * @throws ExportRefusedException also when nothing is new or changed in a difference
     */
    @PreAuthorize(NATIONAL)
    public ExportReport write(Path file, ExportChoice choice) {
        requireTerritory(choice);
        return WholeFile.replace(file, out -> {
            Sent sent = new Sent(out);
            long formations = stream(sent, file.toString().endsWith(".gz"), choice);
            sent.flush();
            note(file.toString(), choice, formations, sent);
            return formations;
        });
    }

    /**
     * Writes the numbers of what was on offer when the first day of a difference ended and was no longer at its end: one
     * line a formation, fields between semicolons, UTF-8; a line of names first.
     *
     * @return how many there are
     */
    @PreAuthorize(NATIONAL)
    public ExportReport writeWithdrawn(Path file, ExportChoice choice) {
        requireTerritory(choice);
        return WholeFile.replace(file, out -> withdrawn(out, choice));
    }

    /**
     * Writes the whole catalogue to a stream, uncompressed.
     *
     * @param out left open
     * @return how many formations were written
     * @throws ExportRefusedException when the catalogue is empty
     */
    @PreAuthorize(NATIONAL)
    public long write(OutputStream out) {
        return send(out, ExportChoice.ALL, "flux", false);
    }

    /**
     * Writes what is chosen to a stream, compressed by gzip.
     *
     * @param out left open
     * @param name that the person sees, for the journal
     */
    @PreAuthorize(NATIONAL)
    public long send(OutputStream out, ExportChoice choice, String name) {
        return send(out, choice, name, true);
    }

    /** Writes the list of {@link #writeWithdrawn} to a stream, which is left open. */
    @PreAuthorize(NATIONAL)
    public long sendWithdrawn(OutputStream out, ExportChoice choice) {
        requireTerritory(choice);
        try {
            return withdrawn(out, choice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long send(OutputStream out, ExportChoice choice, String name, boolean compressed) {
        requireTerritory(choice);
        try {
            Sent sent = new Sent(out);
            long formations = stream(sent, compressed, choice);
            sent.flush();
            note(name, choice, formations, sent);
            return formations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireTerritory(ExportChoice choice) {
        if (choice.territoire() != null) {
            territories.get(choice.territoire());
        }
    }

    private void note(String name, ExportChoice choice, long formations, Sent sent) {
        livraisons.add(new LivraisonNationale(
                clock.instant(),
                person.get().identifiant(),
                name.substring(Math.max(0, name.length() - 400)),
                choice.territoire(),
                choice.jour(),
                choice.depuis(),
                formations,
                sent.octets(),
                sent.sha256(),
                choice.sansDoublons()));
    }

    private long stream(OutputStream out, boolean compressed, ExportChoice choice) throws IOException {
        if (!compressed) {
            return stream(out, choice);
        }
        @SuppressWarnings("resource") // closing it would close the caller's stream
        GZIPOutputStream body = new GZIPOutputStream(out, BUFFER);
        long formations = stream(body, choice);
        body.finish();
        return formations;
    }

    private long stream(OutputStream out, ExportChoice choice) throws IOException {
        LocalDateTime now =
                LocalDateTime.now(clock.withZone(CatalogueDay.LEGAL_TIME)).truncatedTo(ChronoUnit.SECONDS);
        @SuppressWarnings("resource") // closing it would close the caller's stream
        FeedWriter writer = new FeedWriter(out, new FeedStamps(now));
        read(choice, fragment -> {
            try {
                writer.write(fragment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (writer.count() == 0) {
            throw new ExportRefusedException(whenEmpty(choice));
        }
        writer.finish();
        return writer.count();
    }

    private void read(ExportChoice choice, Consumer<byte[]> consumer) {
        @Nullable String territoire = choice.territoire();
        if (choice.sansDoublons()) {
            sansDoublons.forEach(territoire, consumer);
        } else if (choice.depuis() != null) {
            differences.forEachPublished(span(choice), consumer);
        } else if (choice.jour() != null) {
            Instant at = CatalogueDay.endOf(choice.jour());
            if (territoire == null) {
                fragments.forEachAt(at, consumer);
            } else {
                fragments.forEachOfAt(territoire, at, consumer);
            }
        } else if (territoire == null) {
            fragments.forEach(consumer);
        } else {
            fragments.forEachOf(territoire, consumer);
        }
    }

    private CatalogueDifference.Span span(ExportChoice choice) {
        LocalDate depuis = Objects.requireNonNull(choice.depuis());
        return new CatalogueDifference.Span(
                CatalogueDay.endOf(depuis),
                choice.jour() == null ? clock.instant() : CatalogueDay.endOf(choice.jour()),
                Objects.requireNonNullElse(choice.territoire(), ""));
    }

    private String whenEmpty(ExportChoice choice) {
        @Nullable String territoire = choice.territoire();
        if (choice.depuis() != null) {
            return "Aucune formation n’est nouvelle ni modifiée entre ces deux jours : il n’y a rien à écrire.";
        }
        String whose = territoire == null
                ? ""
                : territories.find(territoire).map(TenantDefinition::nom).orElse(territoire);
        if (choice.jour() != null) {
            return "Le catalogue national n’avait aucune formation%s ce jour-là : choisissez un jour plus récent."
                    .formatted(whose.isEmpty() ? "" : " du territoire " + whose);
        }
        return whose.isEmpty()
                ? "Le catalogue national est vide : lancez d’abord la consolidation."
                : "Le catalogue national n’a aucune formation du territoire %s : lancez d’abord la consolidation."
                        .formatted(whose);
    }

    private long withdrawn(OutputStream out, ExportChoice choice) throws IOException {
        @SuppressWarnings("resource") // closing it would close the caller's stream
        Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        WithdrawnLines list = new WithdrawnLines(lines);
        list.begin();
        differences.forEachWithdrawn(span(choice), list::add);
        lines.flush();
        return list.count();
    }
}
