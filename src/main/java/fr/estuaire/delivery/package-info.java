/**
 * What leaves for the consumers: the national Lhéo feed.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "tenant", "identity", "jobs", "lheo", "rollup"})
@NullMarked
package fr.estuaire.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
