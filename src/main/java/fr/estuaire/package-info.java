/** The application itself; each sub-package is a module of its own. */
@NullMarked
package fr.estuaire;

import org.jspecify.annotations.NullMarked;
