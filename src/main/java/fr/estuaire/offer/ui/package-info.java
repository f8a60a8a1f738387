/** The pages of training bodies: their offers, places and identity. */
@NamedInterface("ui")
@NullMarked
package fr.estuaire.offer.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
