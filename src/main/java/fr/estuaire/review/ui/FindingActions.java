package fr.estuaire.review.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import fr.estuaire.quality.Finding;
import fr.estuaire.review.ReviewService;
import fr.estuaire.rules.Acceptation;
import fr.estuaire.rules.RuleContexts;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.FrenchFields;
import fr.estuaire.shared.ui.Messages;
import java.time.Clock;
import java.time.LocalDate;

/** What a collector may do with what the rules find in an offer: accept it for a time, take that back. */
final class FindingActions {
    private static final int USUAL_MONTHS = 3;

    private final ReviewService review;
    private final Clock clock;
    private final String numero;
    private final Runnable reload;

    /**
     * @param numero of the offer
     * @param reload shows the offer as it stands after the decision
     */
    FindingActions(ReviewService review, Clock clock, String numero, Runnable reload) {
        this.review = review;
        this.clock = clock;
        this.numero = numero;
        this.reload = reload;
    }

    void accept(Finding finding) {
        LocalDate today = LocalDate.now(clock.withZone(RuleContexts.LEGAL_TIME));
        DatePicker until = FrenchFields.date("Jusqu’au");
        until.setValue(today.plusMonths(USUAL_MONTHS));
        until.setMin(today);
        until.setMax(today.plusYears(1));
        until.setRequiredIndicatorVisible(true);
        new Ask(
                        "Accepter ce constat ?",
                        "« " + finding.message()
                                + " » n’aura plus de conséquence pour cette offre, jusqu’à cette date ou jusqu’à ce que la valeur change.")
                .field(until)
                .decideWithReason("Pourquoi vous l’acceptez", "Accepter ce constat", motif -> {
                    LocalDate day = until.getValue();
                    if (day == null) {
                        throw new IllegalArgumentException("Choisissez une date de fin, dans un an au plus.");
                    }
                    review.acceptFinding(numero, finding.fingerprint(), motif, day);
                    Messages.done("Le constat est accepté : il n’a plus de conséquence pour cette offre.");
                    reload.run();
                });
    }

    void takeBack(Acceptation acceptation) {
        try {
            review.takeBackFinding(numero, acceptation);
            Messages.done("Le constat compte de nouveau pour cette offre.");
        } catch (IllegalStateException e) {
            Messages.refused(e);
        }
        reload.run();
    }
}
