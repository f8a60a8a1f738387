package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.offer.Champ;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A field on the screen: its control, what the rules say of its value, and how to show the value again. */
final class Controle extends Div {
    private final transient Champ champ;
    private final transient Ancre ancre;
    private final SerializableRunnable refresh;
    private final Div constats = new Div();
    private final List<Controle> inside = new ArrayList<>();

    /** @param refresh shows what the document says now */
    Controle(Champ champ, Ancre ancre, Component control, SerializableRunnable refresh) {
        this.champ = champ;
        this.ancre = ancre;
        this.refresh = refresh;
        addClassName("controle");
        getElement().setAttribute("data-champ", ancre.cheminComplet());
        constats.addClassName("constats");
        constats.getElement().setAttribute("role", "status");
        add(control, constats);
        refresh.run();
    }

    Champ champ() {
        return champ;
    }

    /** Fields inside this one, to be shown again and marked with it. */
    Controle holding(List<Controle> controls) {
        inside.addAll(controls);
        return this;
    }

    /** Replaces the fields inside this one. */
    void hold(List<Controle> controls) {
        inside.clear();
        inside.addAll(controls);
    }

    boolean isFilled() {
        return ancre.isFilled();
    }

    /** Hides what is of no use in these situations, unless it has a value. */
    void show(Set<Champ.Situation> situations) {
        setVisible(isFilled() || champ.applies(situations));
        inside.forEach(control -> control.show(situations));
    }

    void refresh() {
        refresh.run();
        List.copyOf(inside).forEach(Controle::refresh);
    }

    /** Takes away what was said of the value. */
    void clearConstats() {
        constats.removeAll();
        inside.forEach(Controle::clearConstats);
    }

    /**
     * Says something of the value at the end of a way below the part, here or in the field that holds it most closely;
     * whether the way leads here at all.
     */
    boolean tell(ElementPath where, HasElement message) {
        if (!leadsHere(where)) {
            return false;
        }
        if (inside.stream().noneMatch(control -> control.tell(where, message))) {
            Span line = new Span();
            line.getElement().appendChild(message.getElement());
            constats.add(line);
        }
        return true;
    }

    private boolean leadsHere(ElementPath where) {
        int depth = ancre.parent().steps().size();
        return where.steps().size() > depth
                && where.steps().subList(0, depth).equals(ancre.parent().steps())
                && where.steps().get(depth).name().equals(ancre.nom());
    }
}
