/** The pages of what leaves for the consumers. */
@NullMarked
package fr.estuaire.delivery.ui;

import org.jspecify.annotations.NullMarked;
