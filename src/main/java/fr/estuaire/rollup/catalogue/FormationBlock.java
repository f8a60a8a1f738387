package fr.estuaire.rollup.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A formation as the index of the search holds it: a document for each row of its sessions, then its own, all together so
 * that one session can be asked to answer to place, dates and circle. Nothing is stored: answers are read in the database.
 *
 * @param cle how the database sorts its title
 * @param codes {@code GENRE:code}
 */
@SuppressWarnings("ArrayRecordComponent") // the key goes into the index untouched and is never compared here
record FormationBlock(
        long id,
        String territoire,
        String intitule,
        String organisme,
        String objectif,
        byte[] cle,
        List<String> codes,
        List<Session> sessions) {
    /** On each document of a block: what is needed to take it out. */
    static final String BLOC = "bloc";

    static final String BLOC_TERRITOIRE = "bloc_territoire";

    static final String FORMATION = "formation";
    static final String ID = "id";
    static final String TERRITOIRE = "territoire";
    static final String TITRE = "titre";
    static final String TITRE_CLE = "titre_cle";
    static final String TEXTE = "texte";
    static final String CODE = "code";
    static final String CODE_POSTAL = "code_postal";
    static final String DEPARTEMENT = "departement";
    static final String VILLE = "ville";
    static final String DEBUT = "debut";
    static final String POINT = "point";

    private static final FieldType COUNTED = new FieldType();

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.setTokenized(true);
        COUNTED.freeze();
    }

    /** A row of the sessions: a session at one of its places. */
    record Session(
            @Nullable String departement,
            @Nullable String codePostal,
            @Nullable String villeCle,
            @Nullable LocalDate debut,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        private void fill(Document document) {
            keyword(document, DEPARTEMENT, departement);
            keyword(document, CODE_POSTAL, codePostal);
            keyword(document, VILLE, villeCle);
            if (debut != null) {
                document.add(new IntPoint(DEBUT, Math.toIntExact(debut.toEpochDay())));
            }
            if (latitude != null && longitude != null) {
                document.add(new LatLonPoint(POINT, latitude, longitude));
            }
        }
    }

    /** The formation comes last, as the join wants it. */
    List<Document> documents() {
        List<Document> documents = new ArrayList<>(sessions.size() + 1);
        for (Session session : sessions) {
            session.fill(add(documents));
        }
        fill(add(documents));
        return documents;
    }

    private Document add(List<Document> documents) {
        Document document = new Document();
        keyword(document, BLOC, String.valueOf(id));
        keyword(document, BLOC_TERRITOIRE, territoire);
        documents.add(document);
        return document;
    }

    private void fill(Document document) {
        keyword(document, FORMATION, "1");
        keyword(document, TERRITOIRE, territoire);
        document.add(new NumericDocValuesField(ID, id));
        document.add(new SortedDocValuesField(TITRE_CLE, new BytesRef(cle)));
        document.add(new Field(TITRE, new Words(intitule), COUNTED));
        document.add(new Field(TEXTE, new Words(intitule + " " + organisme + " " + objectif), COUNTED));
        codes.forEach(code -> keyword(document, CODE, code));
    }

    private static void keyword(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.add(new StringField(name, value, Field.Store.NO));
        }
    }
}
