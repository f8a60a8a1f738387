/**
 * People: local accounts, sign-in, memberships and the space in which a person works. What Keycloak will replace sits behind SignIn.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "tenant"})
@NullMarked
package fr.estuaire.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
