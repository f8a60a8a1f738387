/**
 * Reads the tables that owners of registers publish as text, whatever their encoding, separator and compression, and
 * refuses in a sentence what cannot be read.
 */
@NullMarked
package fr.estuaire.reference.csv;

import org.jspecify.annotations.NullMarked;
