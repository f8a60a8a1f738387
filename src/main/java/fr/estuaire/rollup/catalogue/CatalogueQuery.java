package fr.estuaire.rollup.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter put into SQL, read from its most selective side: a number, then codes, then sessions, then words. Nothing that
 * people type is part of the statement: it travels as parameters, and words are stripped of what the full-text syntax
 * would understand.
 */
final class CatalogueQuery {
    private static final String MATCH =
            "MATCH (c.territoire_mot, c.intitule, c.organisme, c.objectif) AGAINST (:mots IN BOOLEAN MODE)";

    /** The same asked of rows found otherwise: bare, the server would look for all the rows of the words. */
    private static final String WEIGHED = MATCH + " * 1 > 0";

    /** The formations of which no session is retained are few: their list is worked out once for all rows. */
    private static final String NOT_ALL_TOLD_BETTER = """
            c.id NOT IN (SELECT x.formation FROM (
              SELECT d.formation, COUNT(*) AS ailleurs FROM doublon_session d
              STRAIGHT_JOIN session_catalogue t ON t.formation = d.formation AND t.rang = d.rang AND t.signature = d.signature
              GROUP BY d.formation
              HAVING ailleurs = (SELECT COUNT(*) FROM session_catalogue a WHERE a.formation = d.formation AND a.lieu_rang = 0)) x)""";

    private final CatalogueFilter filter;
    private final SessionConditions sessions;
    private final List<String> codes = new ArrayList<>();
    private final List<String> mots = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final boolean numbered;
    private final boolean worded;

    private CatalogueQuery(CatalogueFilter filter, boolean isNumber) {
        this.filter = filter;
        this.sessions = new SessionConditions(filter, parameters);
        this.numbered = isNumber;
        this.worded = !isNumber && words();
        if (isNumber) {
            parameters.put("numero", filter.texte());
        }
        if (!filter.territoire().isEmpty()) {
            parameters.put("territoire", filter.territoire());
        }
        codes();
        if (worded && !isLed() && !filter.territoire().isEmpty()) {
            // rows that are found otherwise are few: their territory is looked at
            mots.add("+" + territoryWord(filter.territoire()));
        }
        if (worded) {
            parameters.put("mots", against());
        }
        parameters.put("borne", most() + 1);
    }

    /** @param isNumber whether the text of the filter is the number of a formation */
    static CatalogueQuery of(CatalogueFilter filter, boolean isNumber) {
        return new CatalogueQuery(filter, isNumber);
    }

    /** Whether the answers have a mark, by which the best come first. */
    boolean isWorded() {
        return worded;
    }

    /** How many answers are counted and listed. */
    int most() {
        return worded ? CataloguePage.MOST_BY_WORDS : CataloguePage.MOST;
    }

    /** Whether nothing else than dates narrows the search: their index is by territory, {@code :territoires} are all keys. */
    boolean needsTerritories() {
        return leads() && sessions.areDatesAlone() && filter.territoire().isEmpty();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** At most {@code :borne} formations, by their {@code id}. */
    String ids() {
        if (leads() && !worded && !filter.sansDoublons()) {
            return "SELECT DISTINCT s.formation AS id FROM session_catalogue s WHERE " + ledBySessions()
                    + " LIMIT :borne";
        }
        return "SELECT c.id " + from() + " LIMIT :borne";
    }

    /**
     * The same with their {@code cle}, the mark of the words. Led by the words, the server gives the best first: the bound
     * leaves out the worst.
     */
    String marked() {
        return "SELECT c.id, " + MATCH + " AS cle " + from() + " LIMIT :borne";
    }

    /** A page of them by title, all being looked at: for few. */
    String sorted() {
        return "SELECT c.id " + from() + " ORDER BY c.intitule, c.id LIMIT :limite OFFSET :debut";
    }

    /** The same page found by going along the titles: for those that answer by the thousand. */
    String walked() {
        List<String> conditions = new ArrayList<>(territory());
        codes.forEach(code -> conditions.add(having(code)));
        sessions.of("c.id").ifPresent(conditions::add);
        conditions.addAll(doublons());
        return "SELECT c.id FROM formation_catalogue c FORCE INDEX (formation_catalogue_intitule)" + where(conditions)
                + " ORDER BY c.intitule, c.id LIMIT :limite OFFSET :debut";
    }

    private String from() {
        return "FROM " + leader() + where(conditions());
    }

    private String leader() {
        String joined = " STRAIGHT_JOIN formation_catalogue c ON c.id = ";
        if (numbered) {
            return "formation_identite i" + joined + "i.id";
        }
        if (!codes.isEmpty()) {
            return "(SELECT DISTINCT k.formation FROM formation_code k WHERE " + codes.getFirst() + ") z" + joined
                    + "z.formation";
        }
        if (leads()) {
            return "(SELECT DISTINCT s.formation FROM session_catalogue s WHERE " + ledBySessions() + ") z" + joined
                    + "z.formation";
        }
        return "formation_catalogue c";
    }

    private List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        if (numbered) {
            conditions.add("i.numero = :numero");
        }
        if (worded) {
            conditions.add(isLed() ? WEIGHED : MATCH);
        }
        conditions.addAll(territory());
        codes.stream().skip(numbered ? 0 : 1).forEach(code -> conditions.add(having(code)));
        if (!leads()) {
            sessions.of("c.id").ifPresent(conditions::add);
        }
        conditions.addAll(doublons());
        return conditions;
    }

    private List<String> doublons() {
        return filter.sansDoublons() ? List.of(NOT_ALL_TOLD_BETTER) : List.of();
    }

    /** Whether something is looked for before the words. */
    private boolean isLed() {
        return numbered || !codes.isEmpty() || leads();
    }

    /** Whether sessions are looked for first. */
    private boolean leads() {
        return !numbered && codes.isEmpty() && (worded ? sessions.areFew() : sessions.areAsked());
    }

    private String ledBySessions() {
        if (needsTerritories()) {
            return sessions.all() + " AND s.territoire_cle IN (:territoires)";
        }
        return filter.territoire().isEmpty()
                ? sessions.all()
                : sessions.all() + " AND s.territoire_cle = CRC32(:territoire)";
    }

    private List<String> territory() {
        return filter.territoire().isEmpty() ? List.of() : List.of("c.territoire = :territoire");
    }

    private static String having(String code) {
        return "c.id IN (SELECT k.formation FROM formation_code k WHERE " + code + ")";
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** The territory is a word as well, which no person can type: the full-text index then leaves the others out itself. */
    private boolean words() {
        filter.mots().forEach(word -> mots.add("+" + word + "*"));
        return !mots.isEmpty();
    }

    /** All are wanted; of one alone this need not be said, and the server then spares itself to look for what all have. */
    private String against() {
        return mots.size() == 1 ? mots.getFirst().substring(1) : String.join(" ", mots);
    }

    /** As {@code formation_catalogue.territoire_mot} is worked out. */
    private static String territoryWord(String territoire) {
        return "_" + Long.toString(SearchCodes.key(territoire), Character.MAX_RADIX);
    }

    private void codes() {
        if (!filter.formacode().isEmpty()) {
            codes.add("k.genre = 'FORMACODE' AND k.code = :formacode");
            parameters.put("formacode", filter.formacode());
        }
        String digits = filter.numeroDeCertification();
        if (!digits.isEmpty()) {
            String genres = String.join("', '", filter.genresDeCertification());
            codes.add("k.genre IN ('" + genres + "') AND k.code = :certification");
            parameters.put("certification", digits);
        }
    }
}
