/**
 * Work that runs by itself: nightly jobs on Quartz, each in the scope of a territory or of the nation. Only this module touches Quartz.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "tenant", "identity"})
@NullMarked
package fr.estuaire.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
