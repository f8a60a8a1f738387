package fr.estuaire.reference;

import java.util.List;

/** The communes of France as a list, for those who make data. */
public final class ToutesLesCommunes {
    private ToutesLesCommunes() {}

    public static List<Commune> list() {
        return new CommunesReader().read();
    }
}
