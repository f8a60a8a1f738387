package fr.estuaire.rollup.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A formation in the results of a search.
 *
 * @param sessions all of its sessions, whatever the filters
 * @param prochaine first day of the next session, null when none is to come
 * @param villes towns where it takes place, at most a few
 * @param isolee whether the latest feed of the territory holds it with a defect
 */
public record CatalogueLine(
        String territoire,
        String numero,
        String intitule,
        String organisme,
        int sessions,
        @Nullable LocalDate prochaine,
        String villes,
        boolean isolee) {}
