package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.CountedStatements;
import fr.estuaire.EstuaireTest;
import fr.estuaire.SetClock;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.review.ReviewService;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
class RecrutementServiceTest {
    private static final RecrutementFilter ALL = new RecrutementFilter(null, null, false);
    private static final RecrutementFilter STALE = new RecrutementFilter(null, null, true);
    private static final PlacesSession UNKNOWN = new PlacesSession(null, null);

    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    PartieService parties;

    @Autowired
    LieuService lieux;

    @Autowired
    RecrutementService recrutements;

    @Autowired
    ReunionSearch reunions;

    @Autowired
    ReviewService review;

    @Autowired
    Formations formations;

    @Autowired
    Parties partieRows;

    @Autowired
    LheoWriting lheo;

    @Autowired
    BodyAccess access;

    @Autowired
    CurrentPerson currentPerson;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territories territories;

    @Autowired
    DataSource dataSource;

    @Autowired
    Clock clock;

    @Test
    void listsTheSessionsOfTheBodyAloneTheNearestFirst() {
        At body = fixture.body("bretagne", "73282932007012");
        String numero = fixture.offer(body, "Menuiserie");
        addSession(body, numero, LocalDate.of(2029, 3, 5));
        addSession(body, numero, LocalDate.of(2020, 3, 5));
        fixture.offer(fixture.body("bretagne", "73282932007020"), "Voisine");
        fixture.offer(fixture.body("corse", "73282932007038"), "Clémentines");

        List<RecrutementLine> lines = body.call(() -> recrutements.list(ALL, 0, 50));

        assertThat(lines)
                .extracting(RecrutementLine::debut)
                .containsExactly(LocalDate.of(2029, 3, 5), LocalDate.of(2030, 9, 2));
        assertThat(lines.getLast()).satisfies(line -> {
            assertThat(line.intitule()).isEqualTo("Menuiserie");
            assertThat(line.ville()).isEqualTo("Rennes");
            assertThat(line.etat()).isEqualTo("1");
            assertThat(line.places()).isEqualTo(UNKNOWN);
            assertThat(line.reunion())
                    .isEqualTo(new RecrutementLine.Rencontre(
                            LocalDate.of(2030, 8, 19), LocalTime.of(14, 0), false, "Rennes", 12));
            assertThat(line.publiee()).isFalse();
        });
        assertThat(body.call(() -> recrutements.count(ALL))).isEqualTo(2);
    }

    @Test
    void leavesOutWhatIsCalledOff() {
        At body = fixture.body("bretagne", "73282932007046");
        String numero = fixture.offer(body, "Vannerie");
        String session = session(body, numero);
        body.run(() -> {
            Partie read = parties.get(session);
            parties.save(
                    session,
                    read.document(),
                    new Suivi(null, null, null, "Financement retiré").writeIn(read.document()));
        });

        assertThat(body.call(() -> recrutements.list(ALL, 0, 50))).isEmpty();
        assertThatThrownBy(() -> body.run(() -> recrutements.setEtat(session, "1", "2")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("annulée");
    }

    @Test
    void findsByTitleAndTown() {
        At body = fixture.body("bretagne", "73282932007053");
        String wanted = fixture.offer(body, "Soudage 100 %");
        fixture.offer(body, "Soudage mille");

        assertThat(body.call(() -> recrutements.list(new RecrutementFilter("0 %", null, false), 0, 50)))
                .extracting(RecrutementLine::formation)
                .containsExactly(wanted);
        assertThat(body.call(() -> recrutements.count(new RecrutementFilter("renn", null, false))))
                .isEqualTo(2);
    }

    @Test
    void writesPlacesInTheDocumentAndSaysWhenAndHowFullItIs() {
        At body = fixture.body("bretagne", "73282932007061");
        String session = session(body, fixture.offer(body, "Couture"));

        RecrutementLine line = body.call(() -> recrutements.setPlaces(session, UNKNOWN, new PlacesSession(4, 16)));

        assertThat(line.places()).isEqualTo(new PlacesSession(4, 16));
        assertThat(line.saturation()).contains(75);
        assertThat(line.placesLe()).isNotNull();
        Element document = body.call(() -> parties.get(session).document());
        assertThat(Suivi.of(document).places()).isEqualTo(4);
        assertThat(document.children("recrutement")).hasSize(1);
    }

    @Test
    void tellsAChangeMeanwhileInsteadOfWritingOverIt() {
        At body = fixture.body("bretagne", "73282932007079");
        String session = session(body, fixture.offer(body, "Poterie"));
        body.run(() -> recrutements.setPlaces(session, UNKNOWN, new PlacesSession(4, 16)));

        assertThatThrownBy(() -> body.run(() -> recrutements.setPlaces(session, UNKNOWN, new PlacesSession(9, 16))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("4 places sur 16");
        body.run(() -> recrutements.setEtat(session, "1", "3"));
        assertThatThrownBy(() -> body.run(() -> recrutements.setEtat(session, "1", "2")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(body.call(() -> recrutements.list(ALL, 0, 1)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.places().restantes()).isEqualTo(4);
                    assertThat(line.etat()).isEqualTo("3");
                });
    }

    @Test
    void letsOneOfManyWinWhoTouchAtTheSameMoment() {
        At body = fixture.body("bretagne", "73282932007087");
        String session = session(body, fixture.offer(body, "Verrerie"));

        List<CompletableFuture<Boolean>> touches = IntStream.rangeClosed(1, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> touch(body, session, n)))
                .toList();

        assertThat(touches.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    private boolean touch(At body, String session, int places) {
        try {
            body.run(() -> recrutements.setPlaces(session, UNKNOWN, new PlacesSession(places, 16)));
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Test
    void refusesMorePlacesThanTheSessionTakes() {
        At body = fixture.body("bretagne", "73282932007095");
        String session = session(body, fixture.offer(body, "Reliure"));

        assertThatThrownBy(() -> body.run(() -> recrutements.setPlaces(session, UNKNOWN, new PlacesSession(17, 16))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16");
        assertThatThrownBy(() -> body.run(() -> recrutements.setPlaces(session, UNKNOWN, new PlacesSession(-1, null))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> body.run(() -> recrutements.setEtat(session, "1", "8")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsAsOldWhatIsPublishedAndWasNotSaidForTwoWeeks() {
        SetClock day = new SetClock(LocalDate.of(2030, 1, 7));
        RecrutementService then = at(day);
        At body = fixture.body("bretagne", "73282932007103");
        String numero = fixture.offer(body, "Jardins");
        assertThat(body.call(() -> then.count(STALE))).isZero();

        publish(body, numero);
        assertThat(body.call(() -> then.count(STALE))).isEqualTo(1);

        body.run(() -> then.setPlaces(session(body, numero), UNKNOWN, new PlacesSession(4, 16)));
        assertThat(body.call(() -> then.count(STALE))).isZero();

        day.set(LocalDate.of(2030, 1, 20));
        assertThat(body.call(() -> then.count(STALE))).isZero();
        day.set(LocalDate.of(2030, 1, 22));
        assertThat(body.call(() -> then.list(STALE, 0, 50)))
                .singleElement()
                .extracting(line -> Duration.between(line.placesLe(), day.instant()))
                .isEqualTo(Duration.ofDays(15));

        body.run(() -> then.setPlaces(session(body, numero), new PlacesSession(4, 16), new PlacesSession(4, 16)));
        assertThat(body.call(() -> then.count(STALE))).isZero();
        day.set(LocalDate.of(2030, 3, 1));
        body.run(() -> then.setEtat(session(body, numero), "1", "2"));
        assertThat(body.call(() -> then.count(STALE))).isZero();
    }

    @Test
    void leavesASubmittedOfferSubmittedAndItsVersionOneFurther() {
        At body = fixture.body("bretagne", "73282932007111");
        String numero = fixture.offer(body, "Brasserie");
        long version = body.call(() -> offres.submit(numero).version());

        body.run(() -> recrutements.setEtat(session(body, numero), "1", "3"));

        assertThat(body.call(() -> offres.get(numero))).satisfies(offre -> {
            assertThat(offre.etat()).isEqualTo(Etat.SOUMISE);
            assertThat(offre.version()).isEqualTo(version + 1);
        });
    }

    @Test
    void keepsOneLineOfHistoryADayAndSession() {
        SetClock day = new SetClock(LocalDate.of(2030, 1, 7));
        RecrutementService then = at(day);
        At body = fixture.body("bretagne", "73282932007129");
        String numero = fixture.offer(body, "Osier");
        String session = session(body, numero);

        body.run(() -> {
            then.setPlaces(session, UNKNOWN, new PlacesSession(9, 16));
            then.setPlaces(session, new PlacesSession(9, 16), new PlacesSession(4, 16));
            then.setEtat(session, "1", "3");
            then.setEtat(session, "3", "1");
        });
        assertThat(told(body, numero))
                .singleElement()
                .asString()
                .contains("2 sept. 2030".replace(' ', '\u00A0'), "non précisé → 4", "capacité")
                .doesNotContain("9", "suspendu");

        day.set(LocalDate.of(2030, 1, 8));
        body.run(() -> then.setEtat(session, "1", "2"));
        assertThat(told(body, numero)).hasSize(2).first().asString().contains("ouvert → fermé");
    }

    @Test
    void announcesAMeetingAtAPlaceOfTheBody() {
        At body = fixture.body("bretagne", "73282932007137");
        String numero = fixture.offer(body, "Cuir");
        String session = session(body, numero);
        String lieu =
                body.call(() -> lieux.list(String.valueOf(body.membership().organisme()))
                        .getFirst()
                        .numero());
        LocalDate le = LocalDate.now(clock).plusDays(3);
        NouvelleReunion reunion = new NouvelleReunion(le, LocalTime.of(9, 30), lieu, 20);

        RecrutementLine line = body.call(() -> recrutements.addReunion(session, reunion));

        assertThat(line.reunion())
                .isEqualTo(new RecrutementLine.Rencontre(le, LocalTime.of(9, 30), false, "Rennes", 20));
        assertThat(body.call(() -> reunions.listNext(10)))
                .extracting(Reunion::le)
                .containsExactly(le, LocalDate.of(2030, 8, 19));
        assertThat(body.call(() -> offres.submit(numero)).etat()).isEqualTo(Etat.SOUMISE);
        assertThatThrownBy(() -> body.run(() -> recrutements.addReunion(session, reunion)))
                .hasMessageContaining("déjà");
    }

    @Test
    void refusesAMeetingInThePastOrAfterTheSession() {
        At body = fixture.body("bretagne", "73282932007145");
        String session = session(body, fixture.offer(body, "Laine"));
        LocalDate today = LocalDate.now(clock);

        assertThatThrownBy(() -> body.run(() ->
                        recrutements.addReunion(session, new NouvelleReunion(today.minusDays(2), null, null, null))))
                .hasMessageContaining("passée");
        assertThatThrownBy(() -> body.run(() -> recrutements.addReunion(
                        session, new NouvelleReunion(LocalDate.of(2031, 9, 2), null, null, null))))
                .hasMessageContaining("finie");
    }

    @Test
    void keepsOthersAway() {
        At body = fixture.body("bretagne", "73282932007152");
        String session = session(body, fixture.offer(body, "Lin"));
        At neighbour = fixture.body("bretagne", "73282932007160");

        assertThatThrownBy(() -> neighbour.run(() -> recrutements.setEtat(session, "1", "2")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.administrator("bretagne").run(() -> recrutements.setEtat(session, "1", "2")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.nation().run(() -> recrutements.count(ALL)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.collector("corse").run(() -> recrutements.setEtat("S999999", "1", "2")))
                .isInstanceOf(NoSuchElementException.class);
        At.collector("bretagne").run(() -> recrutements.setEtat(session, "1", "2"));
    }

    @Test
    void readsAPageInTwoStatementsHoweverLong() {
        At body = fixture.body("bretagne", "73282932007178");
        String numero = fixture.offer(body, "Ganterie");
        IntStream.range(0, 30).forEach(n -> addSession(body, numero, LocalDate.of(2031, 1, 6)));
        CountedStatements counted = new CountedStatements(dataSource);
        RecrutementLines lines = new RecrutementLines(counted.client());
        RecrutementLines.Criteria all = new RecrutementLines.Criteria(
                body.membership().organisme(), null, false, LocalDate.of(2030, 1, 1), clock.instant());

        assertThat(counted.during(() -> body.run(() ->
                        assertThat(lines.list(all, 0, 20)).hasSize(20).noneMatch(line -> line.reunion() == null))))
                .isEqualTo(2);
    }

    @Test
    void writesATouchInThirteenStatementsHoweverLargeTheOffer() {
        At body = fixture.body("bretagne", "73282932007186");
        String numero = fixture.offer(body, "Corderie");
        IntStream.range(0, 60).forEach(n -> addSession(body, numero, LocalDate.of(2031, 1, 6)));
        String session = session(body, numero);
        CountedStatements counted = new CountedStatements(dataSource);
        JdbcClient client = counted.client();
        RecrutementService touched = new RecrutementService(
                new RecrutementLines(client),
                new RecrutementWriting(
                        new Formations(client, new JdbcTemplate(counted.source())),
                        new Parties(client, new PartieRows(new JdbcTemplate(counted.source()))),
                        lheo,
                        new Evenements(client, clock),
                        access,
                        territories,
                        publisher,
                        clock),
                lieux,
                access,
                currentPerson,
                territories,
                clock);

        assertThat(counted.during(() -> body.run(() -> touched.setPlaces(session, UNKNOWN, new PlacesSession(4, 16)))))
                .isLessThanOrEqualTo(13);
    }

    @Test
    void takesBackAMeetingAndTellsNothingOfIt() {
        At body = fixture.body("bretagne", "73282932007194");
        String numero = fixture.offer(body, "Filature");
        String session = session(body, numero);
        Element before = body.call(() -> parties.get(session).document());
        NouvelleReunion reunion = new NouvelleReunion(LocalDate.of(2030, 8, 5), LocalTime.of(9, 0), null, null);

        body.run(() -> recrutements.addReunion(session, reunion));
        assertThat(told(body, numero)).singleElement().asString().contains("réunion ajoutée");
        body.run(() -> recrutements.removeReunion(session, reunion));

        assertThat(body.call(() -> parties.get(session).document())).isEqualTo(before);
        assertThat(told(body, numero)).singleElement().asString().doesNotContain("réunion");
    }

    @Test
    void datesWhatIsSaidInTheForm() {
        At body = fixture.body("bretagne", "73282932007202");
        String session = session(body, fixture.offer(body, "Teinture"));

        body.run(() -> {
            Element read = parties.get(session).document();
            parties.save(
                    session,
                    read,
                    ElementPath.parse("etat-recrutement").put(read, Element.leaf("etat-recrutement", "3")));
        });

        assertThat(body.call(() -> recrutements.get(session))).satisfies(line -> {
            assertThat(line.etat()).isEqualTo("3");
            assertThat(line.etatLe()).isNotNull();
            assertThat(line.placesLe()).isNull();
        });
    }

    /** The same service on another day. */
    private RecrutementService at(Clock then) {
        RecrutementWriting writing = new RecrutementWriting(
                formations, partieRows, lheo, new Evenements(jdbc, then), access, territories, publisher, then);
        return new RecrutementService(
                new RecrutementLines(jdbc), writing, lieux, access, currentPerson, territories, then);
    }

    private List<String> told(At body, String numero) {
        return body.call(() -> offres.listEvenements(numero)).stream()
                .filter(evenement -> evenement.quoi() == Evenement.Quoi.RECRUTEMENT)
                .map(evenement -> String.valueOf(evenement.motif()))
                .toList();
    }

    private void publish(At body, String numero) {
        long version = body.call(() -> offres.submit(numero).version());
        At.collector("bretagne").run(() -> review.approve(numero, version));
    }

    private void addSession(At body, String numero, LocalDate debut) {
        body.run(() -> parties.addSessions(
                parties.listActions(numero).getFirst().numero(), List.of(OffreFixture.session(debut))));
    }

    private String session(At body, String numero) {
        return body.call(() -> parties.listSessions(
                        parties.listActions(numero).getFirst().numero(), 0, 1)
                .getFirst()
                .numero());
    }
}
