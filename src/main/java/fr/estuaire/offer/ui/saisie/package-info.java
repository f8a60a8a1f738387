/**
 * A list in which one types as in a spreadsheet. It knows no domain: a page gives it its columns and a function that
 * saves the cells of a row.
 */
@NullMarked
package fr.estuaire.offer.ui.saisie;

import org.jspecify.annotations.NullMarked;
