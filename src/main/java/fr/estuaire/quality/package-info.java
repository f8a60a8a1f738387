/**
 * Quality rules: pure functions over the Lhéo document model and a snapshot of reference data. The same rules serve entry, import and roll-up.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenant", "lheo", "reference"})
@NullMarked
package fr.estuaire.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
