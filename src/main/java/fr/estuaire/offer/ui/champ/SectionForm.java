package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.Champs;
import fr.estuaire.offer.Complements;
import fr.estuaire.offer.Genre;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One section of an offer: the fields of the formation, then of an action, then of one of its sessions. */
public final class SectionForm extends Div {
    /** Parts of their own, or what has a place of its own on the page. */
    private static final Set<String> ELSEWHERE = Set.of("action", "session", "organisme-formation-responsable");

    private final Map<String, Groupe> groups = new LinkedHashMap<>();

    /**
     * @param action null when the offer has none
     * @param session null when the action has none
     */
    public SectionForm(
            Contexte contexte,
            Champ.Section section,
            Brouillon formation,
            @Nullable Brouillon action,
            @Nullable Brouillon session) {
        addClassName("section-formulaire");
        Controles controls = new Controles(contexte);
        put(controls, section, formation);
        if (action != null) {
            put(controls, section, action);
        }
        if (session != null) {
            put(controls, section, session);
        }
    }

    private void put(Controles controls, Champ.Section section, Brouillon brouillon) {
        String chemin = chemin(brouillon.partie().genre());
        List<Controle> fields = new ArrayList<>();
        Complements.list(brouillon.partie().genre().element()).stream()
                .filter(complement -> complement.champ().section() == section)
                .map(complement -> ComplementEditor.control(complement, brouillon, chemin, ElementPath.SELF))
                .forEach(fields::add);
        Champs.list(chemin).stream()
                .filter(champ -> champ.section() == section && !ELSEWHERE.contains(champ.element()))
                .map(champ -> new Ancre(brouillon, chemin, ElementPath.SELF, champ.element()))
                .filter(ancre -> !ancre.nom().equals("extras") || ancre.isFilled())
                .map(controls::create)
                .forEach(fields::add);
        groups.put(brouillon.partie().numero(), new Groupe(fields));
    }

    private static String chemin(Genre genre) {
        return switch (genre) {
            case FORMATION -> "";
            case ACTION -> "action";
            case SESSION -> "action/session";
        };
    }

    /** The fields of a part in this section, if it has any there; to be laid out. */
    public Optional<Div> fieldsOf(String partie) {
        Groupe group = groups.get(partie);
        return group == null || group.controls().isEmpty() ? Optional.empty() : Optional.of(group);
    }

    /** Shows again what the documents say, as somebody else changed them. */
    public void refresh() {
        groups.values().forEach(group -> group.controls().forEach(Controle::refresh));
    }

    /** Hides the fields that are of no use in these situations, unless they have a value. */
    public void show(Set<Champ.Situation> situations) {
        groups.values().forEach(group -> group.show(situations));
    }

    public void clearConstats() {
        groups.values().forEach(group -> group.controls().forEach(Controle::clearConstats));
    }

    /** Says something beside the field at the end of a way inside a part; whether that field is in this section. */
    public boolean tell(String partie, ElementPath where, HasElement message) {
        Groupe group = groups.get(partie);
        return group != null && group.controls().stream().anyMatch(control -> control.tell(where, message));
    }
}
