package fr.estuaire.lheo;

import java.nio.charset.StandardCharsets;
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
    public byte[] salt() {
        return ("\1" + formation.version().label() + "\0").getBytes(StandardCharsets.UTF_8);
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
