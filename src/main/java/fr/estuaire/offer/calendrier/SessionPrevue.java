package fr.estuaire.offer.calendrier;

import java.time.LocalDate;
import java.util.List;

/**
 * A session that a series or a shift proposes.
 *
 * @param fin last day, never before {@code debut}
 * @param ecarts days inside the session on which people do not train, or why it does not begin when the rhythm says
 */
public record SessionPrevue(LocalDate debut, LocalDate fin, List<Ecart> ecarts) {

    public SessionPrevue {
        if (fin.isBefore(debut)) {
            throw new IllegalArgumentException("Une session ne peut pas finir avant d’avoir commencé.");
        }
        ecarts = List.copyOf(ecarts);
    }
}
