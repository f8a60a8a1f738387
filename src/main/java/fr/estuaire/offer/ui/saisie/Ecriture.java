package fr.estuaire.offer.ui.saisie;

import fr.estuaire.offer.ui.saisie.Refusees.Refusee;
import fr.estuaire.shared.ui.PagedGrid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and saves what was typed in one row, keeps what is refused, and shows the row anew. */
final class Ecriture<T> {
    private final PagedGrid<T> grid;
    private final Refusees refused;
    private final Enregistrement<T> enregistrement;

    Ecriture(PagedGrid<T> grid, Refusees refused, Enregistrement<T> enregistrement) {
        this.grid = grid;
        this.refused = refused;
        this.enregistrement = enregistrement;
    }

    Bilan write(T row, Map<ColonneSaisie<T, ?>, String> typed) {
        Map<String, String> refusals = new HashMap<>();
        List<Saisie> readable = new ArrayList<>();
        typed.forEach((column, text) -> read(column, text, readable, refusals));
        T after = readable.isEmpty() ? row : save(row, readable, refusals);
        typed.forEach((column, text) -> remember(row, column, text, refusals));
        grid.getDataProvider().refreshItem(after);
        return new Bilan(typed.size() - refusals.size(), refusals.size(), 0, 0);
    }

    private void read(ColonneSaisie<T, ?> column, String text, List<Saisie> readable, Map<String, String> refusals) {
        try {
            readable.add(column.read(text));
        } catch (IllegalArgumentException e) {
            refusals.put(column.cle(), String.valueOf(e.getMessage()));
        }
    }

    private T save(T row, List<Saisie> readable, Map<String, String> refusals) {
        try {
            Reponse<T> answer = enregistrement.save(row, readable);
            refusals.putAll(answer.refus());
            return answer.ligne();
        } catch (IllegalArgumentException | IllegalStateException e) {
            readable.forEach(typed -> refusals.put(typed.colonne(), String.valueOf(e.getMessage())));
            return row;
        }
    }

    private void remember(T row, ColonneSaisie<T, ?> column, String text, Map<String, String> refusals) {
        String reason = refusals.get(column.cle());
        if (reason == null) {
            refused.forget(id(row), column.cle());
        } else {
            refused.put(id(row), column.cle(), new Refusee(text, reason));
        }
    }

    /** Shows the saved value again in place of the one that was refused. */
    void giveUp(T row, ColonneSaisie<T, ?> column) {
        refused.forget(id(row), column.cle());
        grid.getDataProvider().refreshItem(row);
    }

    Optional<Refusee> findRefusal(T row, ColonneSaisie<T, ?> column) {
        return refused.find(id(row), column.cle());
    }

    private Object id(T row) {
        return grid.getDataProvider().getId(row);
    }
}
