/**
 * What the roll-up mends by itself in what a territory publishes, because it is certain, and how that is remembered: each
 * correction with what stood there before. Pure functions.
 */
@NullMarked
package fr.estuaire.rollup.normalisation;

import org.jspecify.annotations.NullMarked;
