/**
 * The rules as they count: in each territory its severities and its accepted exceptions, for the nation the rehearsal of a change. Pages of the rules.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: ui", "tenant", "identity", "jobs", "reference", "lheo", "quality"})
@NullMarked
package fr.estuaire.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
