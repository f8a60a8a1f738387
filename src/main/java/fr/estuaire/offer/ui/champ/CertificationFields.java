package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.offer.ui.choix.CertificationPicker;
import fr.estuaire.reference.CertificationProposal;
import fr.estuaire.reference.CertificationReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A certification found by its title; choosing one proposes what the registers say of it to the rest of the offer. */
final class CertificationFields extends Div {
    private static final String DOMAINE = "domaine-formation";
    private final transient Ancre ancre;
    private final int rang;
    private final Div proposal = new Div();

    CertificationFields(Contexte contexte, Ancre ancre, int rang) {
        this.ancre = ancre;
        this.rang = rang;
        proposal.addClassName("proposition");
        proposal.getElement().setAttribute("role", "status");
        CertificationPicker picker = contexte.pickers().certification("Certification");
        picker.setValue(reference());
        Controles.whenChanged(picker, this::choose);
        picker.whenChosen(this::propose);
        add(picker, proposal);
    }

    private CertificationReference reference() {
        Element element = ancre.elements().get(rang - 1);
        return CertificationReference.national(
                element.text("code-RNCP").orElse(null),
                element.text("code-RS").orElse(null),
                element.text("code-CERTIFINFO").orElse(null));
    }

    private void choose(CertificationReference chosen) {
        Element next = ancre.elements().get(rang - 1);
        next = with(next, "code-RNCP", chosen.rncp());
        next = with(next, "code-RS", chosen.rs());
        next = with(next, "code-CERTIFINFO", chosen.certifInfo());
        ancre.setElement(rang, next);
    }

    private static Element with(Element certification, String name, @Nullable String value) {
        return ElementPath.SELF.putAll(
                certification, name, value == null ? List.of() : List.of(Element.leaf(name, value)));
    }

    private void propose(CertificationProposal found) {
        proposal.removeAll();
        List<String> words = words(found);
        if (!words.isEmpty()) {
            Button take = new Button("Reprendre dans l’offre", event -> take(found));
            proposal.add(new Span("Cette certification propose\u00A0: " + String.join(", ", words) + "."), take);
        }
    }

    private static List<String> words(CertificationProposal found) {
        List<String> words = new ArrayList<>();
        if (found.niveau() != null) {
            words.add("niveau de sortie " + found.niveau());
        }
        add(words, "Formacodes", found.formacodes());
        add(words, "métiers", found.romes());
        add(words, "spécialités", found.nsf());
        return words;
    }

    private static void add(List<String> words, String what, List<String> codes) {
        if (!codes.isEmpty()) {
            words.add(what + " " + String.join(", ", codes));
        }
    }

    /** Adds what is missing; what the person entered stays. */
    private void take(CertificationProposal found) {
        proposal.removeAll();
        ancre.brouillon().change(document -> {
            Element next = add(document, "code-FORMACODE", found.formacodes(), 5);
            next = add(next, "code-NSF", found.nsf(), 3);
            next = add(next, "code-ROME", found.romes(), 5);
            boolean known = next.child("code-niveau-sortie").isPresent();
            return found.niveau() == null || known
                    ? next
                    // levels 1 to 8 of the national framework are 11 to 18 in Lhéo
                    : ElementPath.SELF.putAll(
                            next,
                            "code-niveau-sortie",
                            List.of(Element.leaf("code-niveau-sortie", String.valueOf(10 + found.niveau()))));
        });
    }

    private static Element add(Element formation, String name, List<String> codes, int max) {
        ElementPath domaine = ElementPath.SELF.child(DOMAINE);
        List<Element> values = new ArrayList<>(
                domaine.find(formation).map(found -> found.children(name)).orElse(List.of()));
        for (String code : codes) {
            boolean known =
                    values.stream().anyMatch(value -> value.ownText().strip().equals(code));
            if (!known && values.size() < max) {
                Element leaf = Element.leaf(name, code);
                values.add(name.equals("code-FORMACODE") ? leaf.withAttributes(Map.of("ref", "V14")) : leaf);
            }
        }
        return values.isEmpty() ? formation : domaine.putAll(formation, name, values);
    }
}
