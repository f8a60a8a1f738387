/**
 * The national catalogue (Offre Info) and how it is made from the latest output of each territory.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "tenant",
            "identity",
            "jobs",
            "archive",
            "reference",
            "lheo",
            "quality",
            "rules",
            "rules :: ui"
        })
@NullMarked
package fr.estuaire.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
