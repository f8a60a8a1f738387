package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoTerms;
import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed in the recruitment of a session in a day, in words: « Session du 7 sept. 2026 — places restantes : 12 → 8 ;
 * recrutement : ouvert → fermé ». Several changes of a value make one, from the first to the last.
 */
final class RecrutementMots {
    private static final String ARROW = " → ";
    private static final String COLON = "\u00A0: ";
    private static final String BETWEEN = "\u00A0; ";
    private static final String DASH = " — ";
    private static final String ADDED = "réunion ajoutée";
    private static final String REMOVED = "réunion retirée";
    private static final String NOTHING = "non précisé";
    private static final int MAX = 3000;
    private final Map<String, String> clauses = new LinkedHashMap<>();

    private RecrutementMots() {}

    /** @param earlier what this same day already says; null for its first change */
    static String tell(Element before, Element after, @Nullable String earlier) {
        RecrutementMots mots = new RecrutementMots();
        String title = title(SessionRow.of(after).debut());
        if (earlier != null) {
            mots.read(earlier);
        }
        Suivi was = Suivi.of(before);
        Suivi now = Suivi.of(after);
        mots.change("places restantes", number(was.places()), number(now.places()));
        mots.change("capacité", number(was.capacite()), number(now.capacite()));
        mots.change("recrutement", etat(before), etat(after));
        more(before, after).forEach(day -> mots.meeting(day, ADDED, REMOVED));
        more(after, before).forEach(day -> mots.meeting(day, REMOVED, ADDED));
        String text = title + DASH + mots.text();
        return text.length() <= MAX ? text : text.substring(0, MAX);
    }

    private void read(String earlier) {
        String told = earlier.substring(earlier.indexOf(DASH) + DASH.length());
        for (String clause : told.split(BETWEEN, -1)) {
            int colon = clause.indexOf(COLON);
            if (colon > 0) {
                clauses.put(clause.substring(0, colon), clause.substring(colon + COLON.length()));
            }
        }
    }

    private void change(String what, String was, String now) {
        if (was.equals(now)) {
            return;
        }
        String told = clauses.get(what);
        String first = told == null || !told.contains(ARROW) ? was : told.substring(0, told.indexOf(ARROW));
        if (first.equals(now)) {
            clauses.remove(what);
        } else {
            clauses.put(what, first + ARROW + now);
        }
    }

    /** What is done and undone in a day is not told. */
    private void meeting(String day, String done, String undone) {
        List<String> days = new ArrayList<>(list(undone));
        if (days.remove(day)) {
            put(undone, days);
        } else {
            days = new ArrayList<>(list(done));
            days.add(day);
            put(done, days);
        }
    }

    private List<String> list(String what) {
        String told = clauses.get(what);
        return told == null ? List.of() : List.of(told.split(", ", -1));
    }

    private void put(String what, List<String> days) {
        if (days.isEmpty()) {
            clauses.remove(what);
        } else {
            clauses.put(what, String.join(", ", days));
        }
    }

    private String text() {
        return clauses.isEmpty()
                ? "vérifié, inchangé"
                : clauses.entrySet().stream()
                        .map(clause -> clause.getKey() + COLON + clause.getValue())
                        .collect(Collectors.joining(BETWEEN));
    }

    private static String title(@Nullable LocalDate debut) {
        return debut == null ? "Session sans date" : "Session du " + FrenchText.date(debut);
    }

    private static String number(@Nullable Integer number) {
        return number == null ? NOTHING : FrenchText.number(number);
    }

    private static String etat(Element session) {
        return session.text("etat-recrutement")
                .map(code -> LheoTerms.value("etat-recrutement", code).toLowerCase(Locale.FRENCH))
                .orElse(NOTHING);
    }

    private static List<String> more(Element before, Element after) {
        List<SessionRow.Rencontre> more = new ArrayList<>(SessionRow.of(after).rencontres());
        SessionRow.of(before).rencontres().forEach(more::remove);
        return more.stream()
                .map(SessionRow.Rencontre::debut)
                .filter(Objects::nonNull)
                .map(FrenchText::date)
                .toList();
    }
}
