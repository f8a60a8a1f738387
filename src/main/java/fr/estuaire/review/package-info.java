/**
 * The desk of the collectors: queue, differences, decisions; and the publications that an approval freezes.
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
            "rules :: ui",
            "offer",
            "offer :: ui"
        })
@NullMarked
package fr.estuaire.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
