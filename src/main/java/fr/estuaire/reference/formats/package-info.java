/**
 * The registers, each as its owner publishes it: its columns, and the rows they make.
 */
@NullMarked
package fr.estuaire.reference.formats;

import org.jspecify.annotations.NullMarked;
