/**
 * Reads the national catalogue for people: search, one offer with its versions, the log of the runs. Writes nothing to the
 * database; the index of the search is a copy in the home directory (decision 25).
 */
@NullMarked
package fr.estuaire.rollup.catalogue;

import org.jspecify.annotations.NullMarked;
