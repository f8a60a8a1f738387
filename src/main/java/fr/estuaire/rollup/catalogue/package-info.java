/**
 * Reads the national catalogue for people: search, one offer with its versions, the log of the runs. Writes nothing.
 */
@NullMarked
package fr.estuaire.rollup.catalogue;

import org.jspecify.annotations.NullMarked;
