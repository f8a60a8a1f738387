package fr.estuaire.offer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a session recruits: three buttons as large as a thumb. */
final class EtatRecrutementChoice extends Div {
    static final String OUVERT = "1";
    static final String FERME = "2";
    static final String SUSPENDU = "3";
    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();

    /** @param chosen receives the code of Lhéo */
    EtatRecrutementChoice(SerializableConsumer<String> chosen) {
        addClassName("recrutement-etat");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Recrutement");
        add(OUVERT, "Ouvert", chosen);
        add(FERME, "Fermé", chosen);
        add(SUSPENDU, "Suspendu", chosen);
    }

    private void add(String code, String word, SerializableConsumer<String> chosen) {
        NativeButton button = new NativeButton(word, event -> chosen.accept(code));
        button.addClassName("recrutement-etat-" + code);
        buttons.put(code, button);
        add(button);
    }

    void show(@Nullable String code) {
        buttons.forEach((each, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(each.equals(code))));
    }
}
