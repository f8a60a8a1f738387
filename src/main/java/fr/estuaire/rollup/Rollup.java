package fr.estuaire.rollup;

import fr.estuaire.identity.Role;
import java.util.Collection;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Brings the latest feed of each territory into the national catalogue, one atomic step a territory, and lets a person
 * decide on the feeds that were held. Callers need no space: the roll-up works in its own.
 */
@Service
public class Rollup {

    /**
     * Runs the roll-up. Returns when it is over; a territory that fails is in the report and stops no other.
     *
     * @param by who asks, for the log: an account, {@code terminal} or {@code nuit}
     * @param territories their codes; empty: all that are available
     * @throws RollupRefusedException when another roll-up is at work
     * @throws java.util.NoSuchElementException with a French sentence when no territory has one of the codes
     */
    @PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
    public RunReport run(String by, Declencheur trigger, Collection<String> territories, ProgressListener listener) {
        throw new UnsupportedOperationException();
    }

    /**
     * Applies a feed that was held, as it was then, whatever the guards say.
     *
     * @param held {@link TerritoryReport#id()} of a line whose status is {@link Statut#RETENUE}
     * @param reason why the person thinks that the feed is right; not blank
     * @return what the run of this one territory did
     * @throws RollupRefusedException when it is no longer to be decided, or a later feed was applied since, or the
     *     file has gone
     */
    @PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
    public RunReport release(long held, String by, String reason) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sets a held feed aside: the catalogue stays as it is until the territory produces another one.
     *
     * @throws RollupRefusedException when it is no longer to be decided
     */
    @PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
    public void reject(long held, String by, String reason) {
        throw new UnsupportedOperationException();
    }
}
