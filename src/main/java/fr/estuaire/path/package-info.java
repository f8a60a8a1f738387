/**
 * The way of an offer from the form of its body to the deliveries of the nation, on one page.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: ui", "tenant", "identity", "offer", "review", "publish", "rollup"})
@NullMarked
package fr.estuaire.path;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
