package fr.estuaire.collect.lecture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The offers of a table: rows that follow each other and tell of the same formation make one offer. */
final class TableSource implements OfferSource {
    private static final int LAST_HEADING_ROW = 10;

    private final RowSource rows;
    private final Entetes entetes;
    private final List<Remarque> remarques = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private @Nullable Rangee ahead;
    private @Nullable UnreadableOfferFileException failure;
    private int rank;

    TableSource(RowSource rows) throws IOException {
        this.rows = rows;
        try {
            this.entetes = headings(rows);
            entetes.requireIntitule();
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
        remarques.addAll(entetes.remarques());
    }

    private static Entetes headings(RowSource rows) {
        for (int i = 0; i < LAST_HEADING_ROW; i++) {
            Optional<Rangee> row = rows.next();
            Optional<Entetes> found = row.flatMap(Entetes::find);
            if (found.isPresent()) {
                return found.get();
            }
            if (row.isEmpty()) {
                break;
            }
        }
        throw new UnreadableOfferFileException("Aucune des premières lignes ne porte les noms des colonnes"
                + " (« Intitulé », « Objectif », « Contenu »…) : partez du modèle, puis recommencez.");
    }

    @Override
    public OfferFormat format() {
        return rows.format();
    }

    @Override
    public Optional<ReadOffer> next() {
        Optional<Rangee> first = row();
        if (first.isEmpty()) {
            if (failure != null) {
                throw failure;
            }
            return Optional.empty();
        }
        OffreEnLignes offre = new OffreEnLignes(entetes, first.get());
        for (Optional<Rangee> row = row(); row.isPresent(); row = row()) {
            if (!offre.accepts(row.get())) {
                ahead = row.get();
                break;
            }
            offre.add(row.get());
        }
        return Optional.of(offre.finish(++rank, earlier(offre)));
    }

    /** The line where the same offer stood before, 0 when it did not. */
    private int earlier(OffreEnLignes offre) {
        Integer before = offre.key().isEmpty() ? null : seen.putIfAbsent(offre.key(), offre.ligne());
        return before == null ? 0 : before;
    }

    /** The next row that tells something; nothing at the end, or where the file stops being readable. */
    private Optional<Rangee> row() {
        Rangee kept = ahead;
        if (kept != null) {
            ahead = null;
            return Optional.of(kept);
        }
        try {
            Optional<Rangee> row = failure == null ? rows.next() : Optional.empty();
            while (row.isPresent() && isSkipped(row.get())) {
                row = rows.next();
            }
            return row;
        } catch (UnreadableOfferFileException e) {
            failure = e;
            return Optional.empty();
        }
    }

    private boolean isSkipped(Rangee row) {
        if (row.isBlank()) {
            return true;
        }
        if (!entetes.isRepeatedBy(row)) {
            return false;
        }
        remarques.add(Remarque.repare(
                row.ligne(), "En-têtes", "Cette ligne répète les noms des colonnes : elle a été sautée."));
        return true;
    }

    @Override
    public List<Remarque> remarques() {
        List<Remarque> all = new ArrayList<>(rows.remarques());
        all.addAll(remarques);
        return List.copyOf(all);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
