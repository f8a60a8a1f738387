package fr.estuaire.lheo;

/**
 * A code and its meaning, in French.
 *
 * @param retired still read, no longer proposed
 */
public record CodeLheo(String code, String label, boolean retired) {}
