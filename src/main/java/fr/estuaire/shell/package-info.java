/**
 * Layout, menu, home page, switch of space, error pages.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "tenant", "identity"})
@NullMarked
package fr.estuaire.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
