package fr.estuaire.lheo;

import com.dynatrace.hash4j.hashing.Hasher128;
import java.util.Optional;

/** A formation that had to be read to be found. */
record ReadSlice(FeedFormation formation) implements SliceContent {
    @Override
    public int line() {
        return formation.element().position().line();
    }

    @Override
    public Optional<String> numero() {
        return formation.element().numero();
    }

    @Override
    public Hasher128 hasher() {
        return SliceContext.hasher("\1" + formation.version().label());
    }

    @Override
    public byte[] bytes() {
        return formation.fragment().bytes();
    }

    @Override
    public FeedFormation read(int rank) {
        return formation;
    }
}
