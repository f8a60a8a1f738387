package fr.estuaire.collect.imports;

import static fr.estuaire.collect.imports.FichierLheo.formation;
import static fr.estuaire.collect.imports.FichierLheo.with;
import static fr.estuaire.collect.imports.FichierLheo.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.collect.imports.Import.Statut;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementBuilder;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.offer.Etat;
import fr.estuaire.offer.Evenement;
import fr.estuaire.offer.Genre;
import fr.estuaire.offer.LieuFiche;
import fr.estuaire.offer.LieuService;
import fr.estuaire.offer.OffreFilter;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreLine;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.offer.OffreSearch;
import fr.estuaire.offer.OffreService;
import fr.estuaire.offer.OrganismeService;
import fr.estuaire.offer.Partie;
import fr.estuaire.offer.PartieService;
import fr.estuaire.offer.SessionChoice;
import fr.estuaire.reference.RegistersFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EstuaireTest
@org.springframework.context.annotation.Import(OffreFixture.class)
class ImportTest {
    private static final AtomicInteger BODIES = new AtomicInteger();
    private static final Duration LONG = Duration.ofMinutes(3);

    @Autowired
    Imports imports;

    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    PartieService parties;

    @Autowired
    OffreQuality quality;

    @Autowired
    OffreSearch search;

    @Autowired
    LieuService lieux;

    @Autowired
    OrganismeService organismes;

    private String siret = "";
    private String otherSiret = "";
    private At body = At.collector("bretagne");
    private At other = At.collector("bretagne");
    private At elsewhere = At.collector("normandie");

    @BeforeEach
    void bodies() {
        siret = RegistersFixture.siret(700, BODIES.incrementAndGet());
        otherSiret = RegistersFixture.siret(700, BODIES.incrementAndGet());
        body = fixture.body("bretagne", siret);
        other = fixture.body("bretagne", otherSiret);
        elsewhere = fixture.body("normandie", siret);
    }

    @Test
    void createsWhatTheBodyDoesNotHaveYetOnceThePersonSaysSo() {
        fixture.offer(elsewhere, "Soudage");
        long id = analysed(body, formation("X1", "Soudage", siret, 2));

        assertThat(list(body)).isEmpty();
        assertThat(verdicts(body, id)).containsOnly(Map.entry(Verdict.CREEE, 1L));
        LigneImport line = lines(body, id).getFirst();
        assertThat(line.motif()).contains("1 action et 2 sessions", "1 nouveau lieu rejoint");
        assertThat(line.numero()).isEqualTo("X1");

        accepted(body, id);

        OffreLine offre = list(body).getFirst();
        assertThat(offre.intitule()).isEqualTo("Soudage");
        assertThat(offre.etat()).isEqualTo(Etat.BROUILLON);
        assertThat(offre.sessions()).isEqualTo(2);
        assertThat(lines(body, id).getFirst().resultat()).isEqualTo(offre.numero());
        assertThat(body.call(() -> offres.listEvenements(offre.numero())))
                .extracting(Evenement::quoi)
                .containsExactly(Evenement.Quoi.IMPORTEE);
        assertThat(list(elsewhere)).hasSize(1);
        assertThat(list(other)).isEmpty();
    }

    @Test
    void findsNothingToDoTheSecondTime() {
        Element file = formation("X1", "Soudage", siret, 3);
        accepted(body, analysed(body, file));

        long again = analysed(body, file);

        assertThat(verdicts(body, again)).containsOnly(Map.entry(Verdict.INCHANGEE, 1L));
        assertThatThrownBy(() -> body.run(() -> imports.accept(again))).hasMessageContaining("Rien n’est choisi");
        assertThat(body.call(() -> lieux.list(numero(body)))).hasSize(1);
    }

    @Test
    void findsNothingToDoInItsOwnExport() {
        accepted(body, analysed(body, formation("X1", "Soudage", siret, 2)));
        Element own = body.call(() -> quality.preview(list(body).getFirst().numero()));

        assertThat(verdicts(body, analysed(body, own))).containsOnly(Map.entry(Verdict.INCHANGEE, 1L));
    }

    @Test
    void changesOnlyThePartsThatDiffer() {
        accepted(body, analysed(body, formation("X1", "Soudage", siret, 3)));
        Element changed = with(
                with(formation("X1", "Soudage à l’arc", siret, 4), "action/session[2]/etat-recrutement", "3"),
                "action/session[3]/etat-recrutement",
                "1");
        long id = analysed(body, changed);

        LigneImport line = lines(body, id).getFirst();
        assertThat(line.verdict()).isEqualTo(Verdict.CHANGEE);
        assertThat(line.motif()).contains("2 parties modifiées et 1 session ajoutée");
        assertThat(body.call(() -> imports.listEcarts(id, 1)))
                .anySatisfy(ecart -> {
                    assertThat(ecart.avant()).isEqualTo("Soudage");
                    assertThat(ecart.apres()).isEqualTo("Soudage à l’arc");
                })
                .hasSizeLessThan(14);

        accepted(body, id);

        OffreLine offre = list(body).getFirst();
        assertThat(offre.intitule()).isEqualTo("Soudage à l’arc");
        assertThat(offre.sessions()).isEqualTo(4);
        List<SessionChoice> sessions = sessions(offre.numero());
        assertThat(body.call(() -> parties.get(sessions.get(0).numero())).version())
                .isZero();
        assertThat(body.call(() -> parties.get(sessions.get(1).numero())).version())
                .isEqualTo(1);
    }

    @Test
    void keepsWhatTheFileNoLongerHasUnlessAskedToTakeItOut() {
        accepted(body, analysed(body, formation("X1", "Soudage", siret, 3)));
        Element shorter = without(formation("X1", "Soudage", siret, 3), "action/session[2]");

        long kept = analysed(body, shorter);
        assertThat(lines(body, kept).getFirst().verdict()).isEqualTo(Verdict.INCHANGEE);
        assertThat(lines(body, kept).getFirst().motif())
                .contains("n’est plus dans le fichier", "gardées telles quelles");

        long id = analysed(body, new Imports.Options(true, false), shorter);
        assertThat(lines(body, id).getFirst().verdict()).isEqualTo(Verdict.CHANGEE);
        accepted(body, id);

        OffreLine offre = list(body).getFirst();
        assertThat(offre.sessions()).isEqualTo(2);
        assertThat(body.call(() -> parties.listDeleted(offre.numero()))).hasSize(1);
    }

    @Test
    void refusesTheFormationOfAnotherBodyInWords() {
        long id = analysed(body, formation("X1", "Soudage", otherSiret, 1), formation("X2", "Cuisine", siret, 1));

        assertThat(lines(body, id)).extracting(LigneImport::verdict).containsExactly(Verdict.REFUSEE, Verdict.CREEE);
        assertThat(lines(body, id).getFirst().motif()).contains(otherSiret, "Organisme d’essai");
        assertThatThrownBy(() -> body.run(() -> imports.choose(id, 1, Choix.CREER)))
                .isInstanceOf(IllegalArgumentException.class);
        accepted(body, id);
        assertThat(list(body)).extracting(OffreLine::intitule).containsExactly("Cuisine");
        assertThat(list(other)).isEmpty();
    }

    @Test
    void refusesValuesThatNoOfferCanHold() {
        Element wrong = with(formation("X1", "Soudage", siret, 1), "objectif-general-formation", "99");
        Element tooLong = with(formation("X2", "x".repeat(300), siret, 1), "certifiante", "0");

        List<LigneImport> lines = lines(body, analysed(body, wrong, tooLong));

        assertThat(lines).extracting(LigneImport::verdict).containsOnly(Verdict.REFUSEE);
        assertThat(lines.get(0).motif()).contains("« 99 »");
        assertThat(lines.get(1).motif()).contains("300");
    }

    @Test
    void takesADraftWithHolesAndSaysWhatItLacks() {
        long id = analysed(body, without(formation("X1", "Soudage", siret, 1), "objectif-formation"));

        assertThat(lines(body, id).getFirst().verdict()).isEqualTo(Verdict.CREEE);
        assertThat(body.call(() -> imports.listRemarques(id, 1)))
                .anyMatch(remarque -> remarque.message().contains("bjectif"));
        accepted(body, id);
        assertThat(list(body)).hasSize(1);
    }

    @Test
    void importsOnlyWhatIsChosen() {
        long id = analysed(body, formation("X1", "Soudage", siret, 1), formation("X2", "Cuisine", siret, 1));
        body.run(() -> imports.choose(id, 1, Choix.LAISSER));

        accepted(body, id);

        assertThat(list(body)).extracting(OffreLine::intitule).containsExactly("Cuisine");
    }

    @Test
    void writesNothingWhenOneOfThemCannotBeWritten() {
        accepted(body, analysed(body, formation("X1", "Soudage", siret, 1)));
        String numero = list(body).getFirst().numero();
        long id = analysed(
                body, formation("X2", "Cuisine", siret, 1), with(formation("X1", "Arc", siret, 1), "certifiante", "0"));
        body.run(() -> offres.submit(numero));

        Import after = accepted(body, id);

        assertThat(after.statut()).isEqualTo(Statut.A_DECIDER);
        assertThat(after.motif()).contains(numero, "reprenez-la", "Rien n’a été écrit");
        assertThat(list(body)).extracting(OffreLine::intitule).containsExactly("Soudage");
    }

    @Test
    void refusesToChangeAnOfferThatWaitsForTheCollectors() {
        accepted(body, analysed(body, formation("X1", "Soudage", siret, 1)));
        body.run(() -> offres.submit(list(body).getFirst().numero()));

        LigneImport line =
                lines(body, analysed(body, formation("X1", "Arc", siret, 1))).getFirst();

        assertThat(line.verdict()).isEqualTo(Verdict.REFUSEE);
        assertThat(line.motif()).contains("reprenez-la d’abord");
    }

    @Test
    void proposesTheOfferThatLooksTheSame() {
        String numero = fixture.offer(body, "Soudage");
        long id = analysed(body, formation("X1", "SOUDAGE", siret, 1));

        LigneImport line = lines(body, id).getFirst();
        assertThat(line.verdict()).isEqualTo(Verdict.A_CONFIRMER);
        assertThat(line.cible()).isEqualTo(numero);
        assertThat(line.choix()).isEqualTo(Choix.LAISSER);

        body.run(() -> imports.choose(id, 1, Choix.METTRE_A_JOUR));
        accepted(body, id);

        assertThat(list(body)).extracting(OffreLine::numero).containsExactly(numero);
        assertThat(list(body).getFirst().intitule()).isEqualTo("SOUDAGE");
        assertThat(verdicts(body, analysed(body, formation("X1", "SOUDAGE", siret, 1))))
                .containsOnly(Map.entry(Verdict.INCHANGEE, 1L));
    }

    @Test
    void makesAnotherOfferOfWhatLooksTheSameWhenToldSo() {
        fixture.offer(body, "Soudage");
        long id = analysed(body, formation("X1", "Soudage", siret, 1));

        body.run(() -> imports.choose(id, 1, Choix.CREER));
        accepted(body, id);

        assertThat(list(body)).hasSize(2);
    }

    @Test
    void keepsExtrasAttributesAndGuests() {
        Element extras = ElementBuilder.element("extras")
                .attribute("info", "maison")
                .with(ElementBuilder.element("extra").attribute("info", "clé").content("valeur"))
                .build();
        Element guest = new Element("extra", Map.of("info", "g"), List.of(Element.leaf("{urn:maison}objet", "invité")));
        Element file = ElementPath.SELF.putAll(
                formation("X1", "Soudage", siret, 1), "extras", List.of(extras, extras.withNodes(List.of(guest))));

        accepted(body, analysed(body, file));

        Element written = body.call(() -> quality.preview(list(body).getFirst().numero()));
        assertThat(written.children("extras")).isEqualTo(file.children("extras"));
        assertThat(written.child("organisme-formation-responsable")
                        .orElseThrow()
                        .text("nom-organisme"))
                .contains("Organisme " + siret);
    }

    @Test
    void linksThePlacesOfTheBodyAndRecordsTheOthersOnce() {
        accepted(body, analysed(body, formation("X1", "Soudage", siret, 1), formation("X2", "Cuisine", siret, 1)));

        List<LieuFiche> places = body.call(() -> lieux.list(numero(body)));
        assertThat(places).extracting(LieuFiche::nom).containsExactly("Atelier du port");
        String offre = list(body).getFirst().numero();
        Partie action = body.call(() -> parties.listActions(offre)).getFirst();
        assertThat(action.document().child("lieu-de-formation").orElseThrow().attributes())
                .containsEntry("{urn:estuaire:lien}lieu", places.getFirst().numero())
                .containsEntry("tag", "principal");
        assertThat(action.genre()).isEqualTo(Genre.ACTION);
    }

    @Test
    void letsACollectorImportForTheBodiesOfTheTerritoryAndRecordsTheMissingOne() {
        At collector = At.collector("bretagne");
        String unknown = RegistersFixture.siret(700, BODIES.incrementAndGet());
        long id = analysed(
                collector,
                formation("X1", "Soudage", siret, 1),
                formation("X2", "Cuisine", unknown, 1),
                formation("X3", "Couture", unknown, 1));

        assertThat(lines(collector, id)).extracting(LigneImport::verdict).containsOnly(Verdict.CREEE);
        assertThat(lines(collector, id).get(1).motif()).contains("sera créé");
        accepted(collector, id);

        assertThat(list(body)).extracting(OffreLine::intitule).containsExactly("Soudage");
        List<OffreLine> made =
                collector.call(() -> search.list(new OffreFilter("Organisme " + unknown, null, null), 0, 10));
        assertThat(made).extracting(OffreLine::intitule).containsExactlyInAnyOrder("Cuisine", "Couture");
        assertThat(made)
                .extracting(OffreLine::organisme)
                .containsOnly(made.getFirst().organisme());
    }

    @Test
    void showsAnImportToItsBodyAlone() {
        long id = analysed(body, formation("X1", "Soudage", siret, 1));

        assertThat(other.call(() -> imports.find(id))).isEmpty();
        assertThatThrownBy(() -> other.run(() -> imports.accept(id))).isInstanceOf(NoSuchElementException.class);
        assertThat(At.collector("bretagne").call(() -> imports.find(id))).isEmpty();
        assertThat(elsewhere.call(() -> imports.find(id))).isEmpty();
        assertThat(body.call(() -> imports.count())).isEqualTo(1);
    }

    @Test
    void leavesNothingOfAnImportThatIsCancelled() {
        Element[] many = java.util.stream.IntStream.rangeClosed(1, 400)
                .mapToObj(rank -> formation("X" + rank, "Soudage " + rank, siret, 2))
                .toArray(Element[]::new);
        long id = analysed(body, many);

        body.run(() -> imports.accept(id));
        body.run(() -> imports.cancel(id));
        Import after = body.call(() -> imports.await(id, LONG));

        assertThat(after.statut()).isEqualTo(Statut.A_DECIDER);
        assertThat(after.motif()).contains("rien n’a été écrit");
        assertThat(list(body)).isEmpty();
        assertThat(body.call(() -> lieux.list(numero(body)))).isEmpty();
        assertThat(lines(body, id)).extracting(LigneImport::resultat).containsOnlyNulls();

        accepted(body, id);
        assertThat(body.call(() -> search.count(OffreFilter.TOUTES))).isEqualTo(400);
    }

    @Test
    void importsFiveThousandSessionsAtOnce() {
        long id = analysed(body, formation("X1", "Soudage", siret, 5000));

        accepted(body, id);

        assertThat(list(body).getFirst().sessions()).isEqualTo(5000);
    }

    @Test
    void saysWhyAFileIsNotOne() throws Exception {
        long id = body.call(() -> imports.receive(
                "photo.jpg", new java.io.ByteArrayInputStream(new byte[] {1, 2, 3, 0, 5}), Imports.Options.AUCUNE));

        Import read = body.call(() -> imports.await(id, LONG));

        assertThat(read.statut()).isEqualTo(Statut.REFUSE);
        assertThat(read.motif()).isNotBlank();
    }

    private long analysed(At at, Element... formations) {
        return analysed(at, Imports.Options.AUCUNE, formations);
    }

    private long analysed(At at, Imports.Options options, Element... formations) {
        long id = at.call(() -> imports.receive("offres.xml", FichierLheo.of(formations).stream(), options));
        assertThat(at.call(() -> imports.await(id, LONG)))
                .satisfies(read -> assertThat(read.statut()).as(read.motif()).isEqualTo(Statut.A_DECIDER));
        return id;
    }

    private fr.estuaire.collect.imports.Import accepted(At at, long id) {
        at.run(() -> imports.accept(id));
        return at.call(() -> imports.await(id, LONG));
    }

    private List<LigneImport> lines(At at, long id) {
        return at.call(() -> imports.listLines(id, null, 0, 100));
    }

    private Map<Verdict, Long> verdicts(At at, long id) {
        return at.call(() -> imports.countVerdicts(id));
    }

    private List<OffreLine> list(At at) {
        return at.call(() -> search.list(OffreFilter.TOUTES, 0, 100));
    }

    private List<SessionChoice> sessions(String offre) {
        return body.call(
                () -> parties.listSessions(parties.listActions(offre).getFirst().numero(), 0, 100));
    }

    private static String numero(At at) {
        return at.membership().findOrganisme().orElseThrow();
    }
}
