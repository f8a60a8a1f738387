package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
class OffreServiceTest {
    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    OffreQuality quality;

    @Test
    void keepsAnEmptyRecruitmentModalityThroughManySaves() {
        At body = fixture.body("hauts-de-france", null);
        String numero = fixture.offer(body, "Dentelle");

        Offre saved = body.call(() -> {
            offres.save(withRecrutements(offres.get(numero).draft(), List.of(Recrutement.VIDE, Recrutement.VIDE)));
            offres.save(offres.get(numero).draft());
            return offres.save(withRecrutements(offres.get(numero).draft(), List.of(Recrutement.VIDE)));
        });

        assertThat(recrutements(saved)).containsExactly(Recrutement.VIDE);
        assertThat(body.call(() -> recrutements(offres.get(numero)))).containsExactly(Recrutement.VIDE);
    }

    @Test
    void givesBackExactlyWhatWasSaved() {
        At body = fixture.body("hauts-de-france", null);
        At neighbour = fixture.body("normandie", null);
        String numero = fixture.offer(body, "Céramique");
        fixture.offer(neighbour, "Verrerie");

        FormationDraft draft = body.call(() -> offres.get(numero).draft());

        assertThat(draft.contenu().intitule()).isEqualTo("Céramique");
        assertThat(draft.actions()
                        .getFirst()
                        .sessions()
                        .getFirst()
                        .recrutements()
                        .getFirst()
                        .places())
                .isEqualTo(12);
        assertThatThrownBy(() -> neighbour.run(() -> offres.get(numero))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void refusesToWriteOverWhatSomebodyElseSaved() {
        At body = fixture.body("hauts-de-france", null);
        String numero = fixture.offer(body, "Tissage");
        FormationDraft read = body.call(() -> offres.get(numero).draft());
        body.run(() -> offres.save(fixture.whole(offres.get(numero).draft(), "Tissage à la main")));

        assertThatThrownBy(() -> body.run(() -> offres.save(read)))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void neverGivesANumberTwice() {
        At body = fixture.body("hauts-de-france", null);
        String numero = fixture.offer(body, "Brasserie");
        FormationDraft draft = body.call(() -> offres.get(numero).draft());
        String first = String.valueOf(draft.actions().getFirst().numero());

        Offre replaced = body.call(() -> offres.save(new FormationDraft(
                draft.numero(),
                draft.version(),
                draft.organisme(),
                draft.contenu(),
                draft.certification(),
                draft.contact(),
                List.of(ActionDraft.empty()))));

        assertThat(replaced.draft().actions()).extracting(ActionDraft::numero).doesNotContain(first);
    }

    @Test
    void neverReadsThePlaceOfAnotherBody() {
        At body = fixture.body("hauts-de-france", null);
        At neighbour = fixture.body("hauts-de-france", null);
        FormationDraft theirs = draft(neighbour, fixture.offer(neighbour, "Poterie"));
        FormationDraft own = draft(body, fixture.offer(body, "Reliure"));
        FormationDraft borrowing = new FormationDraft(
                own.numero(),
                own.version(),
                own.organisme(),
                own.contenu(),
                own.certification(),
                own.contact(),
                theirs.actions());

        assertThat(body.call(() -> quality.preview(own)).toString()).contains("lieu-de-formation");
        assertThat(body.call(() -> quality.preview(borrowing)).toString()).doesNotContain("lieu-de-formation");
        assertThatThrownBy(() -> body.run(() -> offres.save(borrowing))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> body.run(() -> quality.preview(theirs))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> body.run(() -> offres.get(theirs.numero()))).isInstanceOf(AccessDeniedException.class);
    }

    private FormationDraft draft(At body, String numero) {
        return body.call(() -> offres.get(numero).draft());
    }

    private static List<Recrutement> recrutements(Offre offre) {
        return offre.draft().actions().getFirst().sessions().getFirst().recrutements();
    }

    private static FormationDraft withRecrutements(FormationDraft draft, List<Recrutement> recrutements) {
        ActionDraft action = draft.actions().getFirst();
        SessionDraft session = action.sessions().getFirst();
        return new FormationDraft(
                draft.numero(),
                draft.version(),
                draft.organisme(),
                draft.contenu(),
                draft.certification(),
                draft.contact(),
                List.of(new ActionDraft(
                        action.numero(),
                        action.deroulement(),
                        action.acces(),
                        action.cout(),
                        action.lieux(),
                        action.formateurs(),
                        List.of(new SessionDraft(
                                session.numero(),
                                session.dates(),
                                session.inscription(),
                                session.modalitesInscription(),
                                session.etatRecrutement(),
                                recrutements)))));
    }
}
