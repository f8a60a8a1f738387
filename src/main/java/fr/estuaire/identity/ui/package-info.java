/** The pages of sign-in and of the first run. */
@NullMarked
package fr.estuaire.identity.ui;

import org.jspecify.annotations.NullMarked;
