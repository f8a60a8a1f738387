package fr.estuaire.rules.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.estuaire.rules.Changement;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Section;
import java.time.ZoneId;
import java.util.List;

/** Who changed a rule, when and why. */
final class HistoryOfRule {
    private HistoryOfRule() {}

    static Section of(List<Changement> changes, ZoneId zone) {
        if (changes.isEmpty()) {
            return new Section("Historique", new Paragraph("Personne n’a encore rien changé à cette règle."));
        }
        UnorderedList list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(sentence(change, zone))));
        return new Section("Historique", list);
    }

    private static String sentence(Changement change, ZoneId zone) {
        String why = change.motif().isEmpty() ? "." : "\u00A0: «\u00A0" + change.motif() + "\u00A0»";
        return "%s · %s, par %s (%s)%s"
                .formatted(
                        FrenchText.dateTime(change.le(), zone),
                        change.quoi(),
                        change.par(),
                        change.national() ? "nation" : "territoire",
                        why);
    }
}
