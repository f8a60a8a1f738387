/**
 * National reference data: the registers as their owners publish them, imported, buffered, searched; read-only elsewhere.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "shared :: web", "tenant", "identity", "jobs"})
@NullMarked
package fr.estuaire.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
