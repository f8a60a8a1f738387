package fr.estuaire.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.lheo.SchemaProfile;
import fr.estuaire.offer.Etat;
import fr.estuaire.offer.NouvelleReunion;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreService;
import fr.estuaire.offer.Partie;
import fr.estuaire.offer.PartieService;
import fr.estuaire.offer.PlacesSession;
import fr.estuaire.offer.RecrutementService;
import fr.estuaire.offer.Suivi;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers see of a change of recruitment, and what they must not see. */
@EstuaireTest
class RecrutementPublicationTest {
    private static final PlacesSession UNKNOWN = new PlacesSession(null, null);

    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    PartieService parties;

    @Autowired
    RecrutementService recrutements;

    @Autowired
    ReviewService review;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsPlacesStateAndMeetingAtOnceUnderTheSameApproval() {
        At body = fixture.body("bretagne", "73282932007210");
        String numero = published(body, "Menuiserie");
        Publication approved = live(body, numero);
        String session = session(body, numero);

        body.run(() -> {
            recrutements.setPlaces(session, UNKNOWN, new PlacesSession(4, 16));
            recrutements.setEtat(session, "1", "3");
            recrutements.addReunion(session, new NouvelleReunion(LocalDate.of(2030, 8, 26), null, null, 8));
        });

        Publication renewed = live(body, numero);
        Element shown = sessionOf(renewed, session);
        assertThat(Suivi.of(shown).places()).isEqualTo(4);
        assertThat(shown.text("etat-recrutement")).contains("3");
        assertThat(shown.children("recrutement")).hasSize(2);
        assertThat(renewed.version()).isGreaterThan(approved.version());
        assertThat(renewed.approuvePar()).isEqualTo(approved.approuvePar());
        assertThat(renewed.approuveLe()).isEqualTo(approved.approuveLe());
        assertThat(renewed.recrutementPar()).isEqualTo("essai");
        assertThat(renewed.recrutementLe()).isNotNull();
        assertThat(body.call(() -> offres.get(numero)).etat()).isEqualTo(Etat.PUBLIEE);
        assertThat(new SchemaCheck(SchemaProfile.STRICT).check(formation(renewed)))
                .isEmpty();
    }

    @Test
    void showsNothingElseOfTheDraft() {
        At body = fixture.body("bretagne", "73282932007228");
        String numero = published(body, "Tissage");
        String session = session(body, numero);
        String other = body.call(() -> parties.duplicateSession(session).numero());
        body.run(() -> {
            fixture.rename(numero, "Tapisserie");
            change(session, "modalites-inscription", "Sur dossier");
            change(parties.listActions(numero).getFirst().numero(), "rythme-formation", "Le soir");
            recrutements.setPlaces(session, UNKNOWN, new PlacesSession(4, 16));
            recrutements.setPlaces(other, UNKNOWN, new PlacesSession(7, 16));
        });

        String shown = Fragment.parse(live(body, numero).fragment()).toString();
        assertThat(shown)
                .contains("Tissage", "<extra info=\"places-restantes\">4<")
                .doesNotContain("Tapisserie", "Sur dossier", "Le soir", other, "<extra info=\"places-restantes\">7<");
        assertThat(body.call(() -> offres.get(numero)).etat()).isEqualTo(Etat.BROUILLON);
    }

    @Test
    void changesNothingButTheSessionAndTheDayOfTheFormation() {
        At body = fixture.body("bretagne", "73282932007236");
        String numero = fixture.offer(body, "Vannerie");
        String session = session(body, numero);
        String other = body.call(() -> parties.duplicateSession(session).numero());
        approve(body, numero);
        Element before = formation(live(body, numero));

        body.run(() -> recrutements.setEtat(session, "1", "2"));

        Element after = formation(live(body, numero));
        assertThat(sessionOf(after, other)).isEqualTo(sessionOf(before, other));
        assertThat(ElementPath.SELF.putAll(after, "action", List.of()).nodes())
                .isEqualTo(ElementPath.SELF.putAll(before, "action", List.of()).nodes());
        assertThat(sessionOf(after, session).text("etat-recrutement")).contains("2");
    }

    @Test
    void leavesOutAMeetingWithHoles() {
        At body = fixture.body("bretagne", "73282932007244");
        String numero = published(body, "Poterie");
        String session = session(body, numero);
        body.run(() -> {
            Partie read = parties.get(session);
            List<Element> meetings = new java.util.ArrayList<>(read.document().children("recrutement"));
            meetings.add(new Element("recrutement", Map.of(), List.of(Element.leaf("commentaire", "À compléter"))));
            parties.save(session, read.document(), ElementPath.SELF.putAll(read.document(), "recrutement", meetings));
            recrutements.setEtat(session, "1", "3");
        });

        Element shown = formation(live(body, numero));
        assertThat(sessionOf(shown, session).children("recrutement")).hasSize(1);
        assertThat(sessionOf(shown, session).text("etat-recrutement")).contains("3");
        assertThat(new SchemaCheck(SchemaProfile.STRICT).check(shown)).isEmpty();
    }

    @Test
    void neverPublishesWhatTheCollectorsWithdrewOrRefused() {
        At body = fixture.body("bretagne", "73282932007251");
        At collector = At.collector("bretagne");
        String withdrawn = published(body, "Retirée");
        collector.run(() -> review.withdraw(withdrawn, "À la demande du territoire."));
        String refused = fixture.offer(body, "Refusée");
        long version = body.call(() -> offres.submit(refused).version());
        collector.run(() -> review.refuse(refused, version, "Hors du champ."));
        String draft = fixture.offer(body, "Brouillon");

        List.of(withdrawn, refused, draft)
                .forEach(numero -> body.run(() -> recrutements.setEtat(session(body, numero), "1", "2")));

        assertThat(List.of(withdrawn, refused, draft))
                .allSatisfy(numero ->
                        assertThat(body.call(() -> review.findLive(numero))).isEmpty());
        assertThat(body.call(() -> offres.get(withdrawn)).etat()).isEqualTo(Etat.RETIREE);
        assertThat(body.call(() -> offres.get(refused)).etat()).isEqualTo(Etat.REFUSEE);
    }

    @Test
    void keepsARefusedRevisionOutOfWhatIsLive() {
        At body = fixture.body("bretagne", "73282932007269");
        String numero = published(body, "Cuir");
        body.run(() -> fixture.rename(numero, "Maroquinerie"));
        long version = body.call(() -> offres.submit(numero).version());
        At.collector("bretagne").run(() -> review.refuse(numero, version, "Un autre métier."));

        body.run(() -> recrutements.setEtat(session(body, numero), "1", "2"));

        assertThat(formation(live(body, numero)).text("intitule-formation")).contains("Cuir");
        assertThat(body.call(() -> offres.get(numero)))
                .satisfies(offre -> assertThat(offre.etat()).isEqualTo(Etat.REFUSEE))
                .satisfies(offre -> assertThat(offre.motif()).isEqualTo("Un autre métier."));
    }

    @Test
    void approvesWhatWasReadWithTheRecruitmentThatIsLiveSince() {
        At body = fixture.body("bretagne", "73282932007319");
        At neighbour = fixture.body("corse", "73282932007327");
        String other = fixture.offer(neighbour, "Clémentines");
        String numero = published(body, "Feutre");
        String session = session(body, numero);
        body.run(() -> fixture.rename(numero, "Feutrine"));
        long read = body.call(() -> offres.submit(numero).version());

        body.run(() -> {
            recrutements.setPlaces(session, UNKNOWN, new PlacesSession(4, 16));
            recrutements.setEtat(session, "1", "3");
            recrutements.addReunion(session, new NouvelleReunion(LocalDate.of(2030, 8, 26), null, null, 8));
        });
        At.collector("bretagne").run(() -> review.approve(numero, read));

        Publication live = live(body, numero);
        assertThat(formation(live).text("intitule-formation")).contains("Feutrine");
        Element shown = sessionOf(live, session);
        assertThat(Suivi.of(shown).places()).isEqualTo(4);
        assertThat(shown.text("etat-recrutement")).contains("3");
        assertThat(shown.children("recrutement")).hasSize(2);
        assertThat(neighbour.call(() -> review.findLive(other))).isEmpty();
    }

    @Test
    void decidesOnNothingElseThatChangedSinceItWasRead() {
        At body = fixture.body("bretagne", "73282932007335");
        String numero = published(body, "Jute");
        String session = session(body, numero);
        body.run(() -> fixture.rename(numero, "Raphia"));
        long read = body.call(() -> offres.submit(numero).version());
        At collector = At.collector("bretagne");

        body.run(() -> {
            recrutements.setPlaces(session, UNKNOWN, new PlacesSession(4, 16));
            offres.takeBack(numero);
            change(session, "modalites-inscription", "Sur dossier");
            offres.submit(numero);
            recrutements.setPlaces(session, new PlacesSession(4, 16), new PlacesSession(3, 16));
        });

        for (Runnable decision : List.<Runnable>of(
                () -> review.approve(numero, read),
                () -> review.sendBack(numero, read, "Précisez."),
                () -> review.refuse(numero, read, "Hors du champ."))) {
            assertThatThrownBy(() -> collector.run(decision))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("relisez-la");
        }
        assertThat(body.call(() -> offres.get(numero)).etat()).isEqualTo(Etat.SOUMISE);
        assertThat(formation(live(body, numero)).text("intitule-formation")).contains("Jute");
    }

    @Test
    void leavesNoDifferenceToRead() {
        At body = fixture.body("bretagne", "73282932007277");
        String numero = published(body, "Lin");

        body.run(() -> recrutements.setPlaces(session(body, numero), UNKNOWN, new PlacesSession(4, 16)));

        assertThat(body.call(() -> review.listDifferences(numero))).noneMatch(Difference::isChange);
    }

    @Test
    void keepsOneVersionOfRecruitmentADayAndEveryApprovedOne() {
        At body = fixture.body("bretagne", "73282932007285");
        String numero = published(body, "Laine");
        String session = session(body, numero);

        body.run(() -> {
            recrutements.setEtat(session, "1", "3");
            recrutements.setEtat(session, "3", "2");
            recrutements.setEtat(session, "2", "1");
        });

        assertThat(body.call(() -> jdbc.sql("SELECT COUNT(*) FROM publication WHERE formation = ?")
                        .param(numero)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(2);
        assertThat(live(body, numero).version()).isEqualTo(4);
    }

    @Test
    void staysInItsTerritory() {
        At breton = fixture.body("bretagne", "73282932007293");
        String numero = published(breton, "Dentelle");
        At corsican = fixture.body("corse", "73282932007301");
        String other = published(corsican, "Clémentines");
        String before = live(corsican, other).sha256();

        breton.run(() -> recrutements.setEtat(session(breton, numero), "1", "2"));

        assertThat(live(corsican, other).sha256()).isEqualTo(before);
        assertThat(live(breton, numero).recrutementLe()).isNotNull();
    }

    private void change(String numero, String element, String text) {
        Partie read = parties.get(numero);
        parties.save(
                numero, read.document(), ElementPath.parse(element).put(read.document(), Element.leaf(element, text)));
    }

    private String published(At body, String intitule) {
        String numero = fixture.offer(body, intitule);
        approve(body, numero);
        return numero;
    }

    private void approve(At body, String numero) {
        long version = body.call(() -> offres.submit(numero).version());
        At.collector(String.valueOf(body.membership().territoire())).run(() -> review.approve(numero, version));
    }

    private Publication live(At body, String numero) {
        return body.call(() -> review.findLive(numero).orElseThrow());
    }

    private String session(At body, String numero) {
        return body.call(() -> parties.listSessions(
                        parties.listActions(numero).getFirst().numero(), 0, 1)
                .getFirst()
                .numero());
    }

    private static Element formation(Publication publication) {
        return Fragment.parse(publication.fragment()).element();
    }

    private static Element sessionOf(Publication publication, String numero) {
        return sessionOf(formation(publication), numero);
    }

    private static Element sessionOf(Element formation, String numero) {
        return formation
                .all()
                .filter(element -> element.name().equals("session")
                        && element.numero().filter(numero::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
