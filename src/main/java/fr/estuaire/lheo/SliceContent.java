package fr.estuaire.lheo;

import com.dynatrace.hash4j.hashing.Hasher128;
import java.util.Optional;

/** What a slice is made of: bytes not read yet, or an element read at once where bytes alone would not do. */
sealed interface SliceContent permits RawSlice, ReadSlice {
    int line();

    Optional<String> numero();

    /** Tells apart equal bytes of different meaning. */
    Hasher128 hasher();

    byte[] bytes();

    FeedFormation read(int rank);
}
