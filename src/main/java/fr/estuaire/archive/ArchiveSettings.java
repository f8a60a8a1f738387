package fr.estuaire.archive;

import fr.estuaire.shared.Explained;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the archive keeps its files.
 *
 * @param jours days during which everything stays
 * @param annees years during which the last file of each month stays
 */
@ConfigurationProperties("estuaire.archive")
record ArchiveSettings(
        @DefaultValue("400") int jours, @DefaultValue("10") int annees) {

    ArchiveSettings {
        if (jours < 1 || annees < 1) {
            throw new BadSettingException();
        }
    }

    /** The first day of which everything stays. */
    LocalDate allSince(LocalDate today) {
        return today.minusDays(jours);
    }

    /** The first day of which the last file of the month stays. */
    LocalDate monthsSince(LocalDate today) {
        return today.minusYears(annees);
    }

    static final class BadSettingException extends IllegalArgumentException implements Explained {
        private static final long serialVersionUID = 1L;

        BadSettingException() {
            super("Les réglages estuaire.archive.jours et estuaire.archive.annees valent au moins 1 : corrigez-les.");
        }
    }
}
