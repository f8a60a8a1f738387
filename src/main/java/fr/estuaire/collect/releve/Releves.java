package fr.estuaire.collect.releve;

import fr.estuaire.identity.Role;
import fr.estuaire.tenant.Flux;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Fetches the files of the territories that say where theirs is, and tells what came of it. */
@Service
public class Releves {
    private static final String MAY_FETCH = "hasRole('" + Role.Nom.NATIONAL + "') or (hasRole('"
            + Role.Nom.ADMINISTRATION + "') and @currentPerson.getMembership().territoire() == #territoire)";
    private final Releveur releveur;
    private final ReleveRows rows;
    private final Territories territories;

    Releves(Releveur releveur, ReleveRows rows, Territories territories) {
        this.releveur = releveur;
        this.rows = rows;
        this.territories = territories;
    }

    /**
     * Fetches the file of a territory and delivers it; takes as long as the source does.
     *
     * @param territoire code of a territory whose file says where to fetch
     * @return what came of it, a failure included
     * @throws NoSuchElementException when no territory has this code, or its file does not say where to fetch
     * @throws IllegalStateException with a French sentence when a fetch of this territory is at work here
     */
    @PreAuthorize(MAY_FETCH)
    public Releve fetch(String territoire) {
        TenantDefinition territory = territories.get(territoire);
        Flux flux = territory
                .findFlux()
                .orElseThrow(() ->
                        new NoSuchElementException("Le fichier du territoire %s ne dit pas où aller chercher son flux."
                                .formatted(territory.nom())));
        return releveur.fetch(territoire, flux);
    }

    /** Whether a fetch of the territory is at work here. */
    @PreAuthorize(MAY_FETCH)
    public boolean isBusy(String territoire) {
        return releveur.isBusy(territoire);
    }

    /** Where the file of the territory is fetched, if it is. */
    @PreAuthorize(MAY_FETCH)
    public Optional<Flux> findFlux(String territoire) {
        return territories.get(territoire).findFlux();
    }

    /** The latest first. */
    @PreAuthorize(MAY_FETCH)
    public List<Releve> list(String territoire, int offset, int limit) {
        return in(territoire, () -> rows.list(offset, limit));
    }

    @PreAuthorize(MAY_FETCH)
    public long count(String territoire) {
        return in(territoire, rows::count);
    }

    private static <T> T in(String territoire, Supplier<T> work) {
        return TenantScope.call(Space.territory(territoire), work::get);
    }
}
