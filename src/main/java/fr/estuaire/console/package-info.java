/**
 * The commands of the terminal: check, deliver, publish, rollup, export, reference, tenants.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenant",
            "archive",
            "identity",
            "reference",
            "lheo",
            "quality",
            "collect",
            "publish",
            "rollup",
            "delivery"
        })
@NullMarked
package fr.estuaire.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
