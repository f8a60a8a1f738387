/** The MariaDB server that Estuaire starts by itself when it is given none. Inside the tenant module only. */
@NullMarked
package fr.estuaire.tenant.embedded;

import org.jspecify.annotations.NullMarked;
