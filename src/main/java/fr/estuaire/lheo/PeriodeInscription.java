package fr.estuaire.lheo;

import org.jspecify.annotations.Nullable;

/**
 * When one may enrol.
 */
public record PeriodeInscription(
        Attributs attributs, @Nullable Periode periode) {}
