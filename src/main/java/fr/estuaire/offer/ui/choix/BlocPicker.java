package fr.estuaire.offer.ui.choix;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.reference.CertificationFiche.Bloc;
import fr.estuaire.reference.CertificationProposals;
import fr.estuaire.reference.CertificationReference;
import fr.estuaire.shared.FrenchText;
import java.util.Arrays;
import java.util.List;

/**
 * Blocks of skills of a certification: chosen among those that the register gives it, written where it gives none. Blocks
 * of an offer that the register does not know are kept with their own words.
 */
public final class BlocPicker extends ListPicker<BlocPicker, Bloc, Bloc> {
    private static final int MAX = 100;
    private static final int SHORTEST_CODE = 8;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_LABEL = 500;

    private final transient CertificationProposals proposals;
    private transient List<Bloc> blocs = List.of();
    private final Span title = new Span();
    private final TextField code = new TextField("Code du bloc");
    private final TextField libelle = new TextField("Intitulé du bloc");
    private final Button all = new Button("Ajouter tous les blocs", event -> addAll(blocs));
    private final Div free;

    BlocPicker(String label, CertificationProposals proposals) {
        super(label, MAX, false);
        this.proposals = proposals;
        code.setMaxLength(LONGEST_CODE);
        code.setHelperText("Comme RNCP38228BC01.");
        libelle.setMaxLength(LONGEST_LABEL);
        Button add = new Button("Ajouter ce bloc", VaadinIcon.PLUS.create(), event -> addTyped());
        title.setText(label);
        title.addClassName("choix-etiquette");
        free = new Div(title, code, libelle, add);
        free.getElement().setAttribute("role", "group");
        free.getElement().setAttribute("aria-label", label);
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        free.addClassName("choix-bloc");
        box().setItemLabelGenerator(bloc -> bloc.intitule() + " (" + bloc.code() + ")");
        lines(Bloc::intitule, Bloc::code, bloc -> "");
        propose(this::list);
        getElement().insertChild(1, all.getElement(), free.getElement());
        setCertification(CertificationReference.AUCUNE);
    }

    /** Whose blocks are proposed; the value stays. */
    public void setCertification(CertificationReference certification) {
        blocs = certification.isEmpty() ? List.of() : proposals.listBlocs(certification);
        boolean some = !blocs.isEmpty();
        box().setVisible(some);
        box().getLazyDataView().refreshAll();
        all.setVisible(some && !isReadOnly());
        free.setVisible(!some && !isReadOnly());
        show();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        all.setVisible(!blocs.isEmpty() && !readOnly);
        free.setVisible(blocs.isEmpty() && !readOnly);
    }

    @Override
    public void setInvalid(boolean invalid) {
        super.setInvalid(invalid);
        code.setInvalid(invalid);
    }

    @Override
    public void setErrorMessage(String sentence) {
        super.setErrorMessage(sentence);
        code.setErrorMessage(sentence);
    }

    @Override
    Bloc valueOf(Bloc proposed) {
        return proposed;
    }

    @Override
    List<String> describe(List<Bloc> values) {
        List<String> codes = blocs.stream().map(Bloc::code).toList();
        return values.stream()
                .map(bloc -> "%s (%s%s)"
                        .formatted(
                                bloc.intitule().isEmpty() ? "Sans intitulé" : bloc.intitule(),
                                bloc.code(),
                                codes.isEmpty() || codes.contains(bloc.code()) ? "" : ", inconnu du registre"))
                .toList();
    }

    @Override
    void typed(String text) {
        List<Bloc> found = list(text, 0, 2);
        if (found.size() == 1) {
            add(found.getFirst());
        } else if (!text.isEmpty()) {
            refuse("Choisissez un bloc dans la liste.");
        }
    }

    private List<Bloc> list(String text, int offset, int limit) {
        String[] words = FrenchText.normalise(text).split(" ");
        return blocs.stream()
                .filter(bloc -> Arrays.stream(words)
                        .allMatch(word -> FrenchText.normalise(bloc.code() + " " + bloc.intitule())
                                .contains(word)))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private void addTyped() {
        String typedCode = code.getValue().replaceAll("\\s", "");
        String typedLabel = libelle.getValue().strip();
        code.setInvalid(typedCode.length() < SHORTEST_CODE);
        code.setErrorMessage("Écrivez le code du bloc\u00A0: 8 à 40 caractères, comme RNCP38228BC01.");
        libelle.setInvalid(typedLabel.isEmpty());
        libelle.setErrorMessage("Écrivez l’intitulé du bloc.");
        if (!code.isInvalid() && !libelle.isInvalid()) {
            add(new Bloc(typedCode, typedLabel));
            code.clear();
            libelle.clear();
            code.focus();
        }
    }
}
