package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.offer.Acces;
import fr.estuaire.offer.ActionDraft;
import fr.estuaire.offer.Adresse;
import fr.estuaire.offer.Codes;
import fr.estuaire.offer.Cout;
import fr.estuaire.offer.Deroulement;
import fr.estuaire.offer.LieuFiche;
import fr.estuaire.offer.SessionDraft;
import fr.estuaire.shared.ui.FormSection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One action: for whom, where, how, at what cost, with its sessions. */
final class ActionEditor extends Div {
    private static final int TEXTE = 3000;
    private static final int COURT = 250;
    private static final int HEURES = 99_999;
    private final transient OffreContext context;
    private final transient List<LieuFiche> places;
    private final MultiSelectComboBox<CodeLheo> publics;
    private final TextField infoPublic;
    private final RadioButtonGroup<Boolean> niveauObligatoire;
    private final TextArea conditions;
    private final TextField handicapes;
    private final ComboBox<CodeLheo> enseignement;
    private final ComboBox<CodeLheo> entrees;
    private final TextArea rythme;
    private final TextArea alternance;
    private final IntegerField heuresCentre;
    private final IntegerField heuresEntreprise;
    private final MultiSelectComboBox<LieuFiche> lieux;
    private final RadioButtonGroup<Boolean> priseEnCharge;
    private final TextField prix;
    private final TextField frais;
    private final Cards<SessionEditor> sessions = new Cards<>();
    private @Nullable String numero;
    private Codes formateurs = Codes.AUCUN;

    ActionEditor(OffreContext context, int rank, @Nullable Runnable remove) {
        this.context = context;
        this.places = context.lieux();
        Fields fields = context.fields();
        publics = fields.codes("Publics visés", DictLheo.PUBLIC_VISE);
        infoPublic = fields.text("Précisions sur le public", COURT);
        niveauObligatoire = fields.yesNo("Le niveau d’entrée est-il obligatoire ?");
        conditions = fields.longText("Conditions et prérequis", TEXTE, "Écrivez « Aucune » s’il n’y en a pas.");
        handicapes = fields.text("Accueil des personnes handicapées", COURT);
        enseignement = fields.code("Présentiel ou distance", DictLheo.MODALITES_ENSEIGNEMENT);
        entrees = fields.code("Entrées et sorties", DictLheo.MODALITES_ES);
        rythme = fields.longText("Rythme", TEXTE, "Temps plein, cours du soir, deux jours par semaine…");
        alternance = fields.longText("Alternance", TEXTE, "Écrivez « Sans alternance » s’il n’y en a pas.");
        heuresCentre = fields.number("Heures en centre", HEURES);
        heuresEntreprise = fields.number("Heures en entreprise", HEURES);
        lieux = fields.watch(new MultiSelectComboBox<>("Lieux de formation"));
        lieux.setItems(places);
        lieux.setItemLabelGenerator(lieu -> lieu.nom() + ", " + lieu.adresse().onOneLine());
        lieux.setHelperText("Ils viennent de la page « Mes lieux ».");
        priseEnCharge = fields.yesNo("Les frais peuvent-ils être pris en charge ?");
        prix = fields.text("Prix total TTC, en euros", 10);
        frais = fields.text("Frais qui restent à payer", 200);
        Fields.require(
                publics,
                niveauObligatoire,
                conditions,
                enseignement,
                entrees,
                rythme,
                alternance,
                lieux,
                priseEnCharge);
        addClassName("action");
        add(title(rank, remove), pourQui(), ou(), cout(), quand());
    }

    private Div title(int rank, @Nullable Runnable remove) {
        Div head = new Div(new H3("Action " + rank));
        head.addClassName("action-tete");
        if (remove != null) {
            head.add(Cards.removeButton("Retirer cette action", remove));
        }
        return head;
    }

    private FormSection pourQui() {
        return new FormSection("Pour qui", "", infoPublic, handicapes)
                .wide(publics)
                .wide(conditions, niveauObligatoire);
    }

    private FormSection ou() {
        Button add = new Button("Ajouter un lieu", VaadinIcon.PLUS.create(), event -> context.addLieu());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return new FormSection("Où et comment", "", enseignement, entrees)
                .wide(lieux, add)
                .wide(rythme, alternance)
                .wide(Cards.row(heuresCentre, heuresEntreprise));
    }

    private FormSection cout() {
        return new FormSection("Coût et financement", "", prix, frais).wide(priseEnCharge);
    }

    private FormSection quand() {
        Button add = new Button("Ajouter une session", VaadinIcon.PLUS.create(), event -> {
            addSession(SessionDraft.empty());
            context.fields().changed().run();
        });
        return new FormSection("Quand et comment entrer", "").wide(sessions, add);
    }

    private void addSession(SessionDraft draft) {
        SessionEditor editor = new SessionEditor(context, this::mainPlace);
        editor.set(draft);
        editor.onRemove(() -> {
            sessions.remove(editor);
            context.fields().changed().run();
        });
        sessions.add(editor);
    }

    private Optional<Adresse> mainPlace() {
        return lieux.getValue().stream().findFirst().map(LieuFiche::adresse);
    }

    void set(ActionDraft action) {
        numero = action.numero();
        formateurs = action.formateurs();
        setAcces(action.acces());
        setDeroulement(action.deroulement());
        setCout(action.cout());
        LinkedHashSet<LieuFiche> chosen = new LinkedHashSet<>();
        action.lieux()
                .values()
                .forEach(lieu -> places.stream()
                        .filter(place -> place.numero().equals(lieu))
                        .forEach(chosen::add));
        lieux.setValue(chosen);
        sessions.clear();
        action.sessions().forEach(this::addSession);
    }

    /** Takes the numbers that a save has given, without touching what the person is typing. */
    void acceptNumbers(ActionDraft saved) {
        numero = saved.numero();
        for (int i = 0; i < saved.sessions().size(); i++) {
            sessions.list().get(i).acceptNumber(saved.sessions().get(i));
        }
    }

    private void setAcces(Acces acces) {
        Fields.select(publics, DictLheo.PUBLIC_VISE, acces.publics());
        infoPublic.setValue(Fields.orEmpty(acces.infoPublic()));
        niveauObligatoire.setValue(acces.niveauEntreeObligatoire());
        conditions.setValue(Fields.orEmpty(acces.conditions()));
        handicapes.setValue(Fields.orEmpty(acces.handicapes()));
    }

    private void setDeroulement(Deroulement deroulement) {
        Fields.select(enseignement, DictLheo.MODALITES_ENSEIGNEMENT, deroulement.modalitesEnseignement());
        Fields.select(entrees, DictLheo.MODALITES_ES, deroulement.modalitesEntreesSorties());
        rythme.setValue(Fields.orEmpty(deroulement.rythme()));
        alternance.setValue(Fields.orEmpty(deroulement.modalitesAlternance()));
        heuresCentre.setValue(deroulement.heuresCentre());
        heuresEntreprise.setValue(deroulement.heuresEntreprise());
    }

    private void setCout(Cout cout) {
        priseEnCharge.setValue(cout.priseEnChargePossible());
        prix.setValue(Fields.orEmpty(cout.prixTotal()));
        frais.setValue(Fields.orEmpty(cout.fraisRestants()));
    }

    ActionDraft value() {
        return new ActionDraft(
                numero,
                new Deroulement(
                        Fields.text(rythme),
                        Fields.text(alternance),
                        Fields.code(enseignement),
                        Fields.code(entrees),
                        heuresCentre.getValue(),
                        heuresEntreprise.getValue()),
                new Acces(
                        Fields.codes(publics),
                        Fields.text(infoPublic),
                        niveauObligatoire.getValue(),
                        Fields.text(conditions),
                        Fields.text(handicapes)),
                new Cout(priseEnCharge.getValue(), Fields.text(prix), Fields.text(frais)),
                new Codes(lieux.getValue().stream().map(LieuFiche::numero).toList()),
                formateurs,
                sessions.list().stream().map(SessionEditor::value).toList());
    }
}
