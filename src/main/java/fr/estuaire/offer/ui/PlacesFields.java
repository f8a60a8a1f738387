package fr.estuaire.offer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import fr.estuaire.offer.PlacesSession;

/** Places left, touched or typed, out of how many. */
final class PlacesFields extends Div {
    /** Several touches in a row make one gesture. */
    private static final int PAUSE_MILLIS = 500;

    private final IntegerField restantes = new IntegerField("Places restantes");
    private final IntegerField capacite = new IntegerField("Capacité");

    /** @param changed receives what the person says */
    PlacesFields(SerializableConsumer<PlacesSession> changed) {
        addClassName("recrutement-places");
        restantes.setStepButtonsVisible(true);
        restantes.addClassName("recrutement-restantes");
        capacite.addClassName("recrutement-capacite");
        for (IntegerField field : new IntegerField[] {restantes, capacite}) {
            field.setMin(0);
            field.setManualValidation(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(PAUSE_MILLIS);
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    changed.accept(new PlacesSession(restantes.getValue(), capacite.getValue()));
                }
            });
        }
        add(restantes, capacite);
    }

    void show(PlacesSession places) {
        refuse("");
        restantes.setValue(places.restantes());
        capacite.setValue(places.capacite());
    }

    /** @param sentence what to mend; empty when all is well */
    void refuse(String sentence) {
        restantes.setErrorMessage(sentence);
        restantes.setInvalid(!sentence.isEmpty());
    }
}
