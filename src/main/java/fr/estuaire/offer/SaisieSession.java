package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.shared.FrenchText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cells typed in one session: each is compared with what the person saw, then the whole with good sense. */
final class SaisieSession {
    private final Element before;
    private final Instant now;
    private final Map<ColonneSession, String> refusals = new EnumMap<>(ColonneSession.class);
    private final Map<ColonneSession, @Nullable Object> written = new EnumMap<>(ColonneSession.class);

    SaisieSession(Element session, Instant now) {
        this.before = session;
        this.now = now;
    }

    void write(SessionBulk.Cellule cell) {
        Object current = cell.colonne().read(before);
        if (Objects.equals(current, cell.avant()) || Objects.equals(current, cell.apres())) {
            written.put(cell.colonne(), cell.apres());
        } else {
            refusals.put(
                    cell.colonne(),
                    "Quelqu’un a changé cette valeur entre-temps\u00A0: " + words(cell.colonne(), current)
                            + ". Gardez-la, ou écrivez de nouveau la vôtre.");
        }
    }

    /** The session with what was accepted. */
    Element document() {
        LocalDate first = (LocalDate) value(ColonneSession.DEBUT);
        LocalDate last = (LocalDate) value(ColonneSession.FIN);
        if (first != null && last != null && last.isBefore(first)) {
            refuse(
                    ColonneSession.FIN,
                    "La session finirait avant de commencer\u00A0: écrivez une date à partir du "
                            + FrenchText.date(first) + ".");
            refuse(
                    ColonneSession.DEBUT,
                    "La session commencerait après sa fin\u00A0: changez d’abord la fin, qui est le "
                            + FrenchText.date(last) + ".");
        }
        Integer left = (Integer) value(ColonneSession.PLACES);
        Integer all = (Integer) value(ColonneSession.CAPACITE);
        if (left != null && all != null && left > all) {
            refuse(
                    ColonneSession.PLACES,
                    "Il ne peut rester plus de places que la session n’en compte\u00A0: " + FrenchText.number(all)
                            + ".");
            refuse(
                    ColonneSession.CAPACITE,
                    "Il reste déjà " + FrenchText.count(left, "place")
                            + "\u00A0: écrivez une capacité au moins égale, ou changez d’abord les places restantes.");
        }
        Element document = before;
        for (Map.Entry<ColonneSession, @Nullable Object> cell : written.entrySet()) {
            document = cell.getKey().write(document, cell.getValue(), now);
        }
        return document;
    }

    Map<ColonneSession, String> refusals() {
        return refusals;
    }

    private @Nullable Object value(ColonneSession column) {
        return written.containsKey(column) ? written.get(column) : column.read(before);
    }

    private void refuse(ColonneSession column, String why) {
        if (written.containsKey(column)) {
            refusals.put(column, why);
            written.remove(column);
        }
    }

    private static String words(ColonneSession column, @Nullable Object value) {
        if (value == null) {
            return "elle est vide";
        }
        String shown = switch (column) {
            case DEBUT, FIN -> FrenchText.date((LocalDate) value);
            case ETAT -> fr.estuaire.lheo.DictLheo.ETAT_RECRUTEMENT.labelOf(value.toString());
            case PLACES, CAPACITE -> FrenchText.number((Integer) value);
        };
        return "c’est «\u00A0" + shown + "\u00A0»";
    }
}
