/**
 * The territories: their definitions (tenants/*.yaml), their schema and role in the database, and the scope in which a piece of work runs. Only this module touches the DataSource, connections and Flyway.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.estuaire.tenant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
