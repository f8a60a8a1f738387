/** The nation fetching, each night or when asked, the files that territories put at its disposal. */
@NullMarked
package fr.estuaire.collect.releve;

import org.jspecify.annotations.NullMarked;
