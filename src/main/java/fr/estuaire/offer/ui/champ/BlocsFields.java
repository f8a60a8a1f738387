package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementBuilder;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.offer.ui.choix.BlocPicker;
import fr.estuaire.reference.CertificationFiche.Bloc;
import fr.estuaire.reference.CertificationReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The blocks that a session prepares: of which certification of the formation, and which ones. */
final class BlocsFields extends Div {
    private static final String REFERENCE = "reference-certification";
    private static final String BLOC = "bloc-competences";
    private final transient Ancre ancre;
    private final int rang;
    private final ComboBox<CertificationReference> certification =
            new ComboBox<>("Certification dont viennent les blocs");
    private final BlocPicker blocs;

    BlocsFields(Contexte contexte, Ancre ancre, int rang) {
        this.ancre = ancre;
        this.rang = rang;
        addClassName("champs");
        blocs = contexte.pickers().blocs("Blocs préparés");
        blocs.addClassName("champ-large");
        List<CertificationReference> all =
                new ArrayList<>(contexte.certifications().get());
        CertificationReference own = reference();
        if (!own.isEmpty() && !all.contains(own)) {
            all.add(own);
        }
        certification.setItems(all);
        certification.setItemLabelGenerator(reference -> String.join(", ", reference.codes()));
        certification.setHelperText("Celles que vous avez choisies pour la formation.");
        certification.setValue(own.isEmpty() ? null : own);
        blocs.setCertification(own);
        blocs.setValue(element().children(BLOC).stream()
                .map(bloc -> new Bloc(
                        bloc.text("code-bloc").orElse(""),
                        bloc.text("libelle-bloc").orElse("")))
                .toList());
        Controles.whenChanged(certification, this::choose);
        Controles.whenChanged(blocs, this::keep);
        add(certification, blocs);
    }

    private Element element() {
        return ancre.elements().get(rang - 1);
    }

    private CertificationReference reference() {
        Optional<Element> reference = element().child(REFERENCE);
        return CertificationReference.national(
                reference.flatMap(one -> one.text("reference-code-RNCP")).orElse(null),
                reference.flatMap(one -> one.text("reference-code-RS")).orElse(null),
                reference.flatMap(one -> one.text("reference-code-CERTIFINFO")).orElse(null));
    }

    private void choose(CertificationReference chosen) {
        CertificationReference next = chosen == null ? CertificationReference.AUCUNE : chosen;
        blocs.setCertification(next);
        Element reference = ElementBuilder.element(REFERENCE)
                .text("reference-code-RNCP", next.rncp())
                .text("reference-code-CERTIFINFO", next.certifInfo())
                .text("reference-code-RS", next.rs())
                .build();
        ancre.setElement(
                rang, ElementPath.SELF.putAll(element(), REFERENCE, next.isEmpty() ? List.of() : List.of(reference)));
    }

    private void keep(List<Bloc> chosen) {
        List<Element> elements = chosen.stream()
                .map(bloc -> element().children(BLOC).stream()
                        .filter(known -> known.text("code-bloc")
                                .filter(bloc.code()::equals)
                                .isPresent())
                        .findFirst()
                        .orElseGet(() -> ElementBuilder.element(BLOC)
                                .text("libelle-bloc", bloc.intitule())
                                .text("code-bloc", bloc.code())
                                .build()))
                .toList();
        ancre.setElement(rang, ElementPath.SELF.putAll(element(), BLOC, elements));
    }
}
