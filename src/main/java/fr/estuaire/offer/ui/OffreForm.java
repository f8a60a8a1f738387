package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.estuaire.offer.ActionDraft;
import fr.estuaire.offer.FormationDraft;
import fr.estuaire.shared.ui.FormSection;
import java.util.List;

/** The whole form of an offer: it shows a draft and gives back what was entered. It saves nothing itself. */
final class OffreForm extends Div {
    private final transient OffreContext context;
    private final ContenuEditor contenu;
    private final ContactFields contact;
    private final Cards<ActionEditor> actions = new Cards<>();
    private transient FormationDraft shown;

    OffreForm(OffreContext context, FormationDraft draft) {
        this.context = context;
        this.shown = draft;
        contenu = new ContenuEditor(context.fields());
        contact = new ContactFields(context.fields());
        Button add = new Button("Ajouter une action", VaadinIcon.PLUS.create(), event -> {
            addAction(ActionDraft.empty());
            context.fields().changed().run();
        });
        add.getElement()
                .setAttribute(
                        "title", "Une autre façon de suivre la formation : autre lieu, autre rythme, autre public.");
        FormSection contacts = new FormSection("Contacts", "À qui s’adresser pour en savoir plus.").wide(contact);
        mark(contenu, "contenu");
        mark(actions, "actions");
        mark(contacts, "contacts");
        addClassName("offre-formulaire");
        add(contenu, actions, add, contacts);
        show(draft);
    }

    private static void mark(com.vaadin.flow.component.Component part, String anchor) {
        part.setId("section-" + anchor);
    }

    private void show(FormationDraft draft) {
        contenu.set(draft.contenu(), draft.certification());
        contact.set(draft.contact());
        actions.clear();
        draft.actions().forEach(this::addAction);
    }

    private void addAction(ActionDraft action) {
        int rank = actions.list().size() + 1;
        ActionEditor[] self = new ActionEditor[1];
        ActionEditor editor = new ActionEditor(
                context,
                rank,
                rank == 1
                        ? null
                        : () -> {
                            actions.remove(self[0]);
                            context.fields().changed().run();
                        });
        self[0] = editor;
        editor.set(action);
        actions.add(editor);
    }

    FormationDraft value() {
        return new FormationDraft(
                shown.numero(),
                shown.version(),
                shown.organisme(),
                contenu.contenu(),
                contenu.certification(),
                contact.value(),
                actions.list().stream().map(ActionEditor::value).toList());
    }

    /** Takes the version and the numbers that a save has given, without touching what the person is typing. */
    void accept(FormationDraft saved) {
        shown = saved;
        List<ActionEditor> editors = actions.list();
        for (int i = 0; i < editors.size(); i++) {
            editors.get(i).acceptNumbers(saved.actions().get(i));
        }
    }
}
