package fr.estuaire.collect.imports;

/** Somebody cancelled the import. */
final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
