/**
 * Value objects used by three modules or more: identifiers of bodies, periods, French texts. No Spring, no SQL.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.estuaire.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
