package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.SessionBulk.Cellule;
import fr.estuaire.offer.calendrier.SessionPrevue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
class SessionBulkTest {
    private static final LocalDate FIRST = LocalDate.of(2030, 1, 7);

    @Autowired
    OffreFixture fixture;

    @Autowired
    SessionsFixture sessions;

    @Autowired
    SessionSearch search;

    @Autowired
    SessionBulk bulk;

    @Autowired
    Retouches retouches;

    @Autowired
    Retablissement retablissement;

    @Autowired
    OffreService offres;

    @Autowired
    PartieService parties;

    @Test
    void shiftsTwoThousandSessionsAtOnceAndTakesItBack() {
        At body = fixture.body("bretagne", null);
        List<String> numeros = sessions.offers(body, 20, 100);
        List<String> all = ids(body);
        long version = version(body, numeros.getFirst());

        Lot lot = body.call(() -> bulk.shift(all, 2));

        assertThat(lot.numeros()).hasSize(2_000);
        assertThat(lot.phrase("session décalée", "sessions décalées")).startsWith("2\u202f000 sessions décalées.");
        assertThat(version(body, numeros.getFirst())).as("touched once").isEqualTo(version + 1);
        Element moved = document(body, all.getFirst());
        assertThat(moved.text("periode", "debut")).contains("20300121");
        assertThat(moved.text("recrutement", "periode", "debut")).contains("20300107");
        assertThat(line(body, all.getFirst()).debut()).isEqualTo(FIRST.plusWeeks(2));

        body.run(() -> bulk.undo(lot));

        assertThat(line(body, all.getFirst()).debut()).isEqualTo(FIRST);
    }

    @Test
    void leavesTheOffersThatWaitForTheCollectorsAndSaysWhich() {
        At body = fixture.body("bretagne", "73282932000074");
        String waiting = sessions.offer(body, "Vannerie", 2);
        sessions.offer(body, "Dentelle", 3);
        body.run(() -> offres.submit(waiting));

        Lot lot = body.call(() -> bulk.setEtat(ids(body), "3"));

        assertThat(lot.numeros()).hasSize(3);
        assertThat(lot.laissees()).singleElement().satisfies(left -> {
            assertThat(left.titre()).isEqualTo("Vannerie");
            assertThat(left.combien()).isEqualTo(2);
        });
        assertThat(lot.phrase("session changée", "sessions changées"))
                .contains("3 sessions changées", "2 laissées dans «\u00a0Vannerie\u00a0»", "soumise");
        String untouched =
                body.call(() -> SessionsFixture.ids(search, of(waiting))).getFirst();
        assertThat(line(body, untouched).etatRecrutement()).isEqualTo("1");
        assertThatThrownBy(() ->
                        body.run(() -> bulk.set(untouched, List.of(new Cellule(ColonneSession.PLACES, null, 3)))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("soumise");
    }

    @Test
    void holdsAgainTheSessionsThatWereCalledOffAndThemAlone() {
        At body = fixture.body("bretagne", null);
        At rival = fixture.body("bretagne", null);
        At elsewhere = fixture.body("normandie", null);
        sessions.offer(body, "Vannerie", 3);
        sessions.offer(elsewhere, "Cidre", 1);
        List<String> all = ids(body);
        List<String> off = all.subList(0, 2);
        body.run(() -> {
            bulk.set(all.getFirst(), List.of(new Cellule(ColonneSession.PLACES, null, 3)));
            bulk.cancel(off, "Salle inondée");
            bulk.setEtat(List.of(all.get(2)), "3");
        });

        assertThatThrownBy(() -> rival.run(() -> retablissement.reinstate(off, true)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(elsewhere.call(() -> retablissement.reinstate(off, true)).numeros())
                .isEmpty();
        Lot closed = body.call(() -> retablissement.reinstate(List.of(all.get(1)), false));
        Lot open = body.call(() -> retablissement.reinstate(all, true));

        assertThat(closed.numeros()).containsExactly(all.get(1));
        assertThat(open.numeros()).containsExactly(all.getFirst());
        assertThat(all).noneMatch(numero -> line(body, numero).annulee());
        assertThat(all)
                .extracting(numero -> line(body, numero).etatRecrutement())
                .containsExactly("1", "2", "3");
        assertThat(Suivi.of(document(body, all.getFirst())).places()).isEqualTo(3);

        body.run(() -> bulk.undo(open));

        assertThat(Suivi.of(document(body, all.getFirst())).annulation()).isEqualTo("Salle inondée");
    }

    @Test
    void refusesTheSessionsOfAnotherBody() {
        At body = fixture.body("bretagne", null);
        At rival = fixture.body("bretagne", null);
        At elsewhere = fixture.body("normandie", null);
        sessions.offer(body, "Vannerie", 2);
        List<String> theirs = ids(body);
        Retouche price = new Retouche(Genre.ACTION, "prix-total-TTC", Element.leaf("prix-total-TTC", "1"));

        assertThatThrownBy(() -> rival.run(() -> bulk.shift(theirs, 1))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rival.run(() -> bulk.cancel(theirs, "Motif")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rival.run(() -> bulk.delete(theirs))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rival.run(() -> bulk.duplicate(theirs, 1))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rival.run(
                        () -> bulk.set(theirs.getFirst(), List.of(new Cellule(ColonneSession.PLACES, null, 3)))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rival.run(() -> retouches.preview(theirs, price)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rival.run(() -> retouches.apply(theirs, price)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(elsewhere.call(() -> bulk.shift(theirs, 1)).numeros()).isEmpty();
        Lot gone = body.call(() -> bulk.delete(theirs));
        assertThatThrownBy(() -> rival.run(() -> bulk.restore(gone))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.administrator("bretagne").run(() -> bulk.shift(theirs, 1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesACellThatSomebodyChangedMeanwhile() {
        At body = fixture.body("bretagne", null);
        sessions.offer(body, "Vannerie", 1);
        String numero = ids(body).getFirst();
        set(body, numero, new Cellule(ColonneSession.PLACES, null, 12));

        Map<ColonneSession, String> refused = set(
                body,
                numero,
                new Cellule(ColonneSession.PLACES, null, 8),
                new Cellule(ColonneSession.CAPACITE, null, 15));

        assertThat(refused).containsOnlyKeys(ColonneSession.PLACES);
        assertThat(refused.get(ColonneSession.PLACES)).contains("entre-temps", "«\u00a012\u00a0»");
        assertThat(line(body, numero))
                .extracting(SessionLine::places, SessionLine::capacite)
                .containsExactly(12, 15);
        assertThat(line(body, numero).saturation()).contains(20);
        assertThat(line(body, numero).placesLe()).isNotNull();
    }

    @Test
    void refusesDatesAndPlacesThatMakeNoSense() {
        At body = fixture.body("bretagne", null);
        sessions.offer(body, "Vannerie", 1);
        String numero = ids(body).getFirst();
        LocalDate end = FIRST.plusMonths(2);

        assertThat(set(body, numero, new Cellule(ColonneSession.FIN, end, FIRST.minusDays(1))))
                .containsOnlyKeys(ColonneSession.FIN);
        assertThat(set(body, numero, new Cellule(ColonneSession.DEBUT, FIRST, end.plusDays(1))))
                .containsOnlyKeys(ColonneSession.DEBUT);
        set(body, numero, new Cellule(ColonneSession.CAPACITE, null, 10));
        assertThat(set(body, numero, new Cellule(ColonneSession.PLACES, null, 11)))
                .containsOnlyKeys(ColonneSession.PLACES);
        assertThat(set(
                        body,
                        numero,
                        new Cellule(ColonneSession.DEBUT, FIRST, end.plusDays(1)),
                        new Cellule(ColonneSession.FIN, end, end.plusDays(9))))
                .isEmpty();
        assertThat(set(body, numero, new Cellule(ColonneSession.FIN, end.plusDays(9), null)))
                .isEmpty();
        assertThat(line(body, numero).fin()).isNull();
    }

    @Test
    void keepsTheReasonOfACancellationAndClosesRecruitment() {
        At body = fixture.body("bretagne", null);
        sessions.offer(body, "Vannerie", 2);
        String numero = ids(body).getFirst();
        set(body, numero, new Cellule(ColonneSession.PLACES, null, 4));

        Lot lot = body.call(() -> bulk.cancel(List.of(numero), " Formatrice malade "));

        Suivi suivi = Suivi.of(document(body, numero));
        assertThat(suivi.annulation()).isEqualTo("Formatrice malade");
        assertThat(suivi.places()).isEqualTo(4);
        assertThat(line(body, numero))
                .extracting(SessionLine::annulee, SessionLine::etatRecrutement)
                .containsExactly(true, "2");
        body.run(() -> bulk.undo(lot));
        assertThat(line(body, numero))
                .extracting(SessionLine::annulee, SessionLine::etatRecrutement)
                .containsExactly(false, "1");
        assertThatThrownBy(() -> body.run(() -> bulk.cancel(List.of(numero), " ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void undoesNothingThatSomebodyChangedSince() {
        At body = fixture.body("bretagne", null);
        sessions.offer(body, "Vannerie", 1);
        String numero = ids(body).getFirst();
        Lot lot = body.call(() -> bulk.shift(List.of(numero), 1));
        set(body, numero, new Cellule(ColonneSession.PLACES, null, 4));

        assertThat(body.call(() -> bulk.undo(lot)).numeros()).isEmpty();
        assertThat(line(body, numero).debut()).isEqualTo(FIRST.plusWeeks(1));
    }

    @Test
    void copiesSessionsAYearLaterWithoutHowTheyFill() {
        At body = fixture.body("bretagne", null);
        String offre = sessions.offer(body, "Vannerie", 2);
        List<String> all = ids(body);
        set(body, all.getFirst(), new Cellule(ColonneSession.PLACES, null, 4));
        body.run(() -> bulk.cancel(List.of(all.getFirst()), "Motif"));

        Lot lot = body.call(() -> bulk.duplicate(all, 52));

        assertThat(lot.numeros()).hasSize(2).doesNotContainAnyElementsOf(all);
        assertThat(body.call(() -> SessionsFixture.ids(search, of(offre)))).hasSize(4);
        assertThat(line(body, lot.numeros().getFirst())).satisfies(copy -> {
            assertThat(copy.debut()).isEqualTo(FIRST.plusWeeks(52));
            assertThat(copy.places()).isNull();
            assertThat(copy.annulee()).isFalse();
            assertThat(copy.etatRecrutement()).isEqualTo("1");
        });
    }

    @Test
    void takesSessionsOutAndPutsThemBackAtTheirPlace() {
        At body = fixture.body("bretagne", null);
        String offre = sessions.offer(body, "Vannerie", 4);
        List<String> all = ids(body);
        Element before = body.call(() -> offres.getDocument(offre));

        Lot lot = body.call(() -> bulk.delete(all.subList(1, 3)));

        assertThat(lot.retirees()).hasSize(2);
        assertThat(ids(body)).containsExactly(all.getFirst(), all.getLast());
        assertThat(body.call(() -> bulk.restore(lot)).numeros()).hasSize(2);
        assertThat(body.call(() -> offres.getDocument(offre))).isEqualTo(before);
        assertThat(body.call(() -> bulk.restore(lot)).numeros()).as("once only").isEmpty();
    }

    @Test
    void makesASeriesFromASessionKeepingItsMeetingAtTheSameDistance() {
        At body = fixture.body("bretagne", null);
        sessions.offer(body, "Vannerie", 1);
        SessionLine model = line(body, ids(body).getFirst());
        LocalDate day = LocalDate.of(2030, 9, 2);

        Lot lot = body.call(() -> bulk.addSeries(
                model.action(), model.numero(), List.of(new SessionPrevue(day, day.plusDays(11), List.of()))));

        Element added = document(body, lot.numeros().getFirst());
        assertThat(added.text("periode", "debut")).contains("20300902");
        assertThat(added.text("periode", "fin")).contains("20300913");
        assertThat(added.text("recrutement", "periode", "debut")).contains("20300819");
        assertThat(added.text("recrutement", "nb-places")).contains("12");
        Lot bare = body.call(() ->
                bulk.addSeries(model.action(), null, List.of(new SessionPrevue(day, day.plusDays(1), List.of()))));
        assertThat(document(body, bare.numeros().getFirst()).text("etat-recrutement"))
                .contains("1");
    }

    @Test
    void copiesAnActionToAnotherPlaceForTheNextYear() {
        At body = fixture.body("bretagne", null);
        At rival = fixture.body("bretagne", null);
        String offre = sessions.offer(body, "Vannerie", 2);
        String action = line(body, ids(body).getFirst()).action();
        String theirs = place(rival, sessions.offer(rival, "Dentelle", 1));
        String other = place(body, sessions.offer(body, "Osier", 1));

        String copy = body.call(() -> bulk.copyAction(action, other, 52));

        assertThat(body.call(() -> parties.listActions(offre))).hasSize(2);
        assertThat(body.call(() -> parties.get(copy)).document().children("lieu-de-formation"))
                .singleElement()
                .satisfies(lieu -> assertThat(Lien.LIEU.find(lieu)).contains(other));
        assertThat(body.call(() -> parties.listSessions(copy, 0, 10)))
                .extracting(SessionChoice::debut)
                .containsExactly(FIRST.plusWeeks(52), FIRST.plusWeeks(53));
        assertThatThrownBy(() -> body.run(() -> bulk.copyAction(action, theirs, 52)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void showsWhatACommonValueChangesBeforeItIsWritten() {
        At body = fixture.body("bretagne", "73282932000082");
        String one = sessions.offer(body, "Vannerie", 2);
        sessions.offer(body, "Dentelle", 1);
        String waiting = sessions.offer(body, "Osier", 1);
        body.run(() -> offres.submit(waiting));
        List<String> all = ids(body);
        Retouche price = new Retouche(Genre.ACTION, "prix-total-TTC", Element.leaf("prix-total-TTC", "1250.00"));

        Apercu seen = body.call(() -> retouches.preview(all, price));

        assertThat(seen.parties()).isEqualTo(2);
        assertThat(seen.offres()).isEqualTo(2);
        assertThat(seen.lignes()).extracting(Apercu.Ligne::titre).containsExactly("Vannerie", "Dentelle");
        assertThat(seen.lignes().getFirst().avant()).isEmpty();
        assertThat(seen.lignes().getFirst().apres()).contains("1\u202f250");
        assertThat(seen.laissees()).extracting(Lot.Laissee::titre).containsExactly("Osier");
        assertThat(body.call(() -> offres.getDocument(one)).text("action", "prix-total-TTC"))
                .isEmpty();

        Lot lot = body.call(() -> retouches.apply(all, price));

        assertThat(lot.numeros()).hasSize(2);
        assertThat(body.call(() -> offres.getDocument(one)).text("action", "prix-total-TTC"))
                .contains("1250.00");
        assertThat(body.call(() -> retouches.preview(all, price)).pareilles()).isEqualTo(2);
        body.run(() -> bulk.undo(lot));
        assertThat(body.call(() -> offres.getDocument(one)).text("action", "prix-total-TTC"))
                .isEmpty();
    }

    @Test
    void refusesACommonValueThatLheoDoesNotAllow() {
        assertThatThrownBy(() -> new Retouche(Genre.SESSION, "etat-recrutement", Element.leaf("etat-recrutement", "9")))
                .hasMessageContaining("liste");
        assertThatThrownBy(() -> new Retouche(Genre.SESSION, "periode", null)).hasMessageContaining("champ");
        assertThatThrownBy(() -> new Retouche(
                        Genre.ACTION, "nombre-heures-total", Element.leaf("nombre-heures-total", "beaucoup")))
                .hasMessageContaining("nombre entier");
    }

    private static SessionFilter of(String formation) {
        return new SessionFilter(null, null, formation, null, null, null, SessionFilter.Quand.TOUTES, null, null);
    }

    private List<String> ids(At body) {
        return body.call(() -> SessionsFixture.ids(search, SessionFilter.TOUTES));
    }

    private SessionLine line(At body, String numero) {
        return body.call(() -> search.find(numero).orElseThrow());
    }

    private Element document(At body, String numero) {
        return body.call(() -> parties.get(numero).document());
    }

    private long version(At body, String numero) {
        return body.call(() -> offres.get(numero).version());
    }

    /** The place of the first action of an offer. */
    private String place(At body, String offre) {
        return body.call(() -> parties.listActions(offre).getFirst().document().children("lieu-de-formation").stream()
                .flatMap(lieu -> Lien.LIEU.find(lieu).stream())
                .findFirst()
                .orElseThrow());
    }

    private Map<ColonneSession, String> set(At body, String numero, Cellule... cells) {
        return body.call(() -> bulk.set(numero, List.of(cells)));
    }
}
