/**
 * How a register is brought up to date: a format says how to read its file and where to store it, the engine compares,
 * writes what changed, and remembers. Add a register = one {@link fr.estuaire.reference.imports.RegisterFormat} bean.
 */
@NullMarked
package fr.estuaire.reference.imports;

import org.jspecify.annotations.NullMarked;
