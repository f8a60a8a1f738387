package fr.estuaire.offer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import fr.estuaire.offer.Citations;
import fr.estuaire.offer.Envoi;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Refusal;
import fr.estuaire.shared.ui.Tone;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A place or a contact of a body: its fields, the offers that name it, and what a change does to those that are live. Coming
 * from an offer, saving leads back to it.
 */
abstract class FicheView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    static final String NEW = "nouveau";
    private static final String NUMERO = "numero";
    private final transient FicheDesk desk;
    private final String noun;
    private final Refusal refusal = new Refusal();
    private final Div result = new Div();
    private final Button archive = new Button("Archiver", event -> archive());
    private final Button restore = new Button("Remettre en service", event -> store(false));
    private transient QueryParameters query = QueryParameters.empty();
    private String pageTitle;

    /** @param noun what the page shows: « lieu » */
    FicheView(FicheDesk desk, String noun) {
        super("");
        this.desk = desk;
        this.noun = noun;
        this.pageTitle = noun;
        Button save = new Button("Enregistrer", event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        archive.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions(save, restore, archive);
    }

    FicheDesk desk() {
        return desk;
    }

    /** Reads one, or an empty one of a body when the number is {@link #NEW}. */
    abstract State read(String numero, String organisme);

    /** Saves what is on the page; the number. */
    abstract String write(boolean archived);

    abstract Citations citations(String numero);

    abstract Envoi submit(String numero);

    /** The way to the list that it is in. */
    abstract String list(String organisme);

    abstract com.vaadin.flow.router.RouterLink listLink(String organisme);

    /**
     * What is shown.
     *
     * @param numero empty for one that is not yet recorded
     * @param content the fields
     */
    record State(String numero, String organisme, String nom, boolean archived, List<Component> content) {}

    private transient State shown = new State("", "", "", false, List.of());

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = event.getLocation().getQueryParameters();
        String organisme = desk.isBody()
                ? desk.currentPerson().getOrganisme()
                : query.getSingleParameter("organisme").orElse("");
        result.removeAll();
        try {
            show(read(event.getRouteParameters().get(NUMERO).orElse(NEW), organisme));
        } catch (NoSuchElementException e) {
            throw new NotFoundException(String.valueOf(e.getMessage()));
        }
    }

    private void show(State state) {
        shown = state;
        pageTitle = state.numero().isEmpty() ? "Nouveau " + noun : state.nom();
        title(pageTitle);
        back(listLink(state.organisme()));
        archive.setVisible(!state.numero().isEmpty() && !state.archived());
        restore.setVisible(state.archived());
        badges(state.archived() ? new Badge[] {new Badge("Archivé", Tone.NEUTRAL)} : new Badge[0]);
        refusal.clear();
        clear();
        add(refusal, result);
        add(state.content());
        if (!state.numero().isEmpty()) {
            add(new CitationsPanel(desk.isBody()).show("Offres qui citent ce " + noun, citations(state.numero())));
        }
    }

    private void save() {
        Citations live = shown.numero().isEmpty() ? Citations.AUCUNE : citations(shown.numero());
        if (live.publiees() == 0) {
            store(shown.archived());
            return;
        }
        Checkbox submit = new Checkbox("Soumettre ces offres à la collecte");
        Ask ask = new Ask(
                        live.publiees() == 1
                                ? "Une offre publiée cite ce " + noun
                                : FrenchText.number(live.publiees()) + " offres publiées citent ce " + noun,
                        "Les brouillons prennent le changement tout de suite. Ce qui est publié reste tel qu’il a été approuvé,"
                                + " jusqu’à la prochaine approbation.")
                .field(new CitationsPanel(desk.isBody()).published(live));
        if (desk.isBody()) {
            ask.field(submit);
        }
        ask.decide("Enregistrer", () -> {
            if (store(shown.archived(), !submit.getValue()) && submit.getValue()) {
                result.removeAll();
                result.add(new CitationsPanel(true).show(submit(shown.numero())));
                show(read(shown.numero(), shown.organisme()));
            }
        });
    }

    private void store(boolean archived) {
        store(archived, true);
    }

    /** Whether it was saved. */
    private boolean store(boolean archived, boolean leave) {
        refusal.clear();
        try {
            String numero = write(archived);
            Messages.done(said(archived));
            if (leave) {
                leave();
            } else {
                show(read(numero, shown.organisme()));
            }
            return true;
        } catch (IllegalArgumentException e) {
            refusal.show(e);
        } catch (OptimisticLockingFailureException e) {
            refusal.show("Quelqu’un a modifié ce " + noun
                    + " depuis que vous l’avez ouvert\u00A0: notez ce que vous avez saisi, puis rechargez la page.");
        }
        return false;
    }

    private String said(boolean archived) {
        if (archived != shown.archived()) {
            return archived ? "Le " + noun + " est archivé." : "Le " + noun + " est de nouveau proposé.";
        }
        return "Le " + noun + " est enregistré.";
    }

    private void leave() {
        Optional<String> offre = query.getSingleParameter("offre");
        getUI().ifPresent(ui -> {
            if (offre.isPresent()) {
                ui.navigate("offres/" + offre.get(), query.excluding("offre"));
            } else {
                ui.navigate(list(shown.organisme()));
            }
        });
    }

    private void archive() {
        new Ask(
                        "Archiver ce " + noun + "\u202F?",
                        "Il n’est plus proposé dans les offres. Celles qui le citent le gardent.")
                .danger()
                .decide("Archiver", () -> store(true));
    }
}
