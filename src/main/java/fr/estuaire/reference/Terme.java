package fr.estuaire.reference;

import org.jspecify.annotations.Nullable;

/**
 * A term of a nomenclature.
 *
 * @param note what else it is known by, or the field it belongs to; null when the nomenclature does not say
 */
public record Terme(String code, String libelle, @Nullable String note) {}
