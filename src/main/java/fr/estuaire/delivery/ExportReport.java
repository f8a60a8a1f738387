package fr.estuaire.delivery;

import java.nio.file.Path;

/**
 * What was exported.
 *
 * @param octets size of the file as written, compressed or not
 */
public record ExportReport(Path file, long formations, long octets) {}
