package fr.estuaire.collect.lecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column of the template is at which rank, found in the row of the headings. */
final class Entetes {
    private static final int ENOUGH = 2;

    private final int ligne;
    private final Map<Colonne, Integer> ranks = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();

    private Entetes(Rangee row) {
        this.ligne = row.ligne();
        for (int rank = 0; rank < row.cellules().size(); rank++) {
            String heading = row.cellule(rank);
            Optional<Colonne> colonne = Colonnes.find(heading.replaceFirst("\\s*\\*$", ""));
            if (colonne.isPresent() && ranks.putIfAbsent(colonne.get(), rank) != null) {
                twice.add(heading);
            } else if (colonne.isEmpty() && !heading.isBlank()) {
                unknown.add(heading);
            }
        }
    }

    /** The headings in a row, nothing when it has none. */
    static Optional<Entetes> find(Rangee row) {
        Entetes headings = new Entetes(row);
        boolean enough = headings.ranks.size() >= ENOUGH || headings.ranks.containsKey(Colonnes.intitule());
        return enough ? Optional.of(headings) : Optional.empty();
    }

    /** Whether a row repeats the headings. */
    boolean isRepeatedBy(Rangee row) {
        return !row.isBlank()
                && ranks.entrySet().stream()
                        .allMatch(entry -> Colonnes.find(
                                        row.cellule(entry.getValue()).replaceFirst("\\s*\\*$", ""))
                                .filter(entry.getKey()::equals)
                                .isPresent());
    }

    /** @throws UnreadableOfferFileException without the column that names the offer */
    void requireIntitule() {
        if (!ranks.containsKey(Colonnes.intitule())) {
            throw new UnreadableOfferFileException("Il manque la colonne « Intitulé », sans laquelle rien n’est lu"
                    + others() + " Ajoutez-la, ou partez du modèle.");
        }
    }

    private String others() {
        List<String> missing = missing().stream()
                .filter(name -> !name.equals(Colonnes.intitule().entete()))
                .toList();
        return missing.isEmpty()
                ? "."
                : "; il manque aussi "
                        + String.join(", ", missing.stream().map(Mots::quoted).toList()) + ".";
    }

    private List<String> missing() {
        return Colonnes.all().stream()
                .filter(Colonne::obligatoire)
                .filter(colonne -> !ranks.containsKey(colonne))
                .map(Colonne::entete)
                .toList();
    }

    /** The cell of a column in a row, blank when the file does not have the column. */
    String cellule(Colonne colonne, Rangee row) {
        Integer rank = ranks.get(colonne);
        return rank == null ? "" : row.cellule(rank);
    }

    List<Remarque> remarques() {
        List<Remarque> remarques = new ArrayList<>();
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            remarques.add(Remarque.avertissement(
                    ligne,
                    "Colonnes obligatoires absentes",
                    String.join(", ", missing.stream().map(Mots::quoted).toList())
                            + ". Ajoutez-les, ou complétez chaque offre après l’import."));
        }
        if (!unknown.isEmpty()) {
            remarques.add(Remarque.avertissement(
                    ligne,
                    "Colonnes inconnues, laissées de côté",
                    String.join(", ", unknown.stream().map(Mots::quoted).toList())
                            + ". Leurs en-têtes ne sont pas ceux du modèle."));
        }
        if (!twice.isEmpty()) {
            remarques.add(Remarque.avertissement(
                    ligne,
                    "Colonnes en double",
                    String.join(", ", twice.stream().map(Mots::quoted).toList())
                            + ". Seule la première de chaque nom a été lue : supprimez les autres."));
        }
        return remarques;
    }
}
