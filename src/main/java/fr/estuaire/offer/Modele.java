package fr.estuaire.offer;

import fr.estuaire.lheo.Element;

/**
 * A kind of offer that one can create, and what is true of all offers of the kind.
 *
 * @param cle stable, fit for an address: {@code remise-a-niveau}
 * @param phrase what it is, in one sentence
 * @param formation a formation with one action and one session, full of holes, in the order of the schema
 */
public record Modele(String cle, String titre, String phrase, Element formation) {}
