/**
 * The fields of the form of an offer, made from what {@code champs.yaml} says of each element of Lhéo and bound to the
 * document of a part.
 */
@NullMarked
package fr.estuaire.offer.ui.champ;

import org.jspecify.annotations.NullMarked;
