/**
 * National reference data, read-only elsewhere: communes for now, registers later.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "tenant"})
@NullMarked
package fr.estuaire.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
