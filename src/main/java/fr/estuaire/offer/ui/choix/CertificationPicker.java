package fr.estuaire.offer.ui.choix;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import fr.estuaire.reference.CertificationChoice;
import fr.estuaire.reference.CertificationChoices;
import fr.estuaire.reference.CertificationFilter.Etat;
import fr.estuaire.reference.CertificationProposal;
import fr.estuaire.reference.CertificationProposals;
import fr.estuaire.reference.CertificationReference;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The certification that an offer leads to, found by its title or any of its numbers. Codes that no register knows are
 * kept.
 */
public final class CertificationPicker
        extends ChoicePicker<CertificationPicker, CertificationChoice, CertificationReference> {
    private final transient CertificationChoices choices;
    private final transient CertificationProposals proposals;
    private final Div facts = new Div();
    private SerializableConsumer<CertificationProposal> chosen = proposal -> {};

    CertificationPicker(String label, CertificationChoices choices, CertificationProposals proposals) {
        super(label, CertificationReference.AUCUNE);
        this.choices = choices;
        this.proposals = proposals;
        facts.addClassName("choix-faits");
        facts.setVisible(false);
        getElement().appendChild(facts.getElement());
        box().setPlaceholder("Intitulé, numéro RNCP ou RS, code Certif Info");
        box().setItemLabelGenerator(CertificationPicker::name);
        lines(CertificationChoice::intitule, one -> codes(one.reference()), CertificationPicker::note);
    }

    /**
     * Called when the person chooses a certification, with what the registers say that the offer may take over; never
     * when a value is set by the program.
     */
    public void whenChosen(SerializableConsumer<CertificationProposal> listener) {
        chosen = listener;
    }

    @Override
    List<CertificationChoice> list(String text, Slice slice) {
        return choices.list(text, slice);
    }

    @Override
    CertificationReference valueOf(CertificationChoice proposed) {
        return proposed.reference();
    }

    @Override
    CertificationChoice itemOf(CertificationReference reference) {
        return choices.find(reference)
                .orElseGet(() -> new CertificationChoice(reference, "", null, null, Etat.FINIE, null));
    }

    @Override
    void chosen(CertificationChoice choice) {
        chosen.accept(proposals.find(choice.reference()).orElse(CertificationProposal.VIDE));
    }

    @Override
    void typedUnknown(String text) {
        refuse(
                "Aucune certification ne correspond à «\u00A0%s\u00A0»\u00A0: vérifiez le numéro, ou cherchez un mot de l’intitulé."
                        .formatted(text));
    }

    @Override
    void shown(@Nullable CertificationChoice choice) {
        facts.removeAll();
        facts.setVisible(choice != null);
        if (choice == null) {
            return;
        }
        if (isUnknown(choice)) {
            facts.add(
                    new Badge("Inconnue du registre", Tone.WARNING),
                    new Span("Ce numéro est gardé tel quel\u00A0: vérifiez-le."));
        } else {
            facts.add(badge(choice.etat()), new Span(note(choice)));
        }
    }

    private static Badge badge(Etat etat) {
        return new Badge(
                etat.label(),
                switch (etat) {
                    case ACTIVE -> Tone.SUCCESS;
                    case BIENTOT_FINIE -> Tone.WARNING;
                    case FINIE -> Tone.DANGER;
                });
    }

    private static String name(CertificationChoice one) {
        return isUnknown(one)
                ? codes(one.reference()) + " (inconnu du registre)"
                : one.intitule() + " (" + codes(one.reference()) + ")";
    }

    private static boolean isUnknown(CertificationChoice one) {
        return one.intitule().isEmpty();
    }

    private static String codes(CertificationReference reference) {
        return String.join(" · ", reference.codes());
    }

    private static String note(CertificationChoice one) {
        List<String> notes = new ArrayList<>();
        if (one.niveau() != null && one.niveau() != 0) {
            notes.add("niveau " + one.niveau());
        }
        if (one.certificateur() != null) {
            notes.add(one.certificateur());
        }
        notes.add(
                switch (one.etat()) {
                    case ACTIVE, BIENTOT_FINIE ->
                        one.fin() == null ? "active" : "active jusqu’au " + FrenchText.date(one.fin());
                    case FINIE -> one.fin() == null ? "finie" : "finie le " + FrenchText.date(one.fin());
                });
        return String.join(" · ", notes);
    }
}
