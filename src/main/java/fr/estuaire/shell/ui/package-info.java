/** The layout around every page, the home page and the pages of errors. */
@NullMarked
package fr.estuaire.shell.ui;

import org.jspecify.annotations.NullMarked;
