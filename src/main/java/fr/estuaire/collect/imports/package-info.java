/** Offers brought in by file: what each would change is told first, and written only once a person says so. */
@NullMarked
package fr.estuaire.collect.imports;

import org.jspecify.annotations.NullMarked;
