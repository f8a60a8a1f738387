/**
 * The archive: each file that a territory delivered or produced, kept as it was, so that any past day can be consolidated again.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenant", "identity", "jobs"})
@NullMarked
package fr.estuaire.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
