package fr.estuaire.collect.imports;

import fr.estuaire.collect.ReceivedFile;
import fr.estuaire.collect.imports.Import.Statut;
import fr.estuaire.collect.lecture.Remarque;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.offer.OffreImport;
import fr.estuaire.offer.OffreImport.Change;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.TenantScope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Imports of offers: a file is kept, analysed in the background, told formation by formation, and written once a person has
 * chosen. A body sees its own imports, collectors see those of the collectors.
 */
@Service
@PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
public class Imports {
    private static final long MAX_OCTETS = 512L << 20;
    private static final int MAX_REMARKS = 200;
    private static final int MAX_ECARTS = 400;
    private final ImportRows rows;
    private final LigneRows lignes;
    private final ImportWork work;
    private final Suivi suivi;
    private final OffreImport offres;
    private final OffreQuality quality;
    private final EstuaireProperties properties;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Imports(
            ImportRows rows,
            LigneRows lignes,
            ImportWork work,
            Suivi suivi,
            OffreImport offres,
            OffreQuality quality,
            EstuaireProperties properties,
            CurrentPerson currentPerson,
            Clock clock) {
        this.rows = rows;
        this.lignes = lignes;
        this.work = work;
        this.suivi = suivi;
        this.offres = offres;
        this.quality = quality;
        this.properties = properties;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** How a file is to be imported. */
    public record Options(boolean retirer, boolean accepter) {
        public static final Options AUCUNE = new Options(false, false);
    }

    /**
     * Keeps a file and begins its analysis; its key.
     *
     * @param name as the sender calls it, for people only: it never becomes a path
     * @throws IllegalStateException while another import of the same body is at work
     * @throws IllegalArgumentException when the file is empty or too large
     * @throws IOException when the stream breaks off: nothing is kept then
     */
    public long receive(String name, InputStream content, Options options) throws IOException {
        refuseIfAtWork();
        Path folder = properties.files("imports", TenantScope.getTerritory());
        ReceivedFile received = copy(content, folder);
        try {
            if (received.octets() == 0) {
                throw new IllegalArgumentException("Ce fichier est vide : vérifiez-le, puis déposez-le de nouveau.");
            }
            Path file = folder.resolve("%d-%s.gz"
                    .formatted(clock.instant().toEpochMilli(), received.sha256().substring(0, 12)));
            received.keepAs(file);
            long id = rows.open(
                    new ImportRows.Entry(
                            organisme(),
                            currentPerson.get().identifiant(),
                            name,
                            properties.home().relativize(file).toString(),
                            received.sha256(),
                            received.octets(),
                            options.retirer(),
                            options.accepter()),
                    Files.size(file));
            work.analyse(get(id));
            return id;
        } finally {
            received.discard();
        }
    }

    private static ReceivedFile copy(InputStream content, Path folder) throws IOException {
        try {
            return ReceivedFile.copy(content, folder, MAX_OCTETS);
        } catch (ReceivedFile.TooLargeException e) {
            throw new IllegalArgumentException(
                    "Ce fichier dépasse 512 Mio : partagez-le en plusieurs, puis déposez-les l’un après l’autre.", e);
        }
    }

    private void refuseIfAtWork() {
        if (rows.isAtWork(organisme())) {
            throw new IllegalStateException(
                    "Un import est déjà en cours : attendez qu’il se termine, ou annulez-le d’abord.");
        }
    }

    /** Does again an analysis that was interrupted. */
    public void resume(long id) {
        Import found = get(id);
        if (rows.getSource(id).fichier().isEmpty()) {
            throw new IllegalStateException("Ce fichier n’est plus gardé : déposez-le de nouveau.");
        }
        refuseIfAtWork();
        if (!rows.begin(id, Statut.INTERROMPU, Statut.ANALYSE, found.total())) {
            throw new IllegalStateException("Cette analyse n’est pas interrompue : rechargez la page.");
        }
        work.analyse(get(id));
    }

    /**
     * Writes what was chosen, in the background: all of it or, when anything stops it, nothing.
     *
     * @throws IllegalStateException when there is nothing to write, or when it is not the time
     */
    public void accept(long id) {
        get(id);
        long chosen = lignes.countChosen(id);
        if (chosen == 0) {
            throw new IllegalStateException("Rien n’est choisi : cochez au moins une formation.");
        }
        refuseIfAtWork();
        if (!rows.begin(id, Statut.A_DECIDER, Statut.IMPORT, chosen)) {
            throw new IllegalStateException("Cet import n’attend plus de décision : rechargez la page.");
        }
        work.accept(get(id));
    }

    /** Asks for the end of what is at work; offers stay as they were. */
    public void cancel(long id) {
        get(id);
        if (!rows.cancel(id, currentPerson.get().identifiant())) {
            throw new IllegalStateException("Rien n’est plus en cours : rechargez la page.");
        }
    }

    /** Gives up an import that waits for a decision. */
    public void abandon(long id) {
        if (get(id).statut() != Statut.A_DECIDER) {
            throw new IllegalStateException("Cet import n’attend plus de décision : rechargez la page.");
        }
        rows.close(id, Statut.ANNULE, null);
    }

    /** @throws NoSuchElementException when there is none, or it is somebody else’s */
    public Import get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("Aucun import ne porte le numéro " + id + "."));
    }

    public Optional<Import> find(long id) {
        return rows.find(id).filter(found -> Objects.equals(found.organisme(), organisme()));
    }

    /** A page of imports, the latest first. */
    public List<Import> list(int offset, int limit) {
        return rows.list(organisme(), offset, limit);
    }

    public long count() {
        return rows.count(organisme());
    }

    /** How many formations have each verdict. */
    public Map<Verdict, Long> countVerdicts(long id) {
        get(id);
        return lignes.countVerdicts(id);
    }

    /** A page of the formations of a file, in its order; null for all verdicts. */
    public List<LigneImport> listLines(long id, @Nullable Verdict verdict, int offset, int limit) {
        get(id);
        return lignes.listLines(id, verdict, offset, limit);
    }

    public long countLines(long id, @Nullable Verdict verdict) {
        get(id);
        return lignes.countLines(id, verdict);
    }

    /** What there is to tell about a formation, or with the rank 0 about the file as a whole; 200 at most. */
    public List<Remarque> listRemarques(long id, int rang) {
        get(id);
        return lignes.listRemarques(id, rang, MAX_REMARKS);
    }

    /** What a formation would change in its offer, value by value; 400 at most, none when it changes no offer. */
    public List<Ecart> listEcarts(long id, int rang) {
        get(id);
        LigneImport line = getLine(id, rang);
        if (line.cible() == null || line.organisme() == null || line.verdict() == Verdict.REFUSEE) {
            return List.of();
        }
        return Ecarts.between(
                quality.preview(line.cible()),
                offres.preview(line.organisme(), new Change(lignes.getDocument(id, rang), line.cible())),
                MAX_ECARTS);
    }

    /** How many formations are chosen. */
    public long countChosen(long id) {
        get(id);
        return lignes.countChosen(id);
    }

    /** @throws IllegalArgumentException when the verdict does not allow it */
    public void choose(long id, int rang, Choix choix) {
        requireDeciding(id);
        if (!getLine(id, rang).verdict().choix().contains(choix)) {
            throw new IllegalArgumentException("« " + choix.libelle() + " » n’est pas possible pour cette formation.");
        }
        lignes.choose(id, rang, choix);
    }

    /** Decides the same for all formations of a verdict. */
    public void chooseAll(long id, Verdict verdict, Choix choix) {
        requireDeciding(id);
        if (!verdict.choix().contains(choix)) {
            throw new IllegalArgumentException("« " + choix.libelle() + " » n’est pas possible pour ces formations.");
        }
        lignes.chooseAll(id, verdict, choix);
    }

    private void requireDeciding(long id) {
        if (get(id).statut() != Statut.A_DECIDER) {
            throw new IllegalStateException("Cet import n’attend plus de décision : rechargez la page.");
        }
    }

    private LigneImport getLine(long id, int rang) {
        return lignes.findLine(id, rang)
                .orElseThrow(() -> new NoSuchElementException("Ce fichier n’a pas de formation " + rang + "."));
    }

    /** Calls at each step of an import at work on this machine, from its thread; what is returned ends it. */
    public Runnable follow(long id, Runnable follower) {
        get(id);
        return suivi.follow(id, follower);
    }

    /** Waits for the end of what is at work, for a while; the import as it then stands. */
    public Import await(long id, Duration patience) {
        get(id);
        try {
            work.whenOver(id).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException _) {
            // the import itself tells how far it has come
        }
        return get(id);
    }

    private @Nullable String organisme() {
        return Optional.of(currentPerson.getMembership())
                .flatMap(Membership::findOrganisme)
                .orElse(null);
    }
}
