/** The pages of the way of an offer. */
@NullMarked
package fr.estuaire.path.ui;

import org.jspecify.annotations.NullMarked;
