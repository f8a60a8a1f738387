package fr.estuaire.collect.lecture;

import fr.estuaire.collect.lecture.Colonne.Niveau;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An offer that is being read from rows, one a session. */
final class OffreEnLignes {
    private static final String RECRUTEMENT = "recrutement";
    private static final Chemin MODALITE = Chemin.parse("modalite-recrutement");
    private static final String UNKNOWN_MODALITY = "0";

    private final Entetes entetes;
    private final int ligne;
    private final List<Remarque> remarques = new ArrayList<>();
    private final PartieEnLignes formation;
    private final List<PartieEnLignes> actions = new ArrayList<>();

    OffreEnLignes(Entetes entetes, Rangee first) {
        this.entetes = entetes;
        this.ligne = first.ligne();
        this.formation = new PartieEnLignes(Niveau.FORMATION, entetes, ligne, remarques);
        add(first);
    }

    int ligne() {
        return ligne;
    }

    /** What tells the offer from the others: its number, or its title when it has none. */
    String key() {
        String numero = formation.text(Colonnes.numero(Niveau.FORMATION));
        String title = Colonne.key(formation.text(Colonnes.intitule()));
        return numero.isEmpty() ? (title.isEmpty() ? "" : "t:" + title) : "n:" + numero;
    }

    /** Whether a row tells of the same formation: same number, or same title, or neither. */
    boolean accepts(Rangee row) {
        String numero = entetes.cellule(Colonnes.numero(Niveau.FORMATION), row);
        String title = entetes.cellule(Colonnes.intitule(), row);
        if (!numero.isEmpty()) {
            return numero.equals(formation.text(Colonnes.numero(Niveau.FORMATION)));
        }
        return title.isEmpty() || Colonne.key(title).equals(Colonne.key(formation.text(Colonnes.intitule())));
    }

    void add(Rangee row) {
        formation.add(row);
        boolean session = PartieEnLignes.isTold(Niveau.SESSION, entetes, row);
        if (!session && !PartieEnLignes.isTold(Niveau.ACTION, entetes, row)) {
            return;
        }
        PartieEnLignes action = action(row);
        action.add(row);
        if (session) {
            PartieEnLignes told = new PartieEnLignes(Niveau.SESSION, entetes, row.ligne(), remarques);
            told.add(row);
            action.piece().add(withModality(told.piece()));
        }
    }

    private PartieEnLignes action(Rangee row) {
        Colonne colonne = Colonnes.numero(Niveau.ACTION);
        String numero = entetes.cellule(colonne, row);
        Optional<PartieEnLignes> known = actions.reversed().stream()
                .filter(action -> numero.isEmpty() ? action.isRepeatedBy(row) : numero.equals(action.text(colonne)))
                .findFirst();
        return known.orElseGet(() -> {
            PartieEnLignes action = new PartieEnLignes(Niveau.ACTION, entetes, row.ligne(), remarques);
            actions.add(action);
            return action;
        });
    }

    /** Lhéo wants a modality: that of places alone is not known. */
    private static Piece withModality(Piece session) {
        session.children().stream()
                .filter(child -> child.name().equals(RECRUTEMENT)
                        && child.read(MODALITE).getFirst().isEmpty())
                .forEach(child -> child.put(MODALITE, 0, UNKNOWN_MODALITY));
        return session;
    }

    /** @param earlier line where the same offer stood before, 0 when it did not */
    ReadOffer finish(int rank, int earlier) {
        actions.forEach(action -> formation.piece().add(action.piece()));
        Element element = LheoGrammar.inOrder(formation.piece().toElement());
        List<Remarque> all = new ArrayList<>(remarques);
        if (earlier > 0) {
            all.add(Remarque.refus(
                    ligne,
                    "",
                    "Cette formation est déjà à la ligne " + earlier
                            + ", et d’autres sont entre les deux : mettez ses lignes à la suite, puis recommencez."));
        }
        all.addAll(Conformite.check(element));
        return new ReadOffer(rank, element, all);
    }
}
