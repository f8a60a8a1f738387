/** The pages of sessions: the grid one types in, the month, the series. */
@NullMarked
package fr.estuaire.offer.ui.sessions;

import org.jspecify.annotations.NullMarked;
