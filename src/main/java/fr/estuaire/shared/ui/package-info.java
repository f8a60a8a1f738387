/**
 * The small kit of which every page is made: header, sections, badges, lists paged in SQL, decisions, messages. Vaadin's
 * core components only; it knows no domain.
 */
@NamedInterface("ui")
@NullMarked
package fr.estuaire.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
