/** The address to which the software of a body sends its files by itself. */
@NullMarked
package fr.estuaire.collect.web;

import org.jspecify.annotations.NullMarked;
