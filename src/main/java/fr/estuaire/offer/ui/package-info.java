/** The pages of training bodies: their offers, places and identity. */
@NullMarked
package fr.estuaire.offer.ui;

import org.jspecify.annotations.NullMarked;
