/** The collectors’ pages: the queue, an offer to decide on, the offers of the territory. */
@NullMarked
package fr.estuaire.review.ui;

import org.jspecify.annotations.NullMarked;
