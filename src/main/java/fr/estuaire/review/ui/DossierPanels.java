package fr.estuaire.review.ui;

import com.vaadin.flow.component.html.Div;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.offer.ui.FragmentPanel;
import fr.estuaire.offer.ui.HistoryPanel;
import fr.estuaire.offer.ui.ReadingPanel;
import fr.estuaire.review.Dossier;
import fr.estuaire.review.Publication;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Section;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The dossier of an offer laid out: what is read on the left, what helps to decide on the right. */
final class DossierPanels extends Div {
    private final transient Dossier dossier;
    private final ZoneId fuseau;
    private final transient @Nullable FindingActions actions;
    private final transient Clock clock;
    private final Div main = new Div();
    private final Div side = new Div();

    /** @param actions on what the rules find; null for who reads only */
    DossierPanels(Dossier dossier, ZoneId fuseau, Clock clock, @Nullable FindingActions actions) {
        this.dossier = dossier;
        this.fuseau = fuseau;
        this.clock = clock;
        this.actions = actions;
        addClassName("dossier");
        main.addClassName("dossier-lecture");
        side.addClassName("dossier-aide");
        add(main, side);
    }

    /** For a decision: what changes first, then the offer as it would be published. */
    DossierPanels toDecide() {
        if (dossier.live().isPresent()) {
            main.add(new DifferencePanel(dossier.differences()));
        }
        return laidOut("L’offre telle qu’elle sera lue", dossier.proposed());
    }

    /** For reading: what is published, or the draft when nothing is; then what a change in progress would bring. */
    DossierPanels toRead() {
        Element published = dossier.live()
                .map(live -> Fragment.parse(live.fragment()).element())
                .orElse(null);
        laidOut(
                published == null ? "L’offre telle qu’elle serait lue" : "L’offre telle qu’elle est publiée",
                published == null ? dossier.proposed() : published);
        if (published != null && dossier.offre().etat().isInProgress()) {
            main.addComponentAsFirst(new DifferencePanel(dossier.differences()));
        }
        return this;
    }

    private DossierPanels laidOut(String title, Element formation) {
        Section reading = new Section(title, new ReadingPanel(formation));
        reading.addClassName("feuille-lecture");
        main.add(reading, new FragmentPanel("Lhéo de l’offre", formation));
        side.add(facts(), new FindingsPanel(dossier, actions), new HistoryPanel(dossier.evenements(), fuseau));
        return this;
    }

    private Section facts() {
        Facts facts = new Facts()
                .add("Organisme", dossier.organisme().nom())
                .add("Numéro", dossier.offre().numero())
                .add("Soumise", when(dossier.offre().soumiseLe()))
                .add(
                        "Modifiée",
                        when(dossier.offre().modifieLe()) + ", par "
                                + dossier.offre().modifiePar())
                .add("Publiée", dossier.live().map(this::published).orElse("Jamais"));
        return new Section("Repères", facts);
    }

    private String published(Publication live) {
        return "Version " + live.version() + ", " + when(live.approuveLe()) + ", par " + live.approuvePar()
                + (live.recrutementLe() == null
                        ? ""
                        : ". Recrutement mis à jour par l’organisme " + when(live.recrutementLe()));
    }

    private String when(@Nullable Instant instant) {
        return instant == null
                ? ""
                : FrenchText.dateTime(instant, fuseau) + " (" + FrenchText.age(instant, clock) + ")";
    }
}
