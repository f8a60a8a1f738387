package fr.estuaire.offer;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The dates of a session and of its registration, in the territory’s own time. */
@Embeddable
public record Dates(
        @Nullable LocalDate debut,
        @Nullable LocalDate fin,
        @Nullable LocalDate inscriptionDebut,
        @Nullable LocalDate inscriptionFin) {

    public static final Dates VIDE = new Dates(null, null, null, null);
}
