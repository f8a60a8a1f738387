/**
 * Files of offers, read and written: Lhéo, EDOF, CSV and XLSX. What can be mended is mended and told; pure functions, no
 * Spring, no SQL, no Vaadin.
 */
@NullMarked
package fr.estuaire.collect.lecture;

import org.jspecify.annotations.NullMarked;
