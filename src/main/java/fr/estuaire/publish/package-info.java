/**
 * Regional outputs: one Lhéo 2.3 file a day and a territory, made of the published fragments.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "tenant",
            "archive",
            "identity",
            "jobs",
            "lheo",
            "offer",
            "review"
        })
@NullMarked
package fr.estuaire.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
