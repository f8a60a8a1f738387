package fr.estuaire.review.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.Etat;
import fr.estuaire.offer.OffreQueue;
import fr.estuaire.offer.ui.EtatBadge;
import fr.estuaire.quality.Severity;
import fr.estuaire.review.Dossier;
import fr.estuaire.review.Dossiers;
import fr.estuaire.review.ReviewService;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;

/** One offer to decide on: what changes, how it will be read, what the rules find; the decision at the bottom. */
@Route("relecture/:numero")
@RolesAllowed(Role.Nom.COLLECTE)
@StyleSheet("estuaire/offre.css")
@StyleSheet("estuaire/relecture.css")
class RelectureView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    static final String NUMERO = "numero";
    private static final String TO_CORRECT = "Ce qu’il faut corriger";

    private final transient Dossiers dossiers;
    private final transient ReviewService review;
    private final transient OffreQueue queue;
    private final transient Territories territories;
    private final transient Clock clock;
    private String numero = "";
    private String pageTitle = "Relecture";

    RelectureView(Dossiers dossiers, ReviewService review, OffreQueue queue, Territories territories, Clock clock) {
        super("Relecture");
        this.dossiers = dossiers;
        this.review = review;
        this.queue = queue;
        this.territories = territories;
        this.clock = clock;
        wide();
        addClassName("page-relecture");
        back(new RouterLink("À relire", ARelireView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        numero = event.getRouteParameters().get(NUMERO).orElse("");
        load();
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void load() {
        try {
            show(dossiers.get(numero));
        } catch (NoSuchElementException e) {
            throw new NotFoundException(String.valueOf(e.getMessage()));
        }
    }

    private void show(Dossier dossier) {
        pageTitle = "Relecture : " + dossier.intitule();
        title(dossier.intitule());
        subtitle(dossier.organisme().nom());
        badges(EtatBadge.of(dossier.offre().etat(), dossier.offre().publiee()));
        clear();
        add(
                new DossierPanels(dossier, territories.getCurrent().fuseau(), clock, findingActions()).toDecide(),
                bar(dossier));
    }

    private FindingActions findingActions() {
        return new FindingActions(review, clock, numero, this::load);
    }

    private DecisionBar bar(Dossier dossier) {
        DecisionBar bar = new DecisionBar();
        if (dossier.offre().etat() == Etat.SOUMISE) {
            bar.approve(event -> askApproval(dossier));
            bar.sendBack(event -> sendBack(dossier));
            bar.refuse(event -> refuse(dossier));
        } else {
            bar.note("Cette offre n’attend plus de décision.");
        }
        Optional<String> previous = queue.findPrevious(numero);
        Optional<String> next = queue.findNext(numero);
        bar.previous(previous.isPresent(), event -> previous.ifPresent(this::open));
        bar.next(next.isPresent(), event -> next.ifPresent(this::open));
        return bar;
    }

    private void askApproval(Dossier dossier) {
        boolean isolated = dossier.findings().stream()
                .anyMatch(finding -> finding.severity().isAtLeast(Severity.ISOLATING));
        if (isolated) {
            new Ask(
                            "Approuver malgré les anomalies ?",
                            "Publiée ainsi, l’offre serait écartée du catalogue national tant que les anomalies restent.")
                    .danger()
                    .decide("Approuver quand même", () -> approve(dossier));
        } else {
            approve(dossier);
        }
    }

    private void approve(Dossier dossier) {
        decide(
                () -> review.approve(numero, dossier.offre().version()),
                "« " + dossier.intitule() + " » est publiée : elle partira dans la prochaine sortie.");
    }

    private void sendBack(Dossier dossier) {
        new Ask(
                        "Demander une correction",
                        "L’offre retourne à l’organisme, qui lira ce texte. Ce qui est publié reste publié.")
                .decideWithReason(
                        TO_CORRECT,
                        "Demander la correction",
                        motif -> decide(
                                () -> review.sendBack(numero, dossier.offre().version(), motif),
                                "La correction de « " + dossier.intitule() + " » est demandée à l’organisme."));
    }

    private void refuse(Dossier dossier) {
        new Ask(
                        "Refuser cette offre ?",
                        "Cette version ne sera pas publiée ; l’organisme lira le motif. Ce qui est publié reste publié.")
                .danger()
                .decideWithReason(
                        "Motif du refus",
                        "Refuser l’offre",
                        motif -> decide(
                                () -> review.refuse(numero, dossier.offre().version(), motif),
                                "« " + dossier.intitule() + " » est refusée : l’organisme lira le motif."));
    }

    /** When somebody else changed or decided the offer meanwhile, says so and shows it as it now stands. */
    private void decide(Runnable decision, String done) {
        Optional<String> next = queue.findNext(numero);
        try {
            decision.run();
        } catch (IllegalStateException e) {
            refused(String.valueOf(e.getMessage()));
            return;
        } catch (OptimisticLockingFailureException e) {
            refused("Quelqu’un d’autre a traité cette offre au même moment : la voici telle qu’elle est maintenant.");
            return;
        }
        Messages.done(done);
        next.ifPresentOrElse(this::open, () -> getUI().ifPresent(ui -> ui.navigate(ARelireView.class)));
    }

    private void refused(String sentence) {
        Messages.refused(sentence);
        load();
    }

    private void open(String other) {
        getUI().ifPresent(ui -> ui.navigate(RelectureView.class, ARelireView.parameters(other)));
    }
}
