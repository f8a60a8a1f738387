/**
 * The same session told by several territories: found when a run closes, and shown or left out by who reads the catalogue.
 */
@NullMarked
package fr.estuaire.rollup.doublon;

import org.jspecify.annotations.NullMarked;
