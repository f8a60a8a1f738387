package fr.estuaire.reference;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the snapshot of the registers that a run works with from its beginning to its end. */
@Component
public class ReferenceSnapshots {
    private final ObjectProvider<Communes> communes;

    ReferenceSnapshots(ObjectProvider<Communes> communes) {
        this.communes = communes;
    }

    /** The registers as they stand now; the same object as long as no import has changed them. */
    public References current() {
        return References.of(communes.getObject());
    }
}
