/** The registers over HTTP, for machines: JSON and files, read-only, open to everybody within a rate. */
@NullMarked
package fr.estuaire.reference.web;

import org.jspecify.annotations.NullMarked;
