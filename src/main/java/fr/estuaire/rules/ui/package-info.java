/** The pages of the rules, and the way to a rule from anything it found. */
@NamedInterface("ui")
@NullMarked
package fr.estuaire.rules.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
