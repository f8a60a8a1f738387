package fr.estuaire.collect.lecture;

import fr.estuaire.collect.lecture.Colonne.Niveau;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts an offer in rows, one a session, and notes what the columns cannot carry. */
final class MiseEnLignes {
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "datemaj", "Date de mise à jour",
            "datecrea", "Date de création",
            "tag", "Marque « principal »",
            "ref", "Version du Formacode autre que V14",
            "href", "Adresse de la fiche",
            "file", "Fichier de la fiche");

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    private MiseEnLignes() {}

    static MiseEnLignes of(Element formation) {
        MiseEnLignes mise = new MiseEnLignes();
        mise.formation(Piece.of(formation));
        return mise;
    }

    /** The cells of each row, in the order of all columns. */
    List<List<String>> rows() {
        return rows;
    }

    /** What is not in the rows, in the words of a form. */
    Set<String> leftOut() {
        return leftOut;
    }

    private void formation(Piece formation) {
        List<Piece> actions = formation.detach("action");
        Map<Colonne, String> told = take(Niveau.FORMATION, formation);
        if (actions.isEmpty()) {
            row(told);
        }
        for (Piece action : actions) {
            List<Piece> sessions = action.detach("session");
            Map<Colonne, String> withAction = new HashMap<>(told);
            withAction.putAll(take(Niveau.ACTION, action));
            if (sessions.isEmpty()) {
                row(withAction);
            }
            for (Piece session : sessions) {
                Map<Colonne, String> withSession = new HashMap<>(withAction);
                withSession.putAll(take(Niveau.SESSION, session));
                row(withSession);
            }
        }
    }

    private void row(Map<Colonne, String> told) {
        rows.add(Colonnes.all().stream()
                .map(colonne -> told.getOrDefault(colonne, ""))
                .toList());
    }

    private Map<Colonne, String> take(Niveau niveau, Piece piece) {
        Map<Colonne, String> told = new HashMap<>();
        for (Colonne colonne : Colonnes.of(niveau)) {
            List<String> values = trimmed(piece.read(colonne.chemins().getFirst()));
            if (!values.isEmpty()) {
                Cellule.write(colonne, values).ifPresent(cell -> {
                    told.put(colonne, cell);
                    take(colonne, values, piece);
                });
            }
        }
        told.keySet().forEach(colonne -> colonne.chemins().forEach(piece::release));
        note(piece, "");
        return told;
    }

    private static void take(Colonne colonne, List<String> values, Piece piece) {
        for (Chemin chemin : colonne.chemins()) {
            if (trimmed(piece.read(chemin)).equals(values)) {
                for (int rank = 0; rank < values.size(); rank++) {
                    if (!values.get(rank).isEmpty()) {
                        piece.take(chemin, rank);
                    }
                }
            }
        }
    }

    private static List<String> trimmed(List<String> values) {
        int end = values.size();
        while (end > 0 && values.get(end - 1).isEmpty()) {
            end--;
        }
        return values.subList(0, end);
    }

    /** All that is still there was not taken. */
    private void note(Piece piece, String path) {
        piece.attributes().keySet().forEach(attribute -> leftOut.add(attribute(attribute, path)));
        if (!piece.text().isEmpty()) {
            leftOut.add(label(path));
        }
        for (Piece child : piece.children()) {
            if (child.name().equals("extras")) {
                String info = child.attributes().getOrDefault("info", "");
                leftOut.add("Complément" + (info.isEmpty() ? "" : " « " + info + " »"));
            } else {
                note(child, path.isEmpty() ? child.name() : path + "/" + child.name());
            }
        }
    }

    private static String attribute(String attribute, String path) {
        String known = ATTRIBUTES.get(attribute);
        if (known != null) {
            return known;
        }
        return (attribute.equals("numero") ? "Numéro" : "Attribut « " + attribute + " »") + " (" + label(path) + ")";
    }

    private static String label(String path) {
        String label = Endroit.inFrench(path);
        return label.isEmpty() ? LheoPath.of(path).element() : label;
    }
}
