/** The days on which people train: public holidays of a territory, series of sessions, sessions shifted by weeks. */
@NullMarked
package fr.estuaire.offer.calendrier;

import org.jspecify.annotations.NullMarked;
