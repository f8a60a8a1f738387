/** The national pages of the roll-up and of the catalogue. */
@NullMarked
package fr.estuaire.rollup.ui;

import org.jspecify.annotations.NullMarked;
