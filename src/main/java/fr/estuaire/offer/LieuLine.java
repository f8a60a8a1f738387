package fr.estuaire.offer;

/**
 * A line of the list of places of a body.
 *
 * @param adresse on one line
 * @param offres how many offers name it
 * @param publiees how many of them are live
 */
public record LieuLine(String numero, String nom, String adresse, int offres, int publiees) {}
