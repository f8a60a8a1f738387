package fr.estuaire.reference.imports;

/** What was made of a line of the file. */
public sealed interface ReadLine<R> {
    /** Number of the line in the file, the first being 1. */
    long number();

    /** A line to store. */
    record Read<R>(long number, R row) implements ReadLine<R> {}

    /** @param reason one French sentence: what is wrong with the line */
    record Refused<R>(long number, String reason) implements ReadLine<R> {}

    /** A sound line that is none of our business, as an establishment of an unknown SIREN. */
    record Ignored<R>(long number) implements ReadLine<R> {}
}
