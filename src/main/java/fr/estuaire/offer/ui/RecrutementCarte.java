package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.offer.NouvelleReunion;
import fr.estuaire.offer.PlacesSession;
import fr.estuaire.offer.RecrutementLine;
import fr.estuaire.offer.RecrutementService;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Messages;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** A session and the gestures that keep its recruitment fresh; each is saved as soon as it is made. */
final class RecrutementCarte extends Article {
    private static final double PERCENT = 100;
    private final transient RecrutementDesk desk;
    private transient RecrutementLine line;
    private final PlacesFields places = new PlacesFields(this::savePlaces);
    private final EtatRecrutementChoice etat = new EtatRecrutementChoice(this::saveEtat);
    private final SerializableRunnable changed;
    private final Span age = new Span();
    private final Span etatAge = new Span();
    private final Button confirm;
    private final Button close;
    private final Div saturation = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Span percent = new Span();
    private final Span reunion = new Span();
    private final Span saved = new Span();

    /** @param changed told after each gesture */
    RecrutementCarte(RecrutementLine line, RecrutementDesk desk, SerializableRunnable changed) {
        this.desk = desk;
        this.changed = changed;
        this.line = line;
        addClassName("recrutement-carte");
        confirm = small("C’est toujours exact", VaadinIcon.CHECK, this::confirm);
        close = new Button("Plus de place : fermer le recrutement ?", event -> saveEtat(EtatRecrutementChoice.FERME));
        close.addClassName("recrutement-fermer");
        age.addClassName("recrutement-age");
        etatAge.addClassName("recrutement-age");
        saved.addClassName("recrutement-enregistre");
        saved.getElement().setAttribute("role", "status");
        saturation.addClassName("recrutement-saturation");
        bar.getElement().setAttribute("aria-hidden", "true");
        saturation.add(bar, percent);
        add(head(), places, saturation, etat, close, etatAge, line(age, confirm), meeting());
        show(line);
    }

    private Div head() {
        RouterLink link = new RouterLink(
                RecrutementWords.title(line), OffreView.class, new RouteParameters("numero", line.formation()));
        Paragraph where = new Paragraph(RecrutementWords.where(line));
        where.addClassName("recrutement-ou");
        Div head = new Div(new H2(link), where);
        head.addClassName("recrutement-tete");
        if (!line.publiee()) {
            head.add(EtatBadge.of(line.offre(), false));
        }
        return head;
    }

    private Div meeting() {
        Div meeting = line(reunion, small("Ajouter une réunion", VaadinIcon.PLUS, this::askReunion));
        meeting.add(saved);
        return meeting;
    }

    private static Div line(Span words, Button action) {
        Div line = new Div(words, action);
        line.addClassName("recrutement-ligne");
        return line;
    }

    private static Button small(String word, VaadinIcon icon, Runnable action) {
        Button button = new Button(word, icon.create(), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void show(RecrutementLine now) {
        line = now;
        boolean closed = EtatRecrutementChoice.FERME.equals(now.etat());
        boolean old = !closed && RecrutementService.isOld(now.placesLe(), desk.clock());
        places.show(now.places());
        etat.show(now.etat());
        age.setText(RecrutementWords.age(now, desk.clock()));
        etatAge.setText(RecrutementWords.etatAge(now, desk.clock()));
        etatAge.setVisible(!etatAge.getText().isEmpty());
        age.setClassName("recrutement-ancien", old);
        confirm.setVisible(old && now.places().restantes() != null);
        Integer left = now.places().restantes();
        close.setVisible(!closed && left != null && left == 0);
        now.saturation().ifPresent(this::showSaturation);
        saturation.setVisible(now.saturation().isPresent());
        reunion.setText(
                now.reunion() == null
                        ? "Aucune réunion d’information à venir"
                        : "Prochaine réunion : " + RecrutementWords.reunion(now.reunion()));
    }

    private void showSaturation(int full) {
        bar.setValue(full / PERCENT);
        percent.setText(RecrutementWords.saturation(full));
    }

    private void savePlaces(PlacesSession wanted) {
        save(() -> desk.recrutements().setPlaces(line.session(), line.places(), wanted));
    }

    private void confirm() {
        savePlaces(line.places());
    }

    private void saveEtat(String code) {
        save(() -> desk.recrutements().setEtat(line.session(), line.etat(), code));
    }

    private void askReunion() {
        new ReunionAsk(line, desk.listLieux(line.organisme()), desk.today()).open(line, this::addReunion);
    }

    private void addReunion(NouvelleReunion added) {
        saved(desk.recrutements().addReunion(line.session(), added));
        Messages.undo(
                "Réunion du " + FrenchText.date(added.le()) + " annoncée.",
                () -> save(() -> desk.recrutements().removeReunion(line.session(), added)));
    }

    /** Says beside the value what is wrong with it; shows the session as others have made it when they came first. */
    private void save(Supplier<RecrutementLine> gesture) {
        try {
            saved(gesture.get());
        } catch (IllegalArgumentException e) {
            places.refuse(String.valueOf(e.getMessage()));
            saved.setText("");
        } catch (IllegalStateException e) {
            Messages.refused(e);
            reload();
        } catch (NoSuchElementException e) {
            Messages.refused(e);
        }
    }

    private void saved(RecrutementLine now) {
        show(now);
        saved.setText("Enregistré à " + FrenchText.time(desk.hour()));
        changed.run();
    }

    private void reload() {
        saved.setText("");
        show(desk.recrutements().get(line.session()));
    }
}
