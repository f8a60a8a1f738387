/** Lhéo as JAXB objects and its rows as JPA entities: the way such a file is usually loaded, to compare with. */
@NullMarked
@XmlSchema(namespace = "http://lheo.gouv.fr/2.3", elementFormDefault = XmlNsForm.QUALIFIED)
package fr.estuaire.benchmarks.habituel;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
