package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Bilan;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.Conflit;
import fr.estuaire.offer.Genre;
import fr.estuaire.offer.Offre;
import fr.estuaire.offer.Partie;
import fr.estuaire.offer.Repere;
import fr.estuaire.offer.Saved;
import fr.estuaire.offer.SessionChoice;
import fr.estuaire.offer.Situations;
import fr.estuaire.offer.Suivi;
import fr.estuaire.offer.ui.champ.Brouillon;
import fr.estuaire.offer.ui.champ.Contexte;
import fr.estuaire.offer.ui.champ.SectionForm;
import fr.estuaire.offer.ui.sessions.RetablirSessions;
import fr.estuaire.quality.Finding;
import fr.estuaire.reference.CertificationReference;
import fr.estuaire.shared.ui.Messages;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One section of an offer being entered: the fields of the formation, of an action and of a session, saved at each change. */
final class Saisie extends Div {
    private final transient OffreDesk desk;
    private final transient Offre offre;
    private final Champ.Section section;
    private final transient Listener listener;
    private final ConflitsPanel conflits = new ConflitsPanel();
    private final H2 title = new H2();
    private final Div reading = new Div();
    private final transient List<Partie> actions;
    private final Brouillon formation;
    private final @Nullable Brouillon action;
    private final @Nullable Brouillon session;
    private final SectionForm form;

    /** Who shows the form. */
    interface Listener {
        /** Something was saved. */
        void saved();

        /** The form is to be shown again, at other parts when they are given. */
        void reload(@Nullable String action, @Nullable String session);

        /** Another section is asked for. */
        void open(Champ.Section section);
    }

    Saisie(
            OffreDesk desk,
            Offre offre,
            Champ.Section section,
            Optional<String> wantedAction,
            Optional<String> wantedSession,
            Listener listener) {
        this.desk = desk;
        this.offre = offre;
        this.section = section;
        this.listener = listener;
        addClassName("saisie");
        formation = new Brouillon(desk.parties().get(offre.numero()), this::save);
        actions = desk.parties().listActions(offre.numero());
        action = actions.stream()
                .filter(one -> wantedAction.filter(one.numero()::equals).isPresent())
                .findFirst()
                .or(() -> actions.stream().findFirst())
                .map(one -> new Brouillon(one, this::save))
                .orElse(null);
        session = action == null ? null : openSession(action.partie().numero(), wantedSession);
        form = new SectionForm(contexte(), section, formation, action, session);
        layOut();
    }

    private @Nullable Brouillon openSession(String ofAction, Optional<String> wanted) {
        Optional<Partie> found = wanted.filter(numero -> !numero.isEmpty()).flatMap(numero -> {
            try {
                return Optional.of(desk.parties().get(numero));
            } catch (NoSuchElementException | IllegalArgumentException _) {
                return Optional.empty();
            }
        });
        return found.filter(one -> ofAction.equals(one.parent()))
                .or(() -> desk.parties().listSessions(ofAction, 0, 1).stream()
                        .findFirst()
                        .map(SessionChoice::numero)
                        .map(desk.parties()::get))
                .map(one -> new Brouillon(one, this::save))
                .orElse(null);
    }

    private Contexte contexte() {
        return new Contexte(
                desk.pickers(),
                desk.organismes().get(offre.organisme()),
                desk.lieux().list(offre.organisme()),
                desk.contacts().list(offre.organisme()),
                desk.lieux()::findAdresse,
                this::certifications,
                () -> getUI().ifPresent(ui -> ui.navigate(
                        "lieux/nouveau", Urls.parameters("offre", offre.numero(), "section", section.name()))),
                new OffreCarnet(
                        desk, offre.numero(), offre.organisme(), section, () -> listener.reload(action(), session())));
    }

    private List<CertificationReference> certifications() {
        return formation.document().children("certification").stream()
                .map(one -> CertificationReference.national(
                        one.text("code-RNCP").orElse(null),
                        one.text("code-RS").orElse(null),
                        one.text("code-CERTIFINFO").orElse(null)))
                .filter(reference -> !reference.isEmpty())
                .toList();
    }

    /** Brings who works with the keyboard, or listens, to the beginning of the section. */
    void focusTitle() {
        title.getElement().executeJs("this.focus()");
    }

    private void layOut() {
        title.setText(section.titre());
        title.getElement().setAttribute("tabindex", "-1");
        title.setId("section-" + section.name().toLowerCase(java.util.Locale.ROOT));
        add(conflits, title);
        form.fieldsOf(offre.numero()).ifPresent(fields -> add(sheet("La formation", fields)));
        if (section == Champ.Section.CONTACTS) {
            add(new ResponsablePanel(desk, offre, formation.document(), () -> listener.reload(action(), session())));
        }
        ActionsBar bar = new ActionsBar(
                desk.parties(),
                offre.numero(),
                actions,
                action(),
                section == Champ.Section.OU || action == null,
                listener);
        if (action == null) {
            add(bar);
        } else {
            form.fieldsOf(action()).ifPresent(fields -> add(sheet("L’action", bar, fields)));
        }
        if (action != null && (isAboutSessions() || session != null)) {
            notice().ifPresent(this::add);
            SessionsBar sessions =
                    new SessionsBar(desk.parties(), action(), session(), section == Champ.Section.QUAND, listener);
            Optional<Div> fields = session == null ? Optional.empty() : form.fieldsOf(session());
            if (fields.isPresent()) {
                add(sheet("La session", sessions, fields.get()));
            } else if (isAboutSessions()) {
                add(sheet("Les sessions", sessions));
            }
        }
        reading.addClassName("apercu");
        add(new NextSection(section, listener::open), reading);
    }

    /** Says that the session on show is called off, and lets one hold it after all. */
    private Optional<Div> notice() {
        return Optional.ofNullable(session)
                .map(shown -> Suivi.of(shown.document()).annulation())
                .map(motif -> {
                    Button back = new Button(
                            "Rétablir la session",
                            event -> new RetablirSessions(
                                            desk.sessions(),
                                            List.of(session()),
                                            () -> listener.reload(action(), session()))
                                    .open());
                    Div notice = new Div(new Span("Cette session est annulée\u00A0: " + motif), back);
                    notice.addClassName("session-annulee");
                    return notice;
                });
    }

    private boolean isAboutSessions() {
        return section == Champ.Section.QUAND || section == Champ.Section.ENTRER;
    }

    private static Div sheet(String title, com.vaadin.flow.component.Component... content) {
        Div sheet = new Div();
        sheet.addClassNames("feuille", "partie");
        sheet.getElement().setAttribute("role", "region");
        sheet.getElement().setAttribute("aria-label", title);
        Span head = new Span(title);
        head.addClassName("partie-titre");
        sheet.add(head);
        sheet.add(content);
        return sheet;
    }

    Champ.Section section() {
        return section;
    }

    /** Number of the action that is shown; empty when there is none. */
    String action() {
        return action == null ? "" : action.partie().numero();
    }

    /** Number of the session that is shown; empty when there is none. */
    String session() {
        return session == null ? "" : session.partie().numero();
    }

    void setEditable(boolean editable) {
        getChildren()
                .filter(child -> !child.equals(reading))
                .forEach(child -> child.getElement().setEnabled(editable));
    }

    private void save(Brouillon changed) {
        try {
            Partie before = changed.partie();
            Saved now = desk.parties().save(before.numero(), before.document(), changed.document());
            boolean other = changed.accept(now.partie());
            if (other) {
                form.refresh();
            }
            now.conflits().forEach(conflit -> tell(conflit, changed));
            listener.saved();
        } catch (IllegalStateException | NoSuchElementException e) {
            Messages.refused(e);
            listener.reload(null, null);
        }
    }

    private void tell(Conflit conflit, Brouillon part) {
        conflits.add(conflit, chemin(part.partie().genre()), () -> {
            part.change(conflit::takeMine);
            form.refresh();
        });
    }

    private static String chemin(Genre genre) {
        return switch (genre) {
            case FORMATION -> "";
            case ACTION -> "action";
            case SESSION -> "action/session";
        };
    }

    /** Judges the offer as it stands, shows what comes of it beside the fields and in the panel, and how far each section is. */
    Bilan assess(ManquesPanel panel) {
        Bilan bilan = desk.quality().assess(offre.numero());
        panel.show(bilan);
        form.show(situations(bilan.lheo()));
        form.clearConstats();
        bilan.judgement().open().forEach(finding -> tell(finding, bilan.lheo()));
        showReading(bilan.lheo());
        return bilan;
    }

    private java.util.Set<Champ.Situation> situations(Element lheo) {
        return lheo.children("action").stream()
                .filter(one -> one.numero().filter(action()::equals).isPresent())
                .findFirst()
                .map(one -> Situations.of(lheo, one))
                .orElseGet(() -> Situations.of(lheo));
    }

    private void tell(Finding finding, Element lheo) {
        Repere.find(lheo, finding.elementPath())
                .ifPresent(repere -> form.tell(repere.partie(), repere.chemin(), new Constat(finding)));
    }

    private void showReading(Element lheo) {
        reading.removeAll();
        reading.add(new LazyReading(lheo), new FragmentPanel("Lhéo de l’offre", lheo));
    }
}
