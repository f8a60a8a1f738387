/**
 * The Lhéo 2.3 language: document model, streaming reader and writer, XSD. No Spring, no SQL, no Vaadin.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.estuaire.lheo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
