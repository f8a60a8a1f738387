package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.offer.Adresse;
import fr.estuaire.offer.Dates;
import fr.estuaire.offer.Recrutement;
import fr.estuaire.offer.SessionDraft;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.FrenchFields;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One session: its dates, where one registers, and the ways of getting in. Folded once its dates are known. */
final class SessionEditor extends Details {
    private final transient OffreContext context;
    private final transient Supplier<Optional<Adresse>> mainPlace;
    private final DatePicker debut;
    private final DatePicker fin;
    private final DatePicker inscriptionDebut;
    private final DatePicker inscriptionFin;
    private final ComboBox<CodeLheo> etat;
    private final TextField modalites;
    private final AdresseFields inscription;
    private final Cards<RecrutementEditor> recrutements = new Cards<>();
    private transient Runnable remove = () -> {};
    private @Nullable String numero;

    SessionEditor(OffreContext context, Supplier<Optional<Adresse>> mainPlace) {
        this.context = context;
        this.mainPlace = mainPlace;
        Fields fields = context.fields();
        debut = fields.watch(FrenchFields.date("Début"));
        fin = fields.watch(FrenchFields.date("Fin"));
        inscriptionDebut = fields.watch(FrenchFields.date("Inscriptions à partir du"));
        inscriptionFin = fields.watch(FrenchFields.date("Inscriptions jusqu’au"));
        etat = fields.code("État du recrutement", DictLheo.ETAT_RECRUTEMENT);
        modalites = fields.text("Comment s’inscrire", 255);
        inscription = new AdresseFields(context.communes(), fields);
        inscription.require();
        Fields.require(debut, fin);
        debut.addValueChangeListener(event -> summarise());
        fin.addValueChangeListener(event -> summarise());
        addClassName("session");
        add(content());
    }

    private Div content() {
        Button copy = new Button(
                "Reprendre l’adresse du lieu de formation",
                VaadinIcon.COPY_O.create(),
                event -> mainPlace.get().ifPresent(inscription::copy));
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Button add = new Button("Ajouter une modalité de recrutement", VaadinIcon.PLUS.create(), event -> {
            addRecrutement(Recrutement.VIDE);
            context.fields().changed().run();
        });
        return new Div(
                Cards.row(debut, fin, etat),
                Cards.row(inscriptionDebut, inscriptionFin, modalites),
                new H4("Adresse d’inscription"),
                copy,
                inscription,
                new H4("Recrutement et réunions d’information"),
                recrutements,
                add,
                Cards.removeButton("Retirer cette session", () -> remove.run()));
    }

    void onRemove(Runnable action) {
        remove = action;
    }

    private void addRecrutement(Recrutement recrutement) {
        RecrutementEditor editor = new RecrutementEditor(context, mainPlace);
        editor.set(recrutement);
        editor.onRemove(() -> {
            recrutements.remove(editor);
            context.fields().changed().run();
        });
        recrutements.add(editor);
    }

    private void summarise() {
        String dates = debut.getValue() == null
                ? "dates à donner"
                : "du " + FrenchText.date(debut.getValue())
                        + (fin.getValue() == null ? "" : " au " + FrenchText.date(fin.getValue()));
        setSummaryText("Session" + (numero == null ? "" : " " + numero) + " · " + dates);
    }

    void set(SessionDraft session) {
        numero = session.numero();
        debut.setValue(session.dates().debut());
        fin.setValue(session.dates().fin());
        inscriptionDebut.setValue(session.dates().inscriptionDebut());
        inscriptionFin.setValue(session.dates().inscriptionFin());
        Fields.select(etat, DictLheo.ETAT_RECRUTEMENT, session.etatRecrutement());
        modalites.setValue(Fields.orEmpty(session.modalitesInscription()));
        inscription.set(session.inscription());
        recrutements.clear();
        session.recrutements().forEach(this::addRecrutement);
        setOpened(session.dates().debut() == null);
        summarise();
    }

    void acceptNumber(SessionDraft saved) {
        numero = saved.numero();
        summarise();
    }

    SessionDraft value() {
        return new SessionDraft(
                numero,
                new Dates(debut.getValue(), fin.getValue(), inscriptionDebut.getValue(), inscriptionFin.getValue()),
                inscription.value(),
                Fields.text(modalites),
                Fields.code(etat),
                recrutements.list().stream().map(RecrutementEditor::value).toList());
    }
}
