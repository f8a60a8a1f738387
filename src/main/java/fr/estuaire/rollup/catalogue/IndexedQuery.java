package fr.estuaire.rollup.catalogue;

import static org.apache.lucene.search.BooleanClause.Occur.FILTER;
import static org.apache.lucene.search.BooleanClause.Occur.SHOULD;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A filter put to the index. Each word is the beginning of a word of the formation, as in {@link CatalogueQuery}; nothing that
 * people type is ever read as a language.
 *
 * <p>The best come first: each word that begins a word of the title weighs {@value #BEGINS_TITLE}, and
 * {@value #IN_TITLE} more when it is one as a whole; that is more than the rarity of a word found elsewhere can bring. Of
 * what is level, BM25 puts first rare words, short titles and texts that repeat them, then the key decides.
 */
final class IndexedQuery {
    static final Sort BY_TITLE = new Sort(
            new SortField(FormationBlock.TITRE_CLE, SortField.Type.STRING),
            new SortField(FormationBlock.ID, SortField.Type.LONG));

    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(FormationBlock.ID, SortField.Type.LONG));

    private static final float BEGINS_TITLE = 20;
    private static final float IN_TITLE = 10;

    private static final Query FORMATIONS = new TermQuery(new Term(FormationBlock.FORMATION, "1"));
    private static final BitSetProducer PARENTS = new QueryBitSetProducer(FORMATIONS);

    /** Metres; Lucene's Earth is a hair smaller than ours. */
    private static final double LUCENE_EARTH = 6_371_008.7714;

    private final CatalogueFilter filter;
    private final BooleanQuery.Builder query = new BooleanQuery.Builder();

    private IndexedQuery(CatalogueFilter filter) {
        this.filter = filter;
        query.add(FORMATIONS, FILTER);
        filter.mots().forEach(this::word);
        if (!filter.territoire().isEmpty()) {
            query.add(new TermQuery(new Term(FormationBlock.TERRITOIRE, filter.territoire())), FILTER);
        }
        codes();
        session().ifPresent(one -> query.add(new ToParentBlockJoinQuery(one, PARENTS, ScoreMode.None), FILTER));
    }

    static Query of(CatalogueFilter filter) {
        return new IndexedQuery(filter).query.build();
    }

    static Sort order(CatalogueFilter filter) {
        return filter.mots().isEmpty() ? BY_TITLE : BEST_FIRST;
    }

    private void word(String word) {
        query.add(new PrefixQuery(new Term(FormationBlock.TEXTE, word)), FILTER);
        query.add(weighed(new PrefixQuery(new Term(FormationBlock.TITRE, word)), BEGINS_TITLE), SHOULD);
        Query whole = new TermQuery(new Term(FormationBlock.TITRE, word));
        query.add(weighed(whole, IN_TITLE), SHOULD);
        query.add(whole, SHOULD);
        query.add(new TermQuery(new Term(FormationBlock.TEXTE, word)), SHOULD);
    }

    private static Query weighed(Query what, float weight) {
        return new BoostQuery(new ConstantScoreQuery(what), weight);
    }

    private void codes() {
        if (!filter.formacode().isEmpty()) {
            query.add(new TermQuery(code("FORMACODE", filter.formacode())), FILTER);
        }
        String number = filter.numeroDeCertification();
        if (!number.isEmpty()) {
            List<BytesRef> codes = filter.genresDeCertification().stream()
                    .map(genre -> code(genre, number).bytes())
                    .toList();
            query.add(new TermInSetQuery(FormationBlock.CODE, codes), FILTER);
        }
    }

    private static Term code(String genre, String code) {
        return new Term(FormationBlock.CODE, codeTerm(genre, code));
    }

    /** Lower case counts no more than in the database. */
    static String codeTerm(String genre, String code) {
        return genre + ":" + code.toUpperCase(Locale.ROOT);
    }

    /** What one session has to answer to, all together. */
    private Optional<Query> session() {
        BooleanQuery.Builder asked = new BooleanQuery.Builder();
        if (!filter.lieu().isEmpty()) {
            asked.add(place(Lieu.of(filter.lieu())), FILTER);
        }
        if (filter.du() != null || filter.au() != null) {
            int from = filter.du() == null ? Integer.MIN_VALUE : day(filter.du().toEpochDay());
            int to = filter.au() == null ? Integer.MAX_VALUE : day(filter.au().toEpochDay());
            asked.add(IntPoint.newRangeQuery(FormationBlock.DEBUT, from, to), FILTER);
        }
        @Nullable Autour autour = filter.autour();
        if (autour != null) {
            asked.add(around(autour), FILTER);
        }
        BooleanQuery all = asked.build();
        return all.clauses().isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** A year that people type may be any. */
    private static int day(long epoch) {
        return Math.clamp(epoch, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static Query place(Lieu lieu) {
        return switch (lieu.genre()) {
            case CODE_POSTAL -> new TermQuery(new Term(FormationBlock.CODE_POSTAL, lieu.cle()));
            case DEPARTEMENT -> new TermQuery(new Term(FormationBlock.DEPARTEMENT, lieu.cle()));
            case VILLE -> new PrefixQuery(new Term(FormationBlock.VILLE, lieu.cle()));
        };
    }

    private static Query around(Autour autour) {
        double metres = autour.rayon() * LUCENE_EARTH / Autour.TERRE;
        return LatLonPoint.newDistanceQuery(FormationBlock.POINT, autour.latitude(), autour.longitude(), metres);
    }
}
