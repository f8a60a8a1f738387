package fr.estuaire.lheo;

import java.util.Optional;

/** What a slice is made of: bytes not read yet, or an element read at once where bytes alone would not do. */
sealed interface SliceContent permits RawSlice, ReadSlice {
    int line();

    Optional<String> numero();

    /** What tells apart equal bytes of different meaning. */
    byte[] salt();

    byte[] bytes();

    FeedFormation read(int rank);
}
