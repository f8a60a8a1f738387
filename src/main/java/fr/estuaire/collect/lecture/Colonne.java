package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.DictLheo;
import fr.estuaire.shared.FrenchText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of the tables of offers.
 *
 * @param entete as the template writes it
 * @param autres other headings under which it is found
 * @param chemins where its values go: the same value in each
 * @param obligatoire whether Lhéo wants a value for the offer to be published
 * @param exemple a value, as people write it
 * @param aide what is expected, in one sentence
 */
record Colonne(
        String entete,
        List<String> autres,
        Niveau niveau,
        List<Chemin> chemins,
        boolean obligatoire,
        String exemple,
        String aide) {

    /** What a column describes; a row describes a session, and repeats its action and its formation. */
    enum Niveau {
        FORMATION("la formation"),
        ACTION("l’action"),
        SESSION("la session");

        private final String label;

        Niveau(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    String element() {
        return chemins.getFirst().element();
    }

    boolean isNumero() {
        return chemins.getFirst().isNumero();
    }

    /** Whether a cell may hold several values. */
    boolean isList() {
        return chemins.getFirst().isRepeated();
    }

    Optional<DictLheo> findTable() {
        return Valeurs.findTable(element());
    }

    /** How a remark names it. */
    String endroit() {
        return "Colonne « " + entete + " »";
    }

    /** The keys under which a heading is found, whatever its case, accents and punctuation. */
    Stream<String> keys() {
        return Stream.concat(Stream.of(entete), autres.stream()).map(Colonne::key);
    }

    static String key(String heading) {
        return FrenchText.normalise(heading);
    }
}
