package fr.estuaire.rollup.doublon;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions told twice are wanted; an empty text is no filter.
 *
 * @param territoire code of one of the two territories
 * @param autre code of the other one
 * @param cote which of the two is the first; null for either. Without a first territory it says nothing
 */
public record DoublonFilter(
        String territoire, String autre, @Nullable Cote cote) {
    public static final DoublonFilter NONE = new DoublonFilter("", "", null);

    /** What becomes of the session of the first territory. */
    public enum Cote {
        ECARTEE("Retenues ailleurs"),
        RETENUE("Retenues ici");

        private final String libelle;

        Cote(String libelle) {
            this.libelle = libelle;
        }

        /** The one of this name, if there is one. */
        public static Optional<Cote> find(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
        }

        /** The words shown. */
        public String libelle() {
            return libelle;
        }
    }
}
