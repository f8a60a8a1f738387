package fr.estuaire.rollup;

import java.time.Instant;

/**
 * One territory's step in a run.
 *
 * @param id of the line of the log, under which everything about the step is kept
 * @param at when the run began: the instant from which what it brings is valid
 */
record Passage(long id, String territoire, Instant at) {}
