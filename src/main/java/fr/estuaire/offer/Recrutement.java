package fr.estuaire.offer;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One way of getting into a session: code {@code 0} to {@code 9} of the Lhéo table, 9 being the information meeting.
 *
 * @param aDistance never absent: Hibernate takes a line whose columns are all null for no line at all
 * @param commentaire what to bring, 500 characters
 */
@Embeddable
public record Recrutement(
        @Nullable String modalite,
        @Nullable String perimetre,
        Boolean aDistance,
        @Nullable Adresse adresse,
        @Nullable String url,
        @Nullable Integer places,
        @Nullable LocalDate debut,
        @Nullable LocalDate fin,
        @Nullable LocalTime heureDebut,
        @Nullable LocalTime heureFin,
        @Nullable String commentaire) {

    /** The code of the information meeting. */
    public static final String REUNION = "9";

    public static final Recrutement VIDE =
            new Recrutement(null, null, false, null, null, null, null, null, null, null, null);

    public Adresse lieu() {
        return adresse == null ? Adresse.VIDE : adresse;
    }
}
