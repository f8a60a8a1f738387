/** The pages of the registers: looked up by everybody, brought up to date by the nation. */
@NullMarked
package fr.estuaire.reference.ui;

import org.jspecify.annotations.NullMarked;
