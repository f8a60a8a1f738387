package fr.estuaire.collect;

import fr.estuaire.collect.DeliveryReport.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in the list.
 *
 * @param by account of who delivered it
 * @param octets size of the file as it was received
 * @param motif why it was refused, null when it was not
 */
public record DeliveryLine(
        long id,
        Instant receivedAt,
        String by,
        String fileName,
        long octets,
        Outcome outcome,
        @Nullable String motif,
        int formations,
        int sessions,
        int isolees) {}
