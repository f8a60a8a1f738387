/** The page of the regional outputs, and their panel on the dashboard. */
@NullMarked
package fr.estuaire.publish.ui;

import org.jspecify.annotations.NullMarked;
