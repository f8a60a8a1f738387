package fr.estuaire.reference;

/** A register was brought up to date, or what counts of it may have changed: snapshots are to be loaded again. */
public record RegisterImported(Register register, long importId) {}
