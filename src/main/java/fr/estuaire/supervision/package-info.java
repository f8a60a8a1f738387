/**
 * What is shown to the software that watches an installation: measures behind a token, with their help in French.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.estuaire.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
