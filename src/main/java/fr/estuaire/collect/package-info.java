/**
 * Files coming in from another tool: checked, kept, and offered to the roll-up.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "shared :: web",
            "tenant",
            "archive",
            "identity",
            "jobs",
            "lheo",
            "quality",
            "rules",
            "rules :: ui",
            "reference",
            "offer"
        })
@NullMarked
package fr.estuaire.collect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
