/**
 * What the interfaces for programs answer when they cannot answer.
 */
@NamedInterface("web")
@NullMarked
package fr.estuaire.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
