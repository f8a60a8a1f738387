package fr.estuaire.rollup;

import static fr.estuaire.rollup.Fiches.mojibake;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.EstuaireTest;
import fr.estuaire.shared.Sha256;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;

/** Faulty deliveries, which must change nothing. */
@EstuaireTest
@Import(LivraisonFixture.class)
class GardeFluxFautifsTest extends GardeScene {
    /** What is delivered in place of the day's feed. */
    record Faulty(String name, Function<GardeFluxFautifsTest, byte[]> delivery, Statut statut, List<String> words) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Faulty held(String name, Function<GardeFluxFautifsTest, Fiches> feed, String... words) {
        return new Faulty(name, test -> bytes(feed.apply(test)), Statut.RETENUE, List.of(words));
    }

    private static Faulty broken(String name, Function<GardeFluxFautifsTest, byte[]> delivery, String... words) {
        return new Faulty(name, delivery, Statut.ECHEC, List.of(words));
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

    private static String sha256(byte[] bytes) {
        MessageDigest digest = Sha256.begin();
        digest.update(bytes);
        return Sha256.end(digest);
    }

    private boolean lastIsNotBase() {
        List<String> last = TenantScope.call(
                Space.national(),
                () -> jdbc.sql(
                                "SELECT source_sha256 FROM execution_territoire WHERE territoire = ? AND statut = 'APPLIQUEE'"
                                        + " ORDER BY id DESC LIMIT 3")
                        .param(ONE)
                        .query(String.class)
                        .list());
        return !last.equals(Stream.of(base, yesterday, oldest)
                .map(feed -> sha256(bytes(feed)))
                .toList());
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
}
