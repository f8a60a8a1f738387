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
    private boolean inconnues;

    /** @param changed receives what the person says */
    PlacesFields(SerializableConsumer<PlacesSession> changed) {
        addClassName("recrutement-places");
        restantes.setStepButtonsVisible(true);
        restantes.addClassName("recrutement-restantes");
        capacite.addClassName("recrutement-capacite");
        for (IntegerField field : new IntegerField[] {restantes, capacite}) {
            field.setManualValidation(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(PAUSE_MILLIS);
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    tell(changed);
                }
            });
        }
        capacite.setMin(0);
        add(restantes, capacite);
    }

    /** Less than what nobody said is nothing: the minus key waits for a number. */
    private void tell(SerializableConsumer<PlacesSession> changed) {
        Integer left = restantes.getValue();
        if (inconnues && left != null && left < 0) {
            restantes.clear();
            refuse("Écrivez combien il reste de places, ou touchez +.");
            return;
        }
        changed.accept(new PlacesSession(left, capacite.getValue()));
    }

    void show(PlacesSession places) {
        refuse("");
        inconnues = places.restantes() == null;
        // with a least value of 0 the field would count down from nothing to 0
        restantes.setMin(inconnues ? Integer.MIN_VALUE : 0);
        restantes.setClassName("places-inconnues", inconnues);
        restantes.setValue(places.restantes());
        capacite.setValue(places.capacite());
    }

    /** @param sentence what to mend; empty when all is well */
    void refuse(String sentence) {
        restantes.setErrorMessage(sentence);
        restantes.setInvalid(!sentence.isEmpty());
    }
}
