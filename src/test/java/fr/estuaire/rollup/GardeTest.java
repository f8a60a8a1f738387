package fr.estuaire.rollup;

import static fr.estuaire.rollup.Fiches.mojibake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Faulty deliveries that must change nothing, and honest ones that must pass. */
@EstuaireTest
@Import(LivraisonFixture.class)
class GardeTest {
    private static final String ONE = "pays-de-la-loire";
    private static final String TWO = "grand-est";
    private static final String SMALL = "saint-pierre-et-miquelon";
    private static final int BASE = 150;

    @Autowired
    Rollup rollup;

    @Autowired
    Successions successions;

    @Autowired
    FluxRetenus refus;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** The days before: one feed, then another one, then the one that stands. */
    private Fiches oldest = Fiches.of(0, 0, "", LocalDate.EPOCH);

    private Fiches yesterday = oldest;
    private Fiches base = oldest;
    private Fiches neighbour = oldest;

    /** What is delivered in place of the day's feed. */
    record Faulty(String name, Function<GardeTest, byte[]> delivery, Statut statut, List<String> words) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** @param before what was accepted the days before */
    record Honest(String name, Function<GardeTest, List<Fiches>> before, Function<GardeTest, byte[]> delivery) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeEach
    void stand() {
        LocalDate today = LocalDate.now(clock);
        neighbour = Fiches.of(BASE, 2, "GE", today, "67", "68", "57", "51");
        oldest = Fiches.of(BASE, 1, "PL", today, "44", "49", "85", "72");
        yesterday = oldest.first(12, one -> one.prix = "900");
        base = yesterday.first(24, one -> one.titre += " bis").exported("20260310");
    }

    private static Faulty held(String name, Function<GardeTest, Fiches> feed, String... words) {
        return new Faulty(name, test -> bytes(feed.apply(test)), Statut.RETENUE, List.of(words));
    }

    private static Faulty broken(String name, Function<GardeTest, byte[]> delivery, String... words) {
        return new Faulty(name, delivery, Statut.ECHEC, List.of(words));
    }

    private static Honest honest(String name, Function<GardeTest, Fiches> feed) {
        return after(name, test -> List.of(test.base), feed);
    }

    private static Honest after(
            String name, Function<GardeTest, List<Fiches>> before, Function<GardeTest, Fiches> feed) {
        return new Honest(name, before, test -> bytes(feed.apply(test)));
    }

    /** A third of the offers have sessions that are over. */
    private Fiches summer() {
        return base.oneIn(3, one -> one.sessions.forEach(session -> session.move(-400)));
    }

    private boolean isOver(Fiches.Session session) {
        return session.fin.isBefore(LocalDate.now(clock));
    }

    private Fiches news(int n, String prefix, String... departements) {
        return Fiches.of(n, 5, prefix, LocalDate.now(clock), departements);
    }

    private static byte[] bytes(Fiches feed) {
        return feed.xml().getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Faulty> faulty() {
        return Stream.of(
                held("sans formation", test -> test.base.keep(0), "aucune formation"),
                held("moitié du flux", test -> test.base.keep(BASE / 2), "retirerait 75 formations sur 150"),
                held("un quart en moins", test -> test.base.skip(40), "retirerait 40 formations sur 150"),
                held("une seule formation", test -> test.base.keep(1), "retirerait 149 formations"),
                held(
                        "un département absent",
                        test -> test.base.keep(one -> !one.departement().equals("49")),
                        "Le département 49 n’aurait plus que 0"),
                held(
                        "le plus petit département absent",
                        test -> test.base.keep(one -> !one.departement().equals("72")),
                        "Le département 72 n’aurait plus que 0"),
                held(
                        "dates décalées d’un an",
                        test -> test.base.eachSession(one -> one.move(365)),
                        "décalées de 365 jours vers l’avenir"),
                held(
                        "dates décalées d’un an en arrière",
                        test -> test.base.eachSession(one -> one.move(-365)),
                        "vers le passé"),
                held(
                        "dates décalées d’un jour par le fuseau",
                        test -> test.base.eachSession(one -> one.move(-1)),
                        "décalées de 1 jour vers le passé"),
                held(
                        "accents lus comme deux lettres",
                        test -> test.base.each(one -> {
                            one.titre = mojibake(one.titre);
                            one.objectif = mojibake(one.objectif);
                        }),
                        "textes abîmés",
                        "encodage"),
                held(
                        "caractères illisibles",
                        test -> test.base.each(one -> one.objectif = one.objectif.replace('é', '\uFFFD')),
                        "textes abîmés"),
                held(
                        "accents devenus points d’interrogation",
                        test -> test.base.each(one -> one.titre = one.titre.replaceAll("[éèÉ]", "?")),
                        "textes abîmés"),
                held(
                        "tous les numéros changés",
                        test -> test.base.each(one -> one.numero = "N" + one.numero),
                        "ne changent que de numéro"),
                held(
                        "un numéro sur cinq changé",
                        test -> test.base.oneIn(5, one -> one.numero = "N" + one.numero),
                        "ne changent que de numéro"),
                held("fichier de la veille", test -> test.yesterday, "octet pour octet"),
                held("fichier d’il y a plusieurs jours", test -> test.oldest, "octet pour octet"),
                held(
                        "flux de la veille réécrit",
                        test -> test.yesterday.reversed(),
                        "mot pour mot à une version plus ancienne"),
                held(
                        "fichier à l’horodatage passé",
                        test -> test.base.first(3, one -> one.prix = "5").exported("20260301"),
                        "avant le dernier flux accepté"),
                held(
                        "flux d’une autre région",
                        test -> test.neighbour,
                        "déjà au catalogue sous le même numéro pour Grand Est"),
                held(
                        "deux régions mêlées",
                        test -> test.base.plus(test.neighbour),
                        "déjà au catalogue sous le même numéro"),
                held(
                        "recrutement disparu",
                        test -> test.base.eachSession(one -> one.recrutement = false),
                        "une date de recrutement ou d’information"),
                held(
                        "recrutement disparu à moitié",
                        test -> test.base.oneIn(2, one -> one.sessions.forEach(session -> session.recrutement = false)),
                        "une date de recrutement"),
                held(
                        "coordonnées disparues",
                        test -> test.base.each(one -> one.coordonnees = false),
                        "des sessions auraient des coordonnées"),
                held(
                        "états de recrutement disparus",
                        test -> test.base.eachSession(one -> one.etat = ""),
                        "un état de recrutement"),
                held("tout fermé", test -> test.base.eachSession(one -> one.etat = "2"), "un recrutement ouvert"),
                held(
                        "chaque formation deux fois",
                        test -> test.base.plus(test.base.each(one -> one.numero = "D" + one.numero)),
                        "sous un autre numéro, mot pour mot"),
                held(
                        "offre multipliée",
                        test -> test.base.plus(Fiches.of(200, 9, "X", LocalDate.now(test.clock), "44", "49", "85")),
                        "passerait de 150 formations à 350"),
                broken("fichier coupé", test -> Arrays.copyOf(bytes(test.base), 90_000), "n’a pas changé"),
                broken("gzip coupé", test -> cut(gzip(test.base)), "n’a pas changé"),
                broken(
                        "XML mal fermé",
                        test -> test.base
                                .xml()
                                .replaceFirst("</action>", "</acte>")
                                .getBytes(StandardCharsets.UTF_8),
                        "n’a pas changé"),
                broken(
                        "page d’erreur en HTML",
                        test -> "<!DOCTYPE html><html><body>502 Bad Gateway</body></html>"
                                .getBytes(StandardCharsets.UTF_8),
                        "n’a pas changé"),
                broken(
                        "latin-1 annoncé comme UTF-8",
                        test -> test.base.xml().getBytes(StandardCharsets.ISO_8859_1),
                        "n’a pas changé"),
                held(
                        "apprentissage disparu",
                        test -> test.base.each(one -> one.apprentissage = false),
                        "Apprentissage : 0 session"),
                held(
                        "conventionnement disparu",
                        test -> test.base.each(one -> one.conventionnee = false),
                        "Offre conventionnée : 0 session"),
                held(
                        "langues disparues",
                        test -> test.base.each(one -> one.formacode = "21538"),
                        "Formations linguistiques : 0 session"),
                held(
                        "tout en apprentissage",
                        test -> test.base.each(one -> one.apprentissage = true),
                        "Apprentissage : ",
                        "au lieu de"),
                held(
                        "codes de certification disparus",
                        test -> test.base.each(one -> one.rncp = ""),
                        "un code de certification"),
                held(
                        "un seul SIRET pour tous",
                        test -> test.base.each(one -> one.siret = Fiches.siret(1)),
                        "n’aurait plus que 1 organisme"),
                held(
                        "tous les lieux à Paris",
                        test -> test.base.each(one -> one.moveTo("75")),
                        "hors des départements du territoire"),
                held(
                        "élément obligatoire disparu",
                        test -> test.base.each(one -> one.abimee = true),
                        "150 formations à écarter sur 150"),
                held(
                        "sessions perdues",
                        test -> test.base
                                .each(one -> one.sessions
                                        .subList(1, one.sessions.size())
                                        .clear())
                                .oneIn(3, one -> one.sessions.forEach(session -> session.move(-400))),
                        "session"),
                held(
                        "dates de début disparues",
                        test -> test.base.eachSession(one -> one.debut = null),
                        "une date de début"),
                new Faulty(
                        "un sixième sans élément obligatoire",
                        test -> bytes(test.base.oneIn(6, one -> one.abimee = true)),
                        Statut.APPLIQUEE,
                        List.of("")));
    }

    static Stream<Honest> honest() {
        return Stream.of(
                honest("même offre, autre ordre", test -> test.base.reversed().exported("20260311")),
                honest("horodatage du jour", test -> test.base.exported("20260311")),
                honest(
                        "fichier sans horodatage",
                        test -> test.base.first(3, one -> one.prix = "10").exported(null)),
                new Honest(
                        "fichier compressé", test -> List.of(test.base), test -> gzip(test.base.exported("20260311"))),
                honest("une formation nouvelle", test -> test.base.plus(test.news(1, "NEUVE", "44"))),
                honest(
                        "un organisme nouveau",
                        test -> test.base.plus(test.news(12, "NEUF", "85").each(one -> one.siret = Fiches.siret(5)))),
                honest("gros import", test -> test.base.plus(test.news(100, "IMP", "44", "49", "53"))),
                honest(
                        "campagne d’apprentissage",
                        test -> test.base.plus(test.news(60, "APP", "44", "49").each(one -> one.apprentissage = true))),
                honest(
                        "campagne de formations linguistiques",
                        test -> test.base.plus(test.news(50, "FLE", "44").each(one -> one.formacode = "15235"))),
                honest("un département ouvert", test -> test.base.plus(test.news(30, "MAY", "53"))),
                honest(
                        "quelques formations hors du territoire",
                        test -> test.base.plus(test.news(20, "HOR", "35", "79"))),
                honest("un dixième retiré", test -> test.base.skip(15)),
                honest(
                        "un organisme fermé",
                        test -> test.base.keep(
                                one -> !one.siret.equals(test.base.list().getFirst().siret))),
                after(
                        "formations terminées retirées",
                        test -> List.of(test.summer()),
                        test -> test.summer().keep(one -> !test.isOver(one.sessions.getLast()))),
                after(
                        "sessions terminées retirées",
                        test -> List.of(test.summer()),
                        test -> test.summer()
                                .keep(one -> one.sessions.stream().anyMatch(session -> !test.isOver(session)))
                                .each(one -> one.sessions.removeIf(test::isOver))),
                after(
                        "rentrée suivante publiée",
                        test -> List.of(test.summer()),
                        test -> test.summer()
                                .where(
                                        one -> test.isOver(one.sessions.getLast()),
                                        one -> one.sessions.forEach(session -> session.move(500)))),
                after(
                        "apprentissage terminé en été",
                        test -> List.of(test.base.where(
                                one -> one.apprentissage, one -> one.sessions.forEach(session -> session.move(-400)))),
                        test -> test.base.keep(one -> !one.apprentissage)),
                after(
                        "département dont tout est terminé",
                        test -> List.of(test.base.where(
                                one -> one.departement().equals("72"),
                                one -> one.sessions.forEach(session -> session.move(-400)))),
                        test -> test.base.keep(one -> !one.departement().equals("72"))),
                honest(
                        "deuxième session partout",
                        test -> test.base.each(one -> {
                            Fiches.Session more = one.sessions.getLast().copy();
                            more.numero += "b";
                            more.move(90);
                            one.sessions.add(more);
                        })),
                honest(
                        "huit formations renumérotées",
                        test -> test.base.first(8, one -> one.numero = "R" + one.numero)),
                honest(
                        "titres corrigés",
                        test -> test.base.oneIn(2, one -> one.titre = one.titre.replace("n°", "numéro"))),
                honest(
                        "textes tous réécrits",
                        test -> test.base.each(one ->
                                one.objectif = "À l’issue, la personne sait exercer : « bien ». " + one.objectif)),
                honest(
                        "lettres étrangères dans les textes",
                        test -> test.base.each(one -> one.objectif =
                                "São Paulo, Ångström, ÃO, naïve, Łódź, 100 % réussi ? Oui. " + one.objectif)),
                honest("prix tous changés", test -> test.base.each(one -> one.prix = "1300")),
                honest("interlocuteur changé partout", test -> test.base.each(one -> one.contact = "Durand")),
                honest("recrutement renseigné partout", test -> test.base.eachSession(one -> one.recrutement = true)),
                honest(
                        "quelques recrutements retirés",
                        test -> test.base.oneIn(
                                8, one -> one.sessions.forEach(session -> session.recrutement = false))),
                honest(
                        "un tiers des sessions fermées",
                        test -> test.base.oneIn(3, one -> one.sessions.forEach(session -> session.etat = "2"))),
                honest(
                        "coordonnées retirées d’un dixième",
                        test -> test.base.oneIn(10, one -> one.coordonnees = false)),
                after(
                        "coordonnées ajoutées partout",
                        test -> List.of(test.base.each(one -> one.coordonnees = false)),
                        test -> test.base),
                honest(
                        "dix formations reportées d’une semaine",
                        test -> test.base.first(10, one -> one.sessions.forEach(session -> session.move(7)))),
                honest(
                        "quelques formations reportées d’un an",
                        test -> test.base.first(8, one -> one.sessions.forEach(session -> session.move(365)))),
                honest("un tiers passé à distance", test -> test.base.oneIn(3, one -> one.enseignement = "2")),
                honest("un organisme déménagé", test -> test.base.first(7, one -> one.moveTo("53"))),
                honest(
                        "établissements du même organisme",
                        test -> test.base.oneIn(15, one -> one.siret = Fiches.siret(700))),
                honest(
                        "certification remplacée, même numéro",
                        test -> test.base.oneIn(3, one -> one.rncp = "39" + one.rncp.substring(2))),
                honest("quelques formations abîmées", test -> test.base.oneIn(20, one -> one.abimee = true)),
                after(
                        "formations réparées",
                        test -> List.of(test.base, test.base.oneIn(6, one -> one.abimee = true)),
                        test -> test.base),
                after(
                        "retour de formations retirées",
                        test -> List.of(test.base, test.base.skip(15)),
                        test -> test.base.exported("20260312")),
                after(
                        "import sur trois nuits",
                        test -> List.of(test.base.keep(60), test.base.keep(100)),
                        test -> test.base.exported("20260311")),
                after("premier flux d’un territoire", test -> List.of(), test -> test.base),
                after(
                        "territoire qui démarre",
                        test -> List.of(test.base.keep(8)),
                        test -> test.base.exported("20260311")));
    }

    private static byte[] gzip(Fiches feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(bytes(feed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length * 2 / 3);
    }

    @ParameterizedTest
    @MethodSource
    void faulty(Faulty fault) {
        standFirm();
        List<String> before = digest();

        livraisons.deliver(ONE, fault.delivery().apply(this));
        TerritoryReport report = run(ONE);

        assertThat(report.findMotif().orElse("").replaceAll("[\u00A0\u202F]", " "))
                .contains(fault.words());
        assertThat(report.statut()).isEqualTo(fault.statut());
        assertThat(digest()).isEqualTo(before);
        if (fault.statut() == Statut.APPLIQUEE) {
            assertThat(report.comptes().isolees()).isPositive();
            livraisons.deliver(ONE, bytes(base));
            assertThat(run(ONE).statut()).isEqualTo(Statut.APPLIQUEE);
        }
    }

    /** Held feeds change nothing: what stands is brought once for all of them. */
    private void standFirm() {
        if (count("formation_catalogue WHERE territoire = '" + ONE + "'") != BASE || lastIsNotBase()) {
            livraisons.forget(ONE);
            livraisons.forget(TWO);
            deliver(TWO, neighbour);
            deliver(ONE, oldest);
            deliver(ONE, yesterday);
            deliver(ONE, base);
        }
    }

    private boolean lastIsNotBase() {
        return count("execution_territoire t WHERE territoire = '" + ONE + "' AND statut = 'APPLIQUEE'") < 3;
    }

    @ParameterizedTest
    @MethodSource
    void honest(Honest variation) {
        livraisons.forget(ONE);
        variation.before().apply(this).forEach(feed -> deliver(ONE, feed));

        livraisons.deliver(ONE, variation.delivery().apply(this));
        TerritoryReport report = run(ONE);

        assertThat(report.findMotif()).isEmpty();
        assertThat(report.statut()).isEqualTo(Statut.APPLIQUEE);
        assertThat(report.comptes().isolees()).isLessThan(10);
        assertThat(count("profil WHERE execution_territoire = " + report.id())).isPositive();
    }

    @Test
    void linksWhatWasRenumberedAndWhatWasSplitOrMerged() {
        livraisons.forget(ONE);
        deliver(ONE, base);
        Fiches.Fiche split = base.list().get(20);
        Fiches.Fiche merged = base.list().get(21);

        deliver(
                ONE,
                base.first(5, one -> one.numero = "R" + one.numero)
                        .keep(one -> !one.numero.equals(split.numero))
                        .where(one -> one.numero.equals(merged.numero), one -> {
                            one.numero = "P" + one.numero;
                            one.titre += " (nouvelle formule)";
                        }));

        assertThat(links())
                .hasSize(6)
                .filteredOn(one -> one.contains("NUMERO ACCEPTE 100"))
                .hasSize(5);
        assertThat(links()).anyMatch(one -> one.contains("PROCHE PROPOSE") && one.contains("P" + merged.numero));
        assertThat(count("formation_version WHERE fin_cause = 'RENUMEROTEE' AND territoire = '" + ONE + "'"))
                .isEqualTo(5);
    }

    @Test
    void keepsNothingOfAHeldFeedUntilAPersonReleasesIt() {
        livraisons.forget(ONE);
        deliver(ONE, base);
        Fiches renumbered = base.oneIn(2, one -> one.numero = "R" + one.numero);
        livraisons.deliver(ONE, bytes(renumbered));
        TerritoryReport held = run(ONE);
        assertThat(held.statut()).isEqualTo(Statut.RETENUE);
        assertThat(count("profil WHERE execution_territoire = " + held.id())).isZero();
        assertThat(links()).isEmpty();

        At.nation().call(() -> rollup.release(held.id(), "essai", "Changement d’outil annoncé"));

        assertThat(links()).hasSize(75).allMatch(one -> one.contains("NUMERO PROPOSE 100"));
        assertThat(At.nation().call(() -> successions.acceptCertain())).isEqualTo(75);
        assertThat(At.nation().call(() -> successions.count(Succession.Etat.PROPOSE)))
                .isZero();
        livraisons.deliver(ONE, bytes(renumbered.first(3, one -> one.prix = "7")));
        assertThat(run(ONE).statut()).isEqualTo(Statut.APPLIQUEE);
    }

    @Test
    void forgetsTheLinksAndTheProfileOfARunThatIsUndone() {
        livraisons.forget(ONE);
        deliver(ONE, base);
        livraisons.deliver(ONE, bytes(base.first(5, one -> one.numero = "R" + one.numero)));
        TerritoryReport renumbered = run(ONE);
        assertThat(links()).hasSize(5);

        At.nation().call(() -> rollup.undo(renumbered.id(), "essai", "Numéros changés par erreur"));

        assertThat(links()).hasSize(5).allMatch(one -> one.contains("NUMERO ANNULE"));
        assertThat(count("formation_catalogue WHERE numero LIKE 'R%' AND territoire = '" + ONE + "'"))
                .isZero();
        livraisons.deliver(ONE, bytes(base.keep(145)));
        assertThat(run(ONE).findMotif()).isEmpty();
    }

    @Test
    void tellsTheRegionAndNobodyElseThatItsFeedIsHeld() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
        deliver(ONE, base);
        deliver(TWO, neighbour);
        livraisons.deliver(ONE, bytes(base.keep(20)));
        run(ONE);

        assertThat(At.collector(ONE).call(() -> refus.listOwn()))
                .singleElement()
                .satisfies(one -> assertThat(one.phrases().getFirst()).contains("retirerait 130 formations sur 150"));
        assertThat(At.administrator(TWO).call(() -> refus.listOwn())).isEmpty();
        assertThatThrownBy(() -> At.body(ONE, "1").call(() -> refus.listOwn()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void seesATerritoryThatShrinksALittleEachNight() {
        livraisons.forget(ONE);
        deliver(ONE, base);
        deliver(ONE, base.keep(125));
        deliver(ONE, base.keep(105));

        livraisons.deliver(ONE, bytes(base.keep(88)));

        TerritoryReport held = run(ONE);
        assertThat(held.statut()).isEqualTo(Statut.RETENUE);
        assertThat(held.motif()).contains("En quatorze jours", "150 formations à 88");
    }

    @Test
    void sparesSmallTerritories() {
        livraisons.forget(SMALL);
        Fiches five = Fiches.of(5, 3, "SPM", LocalDate.now(clock), "975");
        deliver(SMALL, five);

        livraisons.deliver(SMALL, bytes(five.keep(2)));

        assertThat(run(SMALL).statut()).isEqualTo(Statut.APPLIQUEE);
    }

    private List<String> links() {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("""
                                SELECT CONCAT_WS(' ', r.nature, r.etat, r.score, n.numero) FROM remplacement r
                                JOIN formation_identite n ON n.id = r.nouveau WHERE r.territoire = ? ORDER BY r.id""").param(ONE).query(String.class).list());
    }

    private void deliver(String territoire, Fiches feed) {
        livraisons.deliver(territoire, bytes(feed));
        TerritoryReport report = run(territoire);
        assertThat(report.findMotif()).isEmpty();
        assertThat(report.statut()).isEqualTo(Statut.APPLIQUEE);
    }

    private TerritoryReport run(String territoire) {
        return At.nation()
                .call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(territoire), ProgressListener.NONE))
                .territories()
                .getFirst();
    }

    /** What the catalogue of the whole country holds, and how it came to. */
    private List<String> digest() {
        return Stream.of(
                        digest(
                                "formation_catalogue",
                                "id, version, intitule, organisme, siret, objectif, certifiante, entree_le"),
                        digest(
                                "session_catalogue",
                                "formation, rang, numero, debut, fin, recrutement, traits, departement, latitude"),
                        digest("formation_code", "formation, genre, code"),
                        digest("lieu_catalogue", "formation, rang, siret, ville, sessions, premiere, derniere"),
                        digest(
                                "formation_version",
                                "formation, version, sha256, valide_du, valide_au, entree, sortie, fin_cause"),
                        digest("formation_fragment", "formation, version, octets"),
                        digest(
                                "formation_identite",
                                "id, numero, generation, version, sha256, retiree_le, retrait_cause"),
                        digest("remplacement", "id, etat, ancien, nouveau"))
                .toList();
    }

    private String digest(String table, String columns) {
        return table + " "
                + TenantScope.call(
                        Space.national(),
                        () -> jdbc.sql("SELECT CONCAT(COUNT(*), ' ', COALESCE(BIT_XOR(CRC32(CONCAT_WS('|', " + columns
                                        + "))), 0)) FROM " + table)
                                .query(String.class)
                                .single());
    }

    private int count(String from) {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("SELECT COUNT(*) FROM " + from)
                        .query(Integer.class)
                        .single());
    }
}
