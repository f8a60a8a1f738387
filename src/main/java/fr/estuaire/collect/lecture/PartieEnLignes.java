package fr.estuaire.collect.lecture;

import fr.estuaire.collect.lecture.Colonne.Niveau;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A formation, an action or a session, as the rows that repeat it tell it: the first that has a value is right. */
final class PartieEnLignes {
    private final Niveau niveau;
    private final Entetes entetes;
    private final Piece piece;
    private final List<Remarque> remarques;
    private final Map<Colonne, Source> sources = new HashMap<>();
    private final Set<Colonne> differing = new HashSet<>();

    private record Source(String text, int ligne) {}

    PartieEnLignes(Niveau niveau, Entetes entetes, int ligne, List<Remarque> remarques) {
        this.niveau = niveau;
        this.entetes = entetes;
        this.remarques = remarques;
        this.piece = new Piece(niveau.name().toLowerCase(java.util.Locale.ROOT), ligne);
    }

    Piece piece() {
        return piece;
    }

    /** The text of a column, blank when no row has it. */
    String text(Colonne colonne) {
        Source source = sources.get(colonne);
        return source == null ? "" : source.text();
    }

    /** Whether a row says something of this level. */
    static boolean isTold(Niveau niveau, Entetes entetes, Rangee row) {
        return Colonnes.of(niveau).stream()
                .anyMatch(colonne -> !entetes.cellule(colonne, row).isBlank());
    }

    /** Whether what a row says of this level is what was said before, blanks aside. */
    boolean isRepeatedBy(Rangee row) {
        return Colonnes.of(niveau).stream().allMatch(colonne -> {
            String text = entetes.cellule(colonne, row);
            return text.isBlank() || text.equals(text(colonne));
        });
    }

    void add(Rangee row) {
        for (Colonne colonne : Colonnes.of(niveau)) {
            String text = entetes.cellule(colonne, row);
            Source before = sources.get(colonne);
            if (text.isBlank()) {
                continue;
            }
            if (before == null) {
                sources.put(colonne, new Source(text, row.ligne()));
                put(colonne, text, row.ligne());
            } else if (!before.text().equals(text) && differing.add(colonne)) {
                remarques.add(Remarque.avertissement(
                        row.ligne(),
                        colonne.endroit(),
                        "La valeur diffère de celle de la ligne " + before.ligne() + " pour " + niveau.label()
                                + " : c’est celle de la ligne " + before.ligne() + " qui a été gardée."));
            }
        }
    }

    private void put(Colonne colonne, String text, int ligne) {
        List<Lu> values = Cellule.read(colonne, text);
        for (int rank = 0; rank < values.size(); rank++) {
            Lu read = values.get(rank);
            if (!read.isUnderstood()) {
                remarques.add(Remarque.avertissement(
                        ligne,
                        colonne.endroit(),
                        Mots.notUnderstood(colonne.element(), read.valeur()) + " Rien n’a été gardé."));
            } else if (!read.valeur().isEmpty()) {
                put(colonne, rank, read.valeur());
            }
        }
        tell(colonne, text, ligne, values);
    }

    private void put(Colonne colonne, int rank, String value) {
        colonne.chemins().forEach(chemin -> piece.put(chemin, rank, value));
    }

    private void tell(Colonne colonne, String text, int ligne, List<Lu> values) {
        for (Lu read : values) {
            if (read.etat() == Lu.Etat.REPARE) {
                String told = values.size() == 1 ? text : "Une des valeurs";
                remarques.add(Remarque.repare(
                        ligne, colonne.endroit(), Mots.understood(colonne.element(), told, read.valeur())));
            }
        }
    }
}
