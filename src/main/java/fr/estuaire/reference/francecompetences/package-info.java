/**
 * The register of France compétences, RNCP and RS: its XML flow and its CSV archive, read sheet by sheet, and written.
 */
@NullMarked
package fr.estuaire.reference.francecompetences;

import org.jspecify.annotations.NullMarked;
