/**
 * Fields by which people choose in the registers and code tables instead of typing codes. The value of each is the codes;
 * one that no register knows is shown as such and kept.
 */
@NullMarked
package fr.estuaire.offer.ui.choix;

import org.jspecify.annotations.NullMarked;
