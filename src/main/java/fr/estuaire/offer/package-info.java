/**
 * The editable offer of a training body: formations, actions, sessions, recruitment modalities, places and bodies.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "tenant",
            "identity",
            "reference",
            "lheo",
            "quality",
            "rules",
            "rules :: ui"
        })
@NullMarked
package fr.estuaire.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
