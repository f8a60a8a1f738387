package fr.estuaire.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.EstuaireTest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;

/** Honest deliveries, which must pass. */
@EstuaireTest
@Import(LivraisonFixture.class)
class GardeFluxHonnetesTest extends GardeScene {
    /** @param before what was accepted the days before */
    record Honest(
            String name,
            Function<GardeFluxHonnetesTest, List<Fiches>> before,
            Function<GardeFluxHonnetesTest, byte[]> delivery) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Honest honest(String name, Function<GardeFluxHonnetesTest, Fiches> feed) {
        return after(name, test -> List.of(test.base), feed);
    }

    private static Honest after(
            String name,
            Function<GardeFluxHonnetesTest, List<Fiches>> before,
            Function<GardeFluxHonnetesTest, Fiches> feed) {
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
}
