package fr.estuaire.collect;

import fr.estuaire.identity.Role;
import java.io.InputStream;
import java.nio.file.Path;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Receives the Lhéo files that a territory's own tool produces: checks them, keeps those that can be read, and remembers
 * the refusals. Callers need no space: each delivery is recorded in the space of its territory.
 */
@Service
public class Deliveries {
    static final String MAY_DELIVER = "hasRole('" + Role.Nom.NATIONAL + "') or (hasRole('" + Role.Nom.ADMINISTRATION
            + "') and @currentPerson.getMembership().territoire() == #territoire)";

    /**
     * Receives a file of this machine, left where it is.
     *
     * @param territoire code of the territory
     * @param file Lhéo 2.3 or 2.2, compressed by gzip or not
     * @return the report, also when the file is refused
     * @throws java.util.NoSuchElementException with a French sentence when no territory has this code
     */
    @PreAuthorize(MAY_DELIVER)
    public DeliveryReport deliver(String territoire, Path file) {
        throw new UnsupportedOperationException();
    }

    /**
     * Receives a file as it arrives, in a memory that does not depend on its size.
     *
     * @param name as the sender calls it, for the log only: it never becomes a path
     * @param content closed by the caller
     */
    @PreAuthorize(MAY_DELIVER)
    public DeliveryReport deliver(String territoire, String name, InputStream content) {
        throw new UnsupportedOperationException();
    }
}
