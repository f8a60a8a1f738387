package fr.estuaire.offer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A session among those of its action, by its dates. */
public record SessionChoice(
        String numero, @Nullable LocalDate debut, @Nullable LocalDate fin, boolean annulee) {}
