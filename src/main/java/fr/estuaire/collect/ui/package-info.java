/** The pages of what comes in from another tool. */
@NullMarked
package fr.estuaire.collect.ui;

import org.jspecify.annotations.NullMarked;
