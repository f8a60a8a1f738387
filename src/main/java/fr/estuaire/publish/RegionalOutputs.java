package fr.estuaire.publish;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Makes and keeps the regional outputs: one Lhéo 2.3 file a day and a territory, of the fragments that are live. */
@Service
public class RegionalOutputs {
    private final Sorties sorties;
    private final LiveFragments fragments;
    private final OutputFile file;
    private final Territories territories;
    private final EstuaireProperties properties;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    RegionalOutputs(
            Sorties sorties,
            LiveFragments fragments,
            OutputFile file,
            Territories territories,
            EstuaireProperties properties,
            CurrentPerson currentPerson,
            Clock clock) {
        this.sorties = sorties;
        this.fragments = fragments;
        this.file = file;
        this.territories = territories;
        this.properties = properties;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Publishes one territory, for the nation’s own jobs and the terminal.
     *
     * @throws NoSuchElementException when no territory has this code
     */
    @PreAuthorize("hasRole('NATIONAL')")
    public PublishReport publish(String territoire) {
        TenantDefinition definition = territories.get(territoire);
        return TenantScope.call(Space.territory(definition.code()), this::write);
    }

    /** Publishes the territory in which the person works. */
    @PreAuthorize("hasAnyRole('COLLECTE', 'ADMINISTRATION')")
    public PublishReport publishCurrent() {
        return write();
    }

    @PreAuthorize("hasAnyRole('COLLECTE', 'ADMINISTRATION')")
    public List<Sortie> list(int offset, int limit) {
        return sorties.list(offset, limit);
    }

    @PreAuthorize("hasAnyRole('COLLECTE', 'ADMINISTRATION')")
    public int count() {
        return sorties.count();
    }

    /** The first output of the current territory that was made since a moment: what it says of itself, not its file. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public Optional<Sortie> findFirstSince(Instant since) {
        return sorties.findFirstSince(since);
    }

    /** The file of an output of the current territory. */
    @PreAuthorize("hasAnyRole('COLLECTE', 'ADMINISTRATION')")
    public Path getFile(long id) {
        return sorties.find(id)
                .map(this::path)
                .filter(Files::isRegularFile)
                .orElseThrow(() -> new NoSuchElementException(
                        "Le fichier de cette sortie n’est plus là : produisez la sortie du jour."));
    }

    private PublishReport write() {
        TenantDefinition territory = territories.getCurrent();
        Optional<Sortie> latest = sorties.findLatest();
        String empreinte = fragments.fingerprint();
        if (latest.isPresent() && latest.get().empreinte().equals(empreinte) && isKept(latest.get())) {
            return new PublishReport(
                    territory.code(), latest, false, territory.nom() + " : rien n’a changé depuis la dernière sortie.");
        }
        LocalDate today = LocalDate.now(clock.withZone(territory.fuseau()));
        Instant now = clock.instant();
        OutputFile.Written written = file.write(territory, today, empreinte, now);
        if (written.formations() == 0 && latest.isEmpty()) {
            return new PublishReport(
                    territory.code(), latest, false, territory.nom() + " : aucune offre n’est publiée pour le moment.");
        }
        sorties.keep(new Sortie(
                0,
                today,
                now,
                currentPerson.get().identifiant(),
                written.fichier(),
                empreinte,
                written.octets(),
                written.formations(),
                written.sessions()));
        return new PublishReport(territory.code(), sorties.findLatest(), true, describe(territory, written));
    }

    private boolean isKept(Sortie sortie) {
        return sortie.formations() == 0 || Files.isRegularFile(path(sortie));
    }

    private Path path(Sortie sortie) {
        return properties.home().resolve(sortie.fichier());
    }

    private static String describe(TenantDefinition territory, OutputFile.Written written) {
        return territory.nom() + " : "
                + fr.estuaire.shared.FrenchText.count(written.formations(), "formation") + ", "
                + fr.estuaire.shared.FrenchText.count(written.sessions(), "session")
                + (written.fichier().isEmpty() ? "." : " dans « " + written.fichier() + " ».");
    }
}
